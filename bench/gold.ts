import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readGlossary } from '../glossary/index.ts';
import type { Found, Listed } from './matchers/matcher.ts';
import { SAMPLE_PASSAGE, SAMPLE_TRAPS } from './sample-passage.ts';

/** A text, the terms listed, and where a person found them: the primary ones. */
export interface Gold {
  readonly text: string;
  readonly listed: readonly Listed[];
  readonly wanted: readonly Found[];
}

/** Our passage, one paragraph a line, or in lines of a printed page with an empty line after each. */
export function sampleGold(columns = Infinity): Gold {
  const terms = new Set(SAMPLE_TRAPS);
  const wanted: Found[] = [];
  let text = '';
  for (const paragraph of SAMPLE_PASSAGE) {
    let column = 0;
    for (const piece of paragraph.split(/(?=\{)|(?<=\})/u)) {
      const [, surface = piece, term = surface] = /^\{([^=}]+)=?([^}]*)\}$/u.exec(piece) ?? [];
      const listed = term === '' ? surface : term;
      let start = -1;
      for (const character of surface) {
        if (column === columns) {
          text += '\n\n';
          column = 0;
        }
        if (start < 0) start = text.length;
        text += character;
        column += 1;
      }
      if (piece === surface) continue;
      terms.add(listed);
      wanted.push({ start, end: text.length, conceptId: listed });
    }
    text += '\n\n';
  }
  const listed = Array.from(terms, (term) => ({ conceptId: term, text: term }));
  return { text, listed, wanted };
}

const ANNOTATIONS = z.object({
  annotations: z.array(
    z.object({ start: z.number(), end: z.number(), id: z.string(), maximal: z.boolean() }),
  ),
});

/** The first real document, which is not ours to ship: null where it is not at hand. */
export function seedGold(folder: string): Gold | null {
  const file = (name: string) => join(folder, name);
  if (!existsSync(file('gold_raw.json'))) return null;
  const { concepts } = readGlossary({
    text: readFileSync(file('glossary.csv'), 'utf8'),
    format: 'csv',
  });
  const gold: unknown = JSON.parse(readFileSync(file('gold_raw.json'), 'utf8'));
  return {
    text: readFileSync(file('source.txt'), 'utf8'),
    listed: concepts.flatMap(({ id, terms }) =>
      terms.filter(({ lang }) => lang === 'ja').map(({ text }) => ({ conceptId: id, text })),
    ),
    wanted: ANNOTATIONS.parse(gold)
      .annotations.filter(({ maximal }) => maximal)
      .map(({ start, end, id }) => ({ start, end, conceptId: id })),
  };
}

export interface Score {
  readonly wanted: number;
  readonly hits: number;
  readonly wrong: number;
}

/** A hit has the right span and the right concept. */
export function score({ wanted }: Gold, found: readonly Found[]): Score {
  const key = ({ start, end, conceptId }: Found): string =>
    `${String(start)}-${String(end)} ${conceptId}`;
  const right = new Set(wanted.map(key));
  const given = new Set(found.map(key));
  const hits = [...given].filter((one) => right.has(one)).length;
  return { wanted: right.size, hits, wrong: given.size - hits };
}
