import {
  collectConcepts,
  createTally,
  eachRaw,
  refusedReading,
  type GlossaryReading,
  type RawConcept,
} from '../collector.ts';
import { isMisnamed, languageOf } from '../languages.ts';
import type { Languages } from '../pairs.ts';
import type { GlossaryProblem } from '../problem.ts';
import { statusOf } from '../vocabulary.ts';

/** Reads UTX 1.x: `#UTX 1.11; ja/en; …`, then a `#` line with the names of the columns, then rows. */
export function readUtx(text: string): GlossaryReading {
  const tally = createTally();
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const header = readHeader(lines);
  if ('problem' in header) return refusedReading(header.problem);
  const { languages, columns } = header;
  for (const written of header.names) if (isMisnamed(written)) tally.add('languageName', written);
  const problems: GlossaryProblem[] = [];
  const groups = new Map<string, Group>();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const row = index + 1;
    const cells = line.split('\t');
    const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    if (cells.length < 2 || surplus) {
      problems.push({
        code: 'csv.cells',
        row,
        data: { cells: cells.length, columns: columns.length },
      });
      continue;
    }
    const cell = (name: string): string => (cells[columns.indexOf(name)] ?? '').trim();
    const problem = addRow({ row, cell, languages, bidirectional: header.bidirectional }, groups);
    if (problem !== null) problems.push(problem);
  }
  const known = new Set([...columns.filter((name) => KNOWN.has(name)), '']);
  const raws = eachRaw(groups.values(), (group, index) => rawConcept(group, index + 1));
  return {
    ...collectConcepts(raws, problems),
    unknownColumns: columns.filter((name) => !known.has(name)),
    passedOver: tally.counts(),
  };
}

const KNOWN = new Set(['src', 'tgt', 'src:pos', 'tgt:pos', 'term status', 'src:yomi', 'src:reading', 'src:comment', 'tgt:comment', 'comment', 'concept id']); // prettier-ignore

interface Header {
  readonly languages: Languages;
  /** As they stand there. */
  readonly names: readonly string[];
  readonly columns: readonly string[];
  readonly bidirectional: boolean;
}

function readHeader(lines: readonly string[]): Header | { readonly problem: GlossaryProblem } {
  const [first = ''] = lines;
  const version = /^#\s*UTX(?:-S(?:imple)?)?\s+(\d+)(?:\.\d+)*\s*(?:;|$)/i.exec(first);
  if (version?.[1] !== '1') return { problem: { code: 'utx.header', row: 1 } };
  const again = lines.slice(1).findIndex((line) => /^#\s*UTX(-S)?\s+\d/i.test(line));
  if (again >= 0) return { problem: { code: 'utx.header', row: again + 2 } };
  const names = (/;\s*([A-Za-z_-]+)\s*\/\s*([A-Za-z_-]+)/.exec(first) ?? []).slice(1);
  const [source, target] = names.map(languageOf);
  if (source === undefined || source === null || target === undefined || target === null) {
    const pair = names.join('/').slice(0, LONGEST_PAIR);
    return { problem: { code: 'utx.languages', row: 1, data: { pair } } };
  }
  const titles = lines.findLast((line) => /^#\s*src(\t|$)/i.test(line)) ?? '#src\ttgt\tsrc:pos';
  return {
    languages: { source, target },
    names,
    columns: titles
      .replace(/^#\s*/, '')
      .split('\t')
      .map((name) => name.trim().toLowerCase()),
    bidirectional: /;\s*bidirectional/i.test(first),
  };
}

const LONGEST_PAIR = 40;

interface Group {
  readonly id: string;
  readonly row: number;
  readonly terms: Record<string, string>[];
  readonly rows: number[];
  /** How many rows there are, those that say nothing new too. */
  rowCount: number;
  note: string;
}

interface Row {
  readonly row: number;
  readonly cell: (name: string) => string;
  readonly languages: Languages;
  readonly bidirectional: boolean;
}

/** Rows of one concept ID are one concept; the first of its rows that says something new of a term decides. */
function addRow(
  { row, cell, languages, bidirectional }: Row,
  groups: Map<string, Group>,
): GlossaryProblem | null {
  const written = cell('term status');
  const status = written === '' || written === '-' ? null : statusOf(written);
  if (written !== '' && written !== '-' && status === null) {
    const data = { expected: 'approved | provisional | non-standard | forbidden' };
    return { code: 'field.type', row, column: 'term status', data };
  }
  const id = cell('concept id');
  const key = id === '' ? `row ${String(row)}` : `id ${id}`;
  const group = groups.get(key) ?? { id, row, terms: [], rows: [], rowCount: 0, note: '' };
  groups.set(key, group);
  group.rowCount += 1;
  const find = (lang: string, text: string) =>
    group.terms.find((term) => term['lang'] === lang && term['text'] === text);
  const { source, target } = languages;
  const stated = status ?? (bidirectional ? 'preferred' : null);
  const knewTarget = find(target, cell('tgt')) !== undefined;
  const add = (lang: string, text: string, fields: Readonly<Record<string, string>>): void => {
    if (find(lang, text) !== undefined) return;
    const said = Object.entries(fields).filter(([, value]) => value !== '' && value !== '-');
    group.terms.push({ lang, text, ...Object.fromEntries(said) });
    group.rows.push(row);
  };
  const statusIn = (lang: string): string => {
    if (stated !== 'preferred') return stated ?? '';
    const taken = group.terms.some(
      (term) => term['lang'] === lang && term['status'] === 'preferred',
    );
    return taken ? 'admitted' : 'preferred';
  };
  const firstSource = !group.terms.some((term) => term['lang'] === source);
  add(source, cell('src'), {
    partOfSpeech: cell('src:pos'),
    reading: cell('src:yomi') || cell('src:reading'),
    note: cell('src:comment'),
    // Beside a target term that is known already, the status is that of this way to say the source.
    status: knewTarget ? statusIn(source) : firstSource ? 'preferred' : '',
  });
  add(target, cell('tgt'), {
    partOfSpeech: cell('tgt:pos'),
    note: cell('tgt:comment'),
    status: statusIn(target),
  });
  if (group.note === '') group.note = cell('comment');
  return null;
}

function rawConcept({ id, row, terms, rows, rowCount, note }: Group, position: number): RawConcept {
  return {
    value: { ...(id === '' ? {} : { id }), note, terms },
    position,
    rows: rowCount,
    place: ([field, index, name]) => {
      if (field !== 'terms' || typeof index !== 'number') {
        return { row, column: field === 'id' ? 'concept id' : 'comment' };
      }
      const side = index === 0 ? 'src' : 'tgt';
      return {
        row: rows[index] ?? row,
        column: name === 'text' ? side : `${side}:${String(name)}`,
      };
    },
  };
}
