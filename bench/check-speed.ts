/**
 * Claim: with 20,000 concepts one segment is recognised and checked in at most 15 ms, and 10,000 segments in 60 s.
 *
 * Glossary and texts are made of dictionary words, the same on every run: concepts of two words in each language with a
 * forbidden one beside them, segments of 60 characters, translations that say the listed word for each term but every
 * tenth, between other words. What is left out must be found, and little else, or nothing is recorded. Times are in
 * processor time of one thread.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  createChecker,
  createKoreanWords,
  createRecogniser,
  createSegmenter,
  type Concept,
  type KoreanWords,
  type Recogniser,
  type TargetLanguage,
} from '../glossary/index.ts';
import { loadDictionary } from '../server/dictionary.ts';
import { writeDocumentTable } from './document-table.ts';
import { listedWords } from './listed-words.ts';
import { round, today, writeRecord } from './record.ts';
import { listedConcepts, targetProse, targetWords, type TargetWords } from './target-prose.ts';

const CONCEPTS = 20_000;
const SEGMENTS = 10_000;
const CHARACTERS = 60;

const [, , date = today()] = process.argv;
const list = gunzipSync(readFileSync('glossary/morphology/korean/words.txt.gz')).toString('utf8');
const koreanWords = createKoreanWords(list);
const words = listedWords();
const lexicon = targetWords(list);
const concepts = listedConcepts(words.terms(CONCEPTS), lexicon);
const recogniser = createRecogniser({
  concepts,
  segmenter: createSegmenter(await loadDictionary()),
});
const prose = words.prose(SEGMENTS * CHARACTERS);

const OPEN: ReadonlySet<string> = new Set(['missing', 'look', 'wrongConcept']);

const rows = (['en', 'ko'] as const).map((language) => ({
  language,
  ...measure({ language, lexicon, recogniser, koreanWords, concepts }),
}));
writeRecord('check-speed', date, { concepts: CONCEPTS, characters: CHARACTERS, rows });
writeDocumentTable(
  'check-speed',
  [
    ['', 'one segment, median', '99 of 100', '10,000 segments', 'terms made ready'],
    ...rows.map(({ language, median, p99, all, ready }) => [
      language === 'en' ? 'English' : 'Korean',
      `${String(median)} ms`,
      `${String(p99)} ms`,
      `${String(all)} s`,
      `${String(ready)} s`,
    ]),
  ],
  'docs/check.md',
);

function measure({
  language,
  lexicon: other,
  recogniser: known,
  koreanWords: nouns,
  concepts: listed,
}: {
  readonly language: TargetLanguage;
  readonly lexicon: TargetWords;
  readonly recogniser: Recogniser;
  readonly koreanWords: KoreanWords;
  readonly concepts: readonly Concept[];
}) {
  const byId = new Map(listed.map((concept) => [concept.id, concept]));
  const begin = processorSeconds();
  const checker = createChecker({ language, concepts: byId, koreanWords: nouns });
  const ready = processorSeconds() - begin;
  const write = targetProse(language, other);
  const segments = Array.from({ length: SEGMENTS }, (_, index) => {
    const source = prose.slice(index * CHARACTERS, (index + 1) * CHARACTERS);
    return { source, ...write(known.recognise(source), byId) };
  });
  const times: number[] = [];
  let asked = 0;
  let missing = 0;
  const started = processorSeconds();
  for (const { source, target } of segments) {
    const before = processorSeconds();
    const { findings, reading } = checker.segment({
      source,
      matches: known.recognise(source),
      target,
    });
    times.push(1e3 * (processorSeconds() - before));
    asked += reading.fulfilments.length;
    missing += findings.filter(({ code }) => OPEN.has(code)).length;
  }
  const all = processorSeconds() - started;
  const leftOut = segments.reduce((sum, segment) => sum + segment.leftOut, 0);
  if (Math.abs(missing - leftOut) > 0.01 * leftOut) {
    throw new Error(`${language}: ${String(leftOut)} left out, ${String(missing)} missed`);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    round(times[Math.floor(share * times.length)] ?? Number.NaN);
  const counts = { asked, leftOut, missing };
  return { median: at(0.5), p99: at(0.99), all: round(all), ready: round(ready), ...counts };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
