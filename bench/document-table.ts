import { readFileSync, writeFileSync } from 'node:fs';

/** Writes a table of a document anew, between the comments that bear its name. */
export function writeDocumentTable(
  name: string,
  rows: readonly (readonly string[])[],
  document = 'docs/recognition.md',
): void {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
  const page = readFileSync(document, 'utf8');
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const from = page.indexOf(start) + start.length;
  const to = page.indexOf(end, from - 1);
  if (from < start.length || to < 0) throw new Error(`${document}: no place for ${name}`);
  writeFileSync(document, `${page.slice(0, from)}${lines.join('\n')}${page.slice(to)}`);
}
