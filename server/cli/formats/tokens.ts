import type { Token } from '../../../glossary/index.ts';

/** The words of each line with a space between them; the line breaks of the text stay. */
export function tokensWakati(tokens: readonly Token[]): string {
  let lines = '';
  let line: string[] = [];
  for (const { surface } of tokens) {
    const breaks = surface.split(/\r\n|[\n\r\f]/).length - 1;
    if (breaks > 0) {
      lines += `${line.join(' ')}${'\n'.repeat(breaks)}`;
      line = [];
    } else if (surface.trim() !== '') {
      line.push(surface);
    }
  }
  return line.length === 0 ? lines : `${lines}${line.join(' ')}\n`;
}

/** One token a line. Spans tile the text as it was read, white space included. */
export function tokensJson(tokens: readonly Token[]): string {
  const lines = tokens.map(
    ({
      start,
      end,
      surface,
      baseForm,
      reading,
      partOfSpeech,
      conjugationType,
      conjugationForm,
      known,
    }) =>
      JSON.stringify({
        start,
        end,
        surface,
        baseForm,
        reading,
        partOfSpeech,
        conjugationType,
        conjugationForm,
        known,
      }),
  );
  return lines.length === 0 ? '{"tokens":[]}\n' : `{"tokens":[\n${lines.join(',\n')}\n]}\n`;
}
