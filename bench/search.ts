/**
 * Claim: among 100,000 concepts whatever a translator types is found within 20 ms (95th percentile of all kinds of queries,
 * of two characters, first consonants and typing errors too; the goal is 10 ms), and a page of the table, over HTTP, in no
 * more than 150 ms. The process is to stay under 700 MB, and does not yet.
 *
 * Each query must find exactly the concepts that follow from how the glossary is made, or nothing is recorded. The baseline
 * looks for the query, folded, in each of the same keys of each concept, one after the other, and forgives no mistakes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { keysOf } from '../glossary/search/concept-keys.ts';
import { parseQuery, type Query } from '../glossary/search/query.ts';
import { rankedSlots } from '../glossary/search/ranking.ts';
import { buildSearchIndex, type SearchIndex } from '../glossary/search/search-index.ts';
import { generatedGlossary } from './generated-glossary.ts';
import { round, today, writeRecord } from './record.ts';
import { measureSite, plantSite } from './search-site.ts';
import { QUERIES } from './search-queries.ts';

const CONCEPTS = 100_000;
const ROUNDS = 25;

const ENGINE = z.object({
  buildMilliseconds: z.number(),
  megabytes: z.number(),
  editMilliseconds: z.number(),
  queries: z.array(
    z.object({
      kind: z.string(),
      text: z.string(),
      found: z.number(),
      milliseconds: z.array(z.number()),
      baselineMilliseconds: z.number(),
    }),
  ),
});
type Engine = z.infer<typeof ENGINE>;

const [, script = '', argument, folder = ''] = process.argv;
if (argument === 'engine') print(measureEngine());
else if (argument === 'plant') await plantSite(folder, CONCEPTS);
else if (argument === 'site') print(await measureSite(folder));
else record(argument ?? today());

function record(date: string): void {
  const engine = ENGINE.parse(runApart('engine'));
  const all = engine.queries.flatMap(({ milliseconds }) => milliseconds);
  const kinds = [...new Set(engine.queries.map(({ kind }) => kind))];
  writeRecord('search', date, {
    concepts: CONCEPTS,
    rounds: ROUNDS,
    search: {
      ...percentiles(all),
      byKind: Object.fromEntries(
        kinds.map((kind) => {
          const ofKind = engine.queries.filter((query) => query.kind === kind);
          const baseline = ofKind.map(({ baselineMilliseconds }) => baselineMilliseconds);
          return [
            kind,
            {
              ...percentiles(ofKind.flatMap(({ milliseconds }) => milliseconds)),
              baseline: round(baseline.reduce((sum, value) => sum + value, 0) / baseline.length),
              found: ofKind.map(({ text, found }) => `${text}: ${String(found)}`),
            },
          ];
        }),
      ),
    },
    index: {
      buildMilliseconds: round(engine.buildMilliseconds),
      megabytes: round(engine.megabytes),
      editMilliseconds: round(engine.editMilliseconds),
    },
    site: measureSiteApart(),
  });
}

function percentiles(values: readonly number[]) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN);
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

/** What fills the folder takes memory that belongs to no server. */
function measureSiteApart(): unknown {
  const place = mkdtempSync(join(tmpdir(), 'taiyaku-bench-'));
  try {
    runApart('plant', place);
    return runApart('site', place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function runApart(...args: readonly string[]): unknown {
  const out = execFileSync(process.execPath, ['--expose-gc', script, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  if (out === '') return null;
  const printed: unknown = JSON.parse(out);
  return printed;
}

function print(figures: object): void {
  process.stdout.write(JSON.stringify(figures));
}

function measureEngine(): Engine {
  const concepts = generatedGlossary(CONCEPTS);
  const before = megabytes();
  const begin = performance.now();
  const building = buildSearchIndex(concepts);
  let step = building.next();
  while (step.done !== true) step = building.next();
  const index = step.value;
  const buildMilliseconds = performance.now() - begin;
  const grown = megabytes() - before;
  const given = Uint32Array.from(concepts, (_, slot) => slot);

  const folded = concepts.map((concept) => keysOf(concept).map(({ folded: { text } }) => text));
  const queries = QUERIES.map(({ kind, text, fits }) => {
    const query = parseQuery(text);
    if (query === null) throw new Error('blank');
    const expected = concepts.flatMap((concept, slot) => (fits(concept) ? [slot] : []));
    const found = find(index, query, given).toSorted();
    if (expected.length !== found.length || expected.some((slot, at) => slot !== found[at])) {
      throw new Error(
        `${text}: ${String(found.length)} found, ${String(expected.length)} expected`,
      );
    }
    const milliseconds = Array.from({ length: ROUNDS }, () =>
      timed(() => find(index, query, given)),
    );
    const words = [query.phrase, ...query.words].map((part) => part.text);
    const baselineMilliseconds = timed(() =>
      folded.filter((keys) => words.some((word) => keys.some((key) => key.includes(word)))),
    );
    return { kind, text, found: found.length, milliseconds, baselineMilliseconds };
  });

  const edits = Array.from({ length: 20 }, (_, slot) => {
    const [concept] = concepts.slice(slot, slot + 1);
    if (concept === undefined) throw new Error('no concept');
    return timed(() => index.with({ vacated: [slot], added: [concept] }));
  });
  const editMilliseconds = edits.toSorted((a, b) => a - b)[10] ?? Number.NaN;
  return { buildMilliseconds, megabytes: grown, editMilliseconds, queries };
}

/** As the service does: what is nearly written so only where nothing is, and the whole list in order. */
function find(index: SearchIndex, query: Query, given: Uint32Array): Uint32Array {
  const exact = index.search(query);
  return rankedSlots(exact.isEmpty ? index.searchNear(query) : exact, given);
}

/** Processor time, of all threads: what else the machine is doing counts less. */
function timed(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e3;
}

/** What is in use after the rubbish has gone. */
function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 1e6;
}
