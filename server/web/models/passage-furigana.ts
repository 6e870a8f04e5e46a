import { alignFurigana } from '../../../glossary/index.ts';
import type { PartView } from './parts.ts';

/**
 * Sets a term's reading over the parts it is drawn in. Terms inside it have their own readings, and what is left is set
 * over the rest: 拡大抑止 かくだいよくし with 抑止 よくし inside gives 拡大 かくだい. A term inside that has no reading is
 * read with the outer one: 自立性 じりつせい with 自立 inside. Where the division is not plain, the outer reading is left
 * out; the card has it.
 */
export function setFurigana(
  parts: readonly PartView[],
  reading: string,
  innerReadings: ReadonlyMap<string, string>,
): readonly PartView[] {
  if (reading === '') return parts;
  const spoken = parts.map((part) => spokenText(part, innerReadings));
  const result: PartView[] = [];
  let index = 0;
  let offset = 0;
  for (const { text, reading: share } of alignFurigana(spoken.join(''), reading)) {
    const covered: PartView[] = [];
    for (let left = text.length; left > 0;) {
      const part = parts[index];
      if (part === undefined) return parts;
      const taken = Math.min(left, (spoken[index] ?? '').length - offset);
      const whole = offset === 0 && taken === (spoken[index] ?? '').length;
      // A ruby may not begin or end in the middle of a term inside, nor span one that has a reading of its own.
      if (part.kind === 'term' && (!whole || (share !== '' && hasReading(part, innerReadings))))
        return parts;
      covered.push(
        whole || part.kind !== 'text'
          ? part
          : { kind: 'text', text: part.text.slice(offset, offset + taken) },
      );
      left -= taken;
      offset += taken;
      if (offset >= (spoken[index] ?? '').length) {
        index += 1;
        offset = 0;
      }
    }
    if (share === '') result.push(...covered);
    else result.push({ kind: 'ruby', parts: covered, reading: share });
  }
  result.push(...parts.slice(index));
  return result;
}

function hasReading(part: PartView, innerReadings: ReadonlyMap<string, string>): boolean {
  if (part.kind === 'ruby') return true;
  if (part.kind !== 'term') return false;
  return (
    Boolean(innerReadings.get(part.id)) ||
    part.parts.some((inner) => hasReading(inner, innerReadings))
  );
}

/** What the reading of the outer term says at this part: the characters of a text, the reading of a term, no gap. */
function spokenText(part: PartView, innerReadings: ReadonlyMap<string, string>): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'term':
      return (
        innerReadings.get(part.id) ||
        part.parts.map((inner) => spokenText(inner, innerReadings)).join('')
      );
    case 'ruby':
      return part.parts.map((inner) => spokenText(inner, innerReadings)).join('');
    case 'gap':
    case 'return':
      return '';
  }
}
