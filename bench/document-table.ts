import { readFileSync, writeFileSync } from 'node:fs';

const DOCUMENT = 'docs/recognition.md';

/** Writes a table of docs/recognition.md anew, between the comments that bear its name. */
export function writeDocumentTable(name: string, rows: readonly (readonly string[])[]): void {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`);
  const page = readFileSync(DOCUMENT, 'utf8');
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const from = page.indexOf(start) + start.length;
  const to = page.indexOf(end, from - 1);
  if (from < start.length || to < 0) throw new Error(`${DOCUMENT}: no place for ${name}`);
  writeFileSync(DOCUMENT, `${page.slice(0, from)}${lines.join('\n')}${page.slice(to)}`);
}
