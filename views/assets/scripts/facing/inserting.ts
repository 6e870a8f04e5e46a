import { insertText } from './field.ts';

/**
 * Writes a term where the caret is, or over what is marked. A Korean particle that stands right behind it takes the form
 * that belongs to the new word; which one that is, the server has said.
 */
export function insertTerm(
  area: HTMLTextAreaElement,
  term: string,
  particles: ReadonlyMap<string, string>,
): void {
  const { selectionStart: start, selectionEnd: end, value } = area;
  const [run = ''] = /^[가-힣]*/.exec(value.slice(end)) ?? [];
  const particle = particles.get(run);
  if (particle !== undefined) area.setSelectionRange(start, end + run.length);
  insertText(area, particle === undefined ? term : term + particle);
}

/** As the page writes them down: `를:을 가:이`. */
export function readParticles(written: string): ReadonlyMap<string, string> {
  return new Map(
    written
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [wrong = '', right = ''] = pair.split(':');
        return [wrong, right] as const;
      }),
  );
}
