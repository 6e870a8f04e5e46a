/**
 * Claim: on a document of five pages, where most terms stand once, frequency × length ranks the noun runs better than FLR
 * and C-value, and the definitions that the text prints itself come before all of them.
 *
 * All methods rank runs of the same words. Relevant is what the glossary of the document lists as a Japanese term: a
 * severe measure, since a good proposal that its authors left out counts as wrong. The document is not ours to ship:
 * `npm run bench:extract -- FOLDER [DATE]`. The record holds counts alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitions } from '../glossary/extract/definitions.ts';
import { nounRuns } from '../glossary/extract/noun-runs.ts';
import { passages, sliceOf } from '../glossary/extract/passage.ts';
import { Places } from '../glossary/extract/places.ts';
import {
  createSegmenter,
  extract,
  readGlossary,
  type Candidate,
  type Segmenter,
} from '../glossary/index.ts';
import { loadDictionary } from '../server/dictionary.ts';
import { writeDocumentTable } from './document-table.ts';
import { Listed } from './listed-terms.ts';
import { round, timeOf, today, writeRecord } from './record.ts';
import { cValue, flr, frequency, runTypes, type RunType } from './term-rankings.ts';

const CUTS = [30, 50, 100, 150] as const;

const [, , folder = '../shared/data/seed', date = today()] = process.argv;
if (existsSync(join(folder, 'source.txt'))) {
  record(createSegmenter(await loadDictionary(), { keptClauses: 0 }));
} else {
  process.stderr.write(
    `No document in ${folder}, so nothing was measured.\n` +
      'Give a folder with source.txt and its glossary.csv: npm run bench:extract -- FOLDER\n',
  );
  process.exitCode = 2;
}

function record(segmenter: Segmenter): void {
  const text = readFileSync(join(folder, 'source.txt'), 'utf8');
  const csv = readFileSync(join(folder, 'glossary.csv'), 'utf8');
  const glossary = new Listed(readGlossary({ text: csv, format: 'csv' }).concepts);
  const found = extract({ text, segmenter }).candidates();
  const defined = found.filter(({ evidence }) => evidence !== '');
  const types = runTypes(runsOf(text, segmenter));
  const texts = (candidates: readonly Candidate[]): readonly string[] =>
    candidates.map((candidate) => candidate.text);
  const methods = {
    'Taiyaku: definitions, then frequency × length': texts(found),
    'frequency × length': texts(
      [...found].sort((a, b) => lengthScore(b, types) - lengthScore(a, types)),
    ),
    FLR: flr(types),
    'C-value': cValue(types),
    frequency: frequency(types),
  };
  const rows = Object.entries(methods).map(([name, ranking]) => ({
    name,
    relevant: atCuts((cut) => glossary.relevant(ranking.slice(0, cut))),
    concepts: atCuts((cut) => glossary.concepts(ranking.slice(0, cut))),
  }));
  writeDocumentTable(
    'extract',
    [
      ['relevant of the first', ...CUTS.map(String), 'concepts found by the first 100'],
      ...rows.map(({ name, relevant, concepts }) => [
        name,
        ...CUTS.map((cut) => String(relevant[cut])),
        String(concepts[100]),
      ]),
    ],
    'docs/candidates.md',
  );
  writeRecord('extract', date, {
    characters: text.length,
    candidates: found.length,
    definitions: defined.length,
    definitionsOfOneConcept: defined.filter((one) => glossary.agrees(one)).length,
    milliseconds: round(timeOf(() => extract({ text, segmenter }).candidates())),
    rows,
  });
}

/** By how many of the first are looked at. */
function atCuts(count: (cut: number) => number): Readonly<Record<number, number>> {
  return Object.fromEntries(CUTS.map((cut) => [cut, count(cut)]));
}

/** What the product's score of runs would make of all, definitions too. */
function lengthScore({ text, spans, kind }: Candidate, types: readonly RunType[]): number {
  const isRun = types.some((type) => type.text === text);
  const length = Math.log2(Math.min(text.length, 12));
  return isRun ? spans.length * length * (kind === 'word' ? 0.3 : 1) : 0;
}

/** The noun runs of a text, without those that only stand in a definition. */
function runsOf(text: string, segmenter: Segmenter) {
  return [...passages(text, segmenter)]
    .filter(({ seams }) => seams.length === 0)
    .flatMap((passage) => {
      const defined = definitions(passage);
      const places = new Places(defined.map(({ place }) => place));
      const terms = new Places(defined.map(({ term }) => term));
      return nounRuns(passage)
        .filter((run) => !places.covers(run) || terms.covers(run))
        .map((run) => ({ ...run, text: sliceOf(passage, run) }))
        .filter((run) => run.text.length > 1);
    });
}
