/**
 * Claim: a document of 5,000 characters is recognised against 2,000 terms in well under 100 ms, warm, edges judged and
 * every match explained; a longest-substring search, which judges nothing, is the floor it is measured against.
 *
 * The two run in turns in separate processes; figures are medians. Both must find the same number of matches in every
 * round, or nothing is recorded. The substring search finds more: what it adds are letters of other words.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  CONCEPT_PRESETS,
  TERM_PRESETS,
  createRecogniser,
  createSegmenter,
  readGlossary,
  type Concept,
  type Segmenter,
} from '../glossary/index.ts';
import { loadDictionary } from '../server/dictionary.ts';
import { median, round, timeOf, today, writeRecord } from './record.ts';
import { sampleText } from './sample-text.ts';

const ROUNDS = 5;
const CHARACTERS = 5_000;
const TERMS = 2_000;
const ENGINES = ['recogniser', 'substring'] as const;
type Engine = (typeof ENGINES)[number];

const FIGURES = z.object({ matches: z.number(), milliseconds: z.number() });
type Figures = z.infer<typeof FIGURES>;

const [, script = '', argument] = process.argv;
if (argument === 'recogniser' || argument === 'substring') {
  process.stdout.write(JSON.stringify(await measure(argument)));
} else {
  record(argument ?? today());
}

function record(date: string): void {
  const runs: Record<Engine, Figures[]> = { recogniser: [], substring: [] };
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const engine of ENGINES) runs[engine].push(runApart(engine));
  }
  const recogniser = summary(runs.recogniser);
  const substring = summary(runs.substring);
  writeRecord('recognition', date, {
    rounds: ROUNDS,
    characters: CHARACTERS,
    terms: TERMS,
    recogniser,
    substring,
    ratios: { milliseconds: round(recogniser.milliseconds / substring.milliseconds) },
  });
}

function summary(runs: readonly Figures[]): Figures {
  const counts = new Set(runs.map(({ matches }) => matches));
  const [matches = 0] = counts;
  if (counts.size !== 1 || matches === 0) {
    throw new Error(`different numbers of matches, or none: ${[...counts].join(', ')}`);
  }
  return { matches, milliseconds: round(median(runs.map(({ milliseconds }) => milliseconds))) };
}

function runApart(engine: Engine): Figures {
  const printed: unknown = JSON.parse(
    execFileSync(process.execPath, [script, engine], { encoding: 'utf8' }),
  );
  return FIGURES.parse(printed);
}

async function measure(engine: Engine): Promise<Figures> {
  const text = sampleText(CHARACTERS);
  const segmenter = createSegmenter(await loadDictionary());
  const terms = listTerms(segmenter);
  const find = engine === 'recogniser' ? recogniserOf(terms, segmenter) : substringSearch(terms);
  return { matches: find(text), milliseconds: timeOf(() => find(text)) };
}

/** The starter glossary's Japanese terms, the nouns of the text, and names like theirs that the text does not hold. */
function listTerms(segmenter: Segmenter): readonly string[] {
  const csv = readFileSync('glossary/starter/security-policy/glossary.csv', 'utf8');
  const starter = readGlossary({ text: csv, format: 'csv' }).concepts.flatMap((concept) =>
    concept.terms.filter(({ lang }) => lang === 'ja').map(({ text }) => text),
  );
  const nouns = segmenter
    .segment(sampleText(CHARACTERS))
    .filter(({ partOfSpeech, surface }) => partOfSpeech[0] === '名詞' && surface.length > 1)
    .map(({ surface }) => surface);
  const terms = new Set([...starter, ...nouns]);
  const heads = [...terms];
  for (let i = 0; terms.size < TERMS; i += 1) {
    terms.add(`${heads[i % heads.length] ?? ''}第${String(i)}局`);
  }
  return [...terms].slice(0, TERMS);
}

function recogniserOf(terms: readonly string[], segmenter: Segmenter): (text: string) => number {
  const concepts = terms.map((text, index): Concept => ({
    ...CONCEPT_PRESETS,
    id: String(index),
    terms: [{ ...TERM_PRESETS, lang: 'ja', text, status: 'preferred' }],
  }));
  const recogniser = createRecogniser({ concepts, segmenter });
  return (text) => recogniser.recognise(text).filter(({ within }) => within === null).length;
}

/** At each place the longest term that stands there, then on after it: what most tools do. */
function substringSearch(terms: readonly string[]): (text: string) => number {
  const known = new Set(terms);
  const longest = Math.max(...terms.map(({ length }) => length));
  return (text) => {
    let found = 0;
    let at = 0;
    while (at < text.length) {
      let length = Math.min(longest, text.length - at);
      while (length > 0 && !known.has(text.slice(at, at + length))) length -= 1;
      if (length > 0) found += 1;
      at += Math.max(length, 1);
    }
    return found;
  };
}
