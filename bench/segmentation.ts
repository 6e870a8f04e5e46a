/**
 * Claim: with the tokens of kuromoji 0.1.2, segmentation is at least 7 times as fast on dense text, loads faster and
 * takes well under its memory; and the time for a character does not grow with the length of a clause.
 *
 * Engines run in separate processes, in turn, because two in one process slow each other down; figures are medians. The
 * same run must give the same number of tokens, or nothing is recorded.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createSegmenter } from '../glossary/index.ts';
import { loadDictionary } from '../server/dictionary.ts';
import { median, round, timeOf, today, writeRecord } from './record.ts';
import { sampleText, unpunctuatedText } from './sample-text.ts';

const ROUNDS = 5;
const ENGINES = ['ours', 'kuromoji'] as const;
type Engine = (typeof ENGINES)[number];

/** One process. Times in milliseconds, memory in MB, speeds in thousand characters per second. */
const FIGURES = z.object({
  tokens: z.number(),
  load: z.number(),
  /** The first 5,000 characters after loading, nothing compiled or cached. */
  first: z.number(),
  memory: z.number(),
  speed: z.number(),
  /** Microseconds a character in a clause of 100 and of 10,000 characters. */
  short: z.number(),
  long: z.number(),
  /** With a margin asked for at every character; kuromoji has none. */
  marginSpeed: z.number(),
});
type Figures = z.infer<typeof FIGURES>;

const [, script = '', argument] = process.argv;
if (argument === 'ours' || argument === 'kuromoji') {
  process.stdout.write(JSON.stringify(await measure(argument)));
} else {
  record(argument ?? today());
}

function record(date: string): void {
  const runs: Record<Engine, Figures[]> = { ours: [], kuromoji: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const engine of ENGINES) runs[engine].push(runApart(engine));
  }
  const counts = new Set([...runs.ours, ...runs.kuromoji].map(({ tokens }) => tokens));
  if (counts.size !== 1) throw new Error(`different numbers of tokens: ${[...counts].join(', ')}`);

  const ours = medians(runs.ours);
  const kuromoji = medians(runs.kuromoji);
  writeRecord('segmentation', date, {
    rounds: ROUNDS,
    ours,
    kuromoji,
    ratios: {
      speed: round(ours.speed / kuromoji.speed),
      load: round(ours.load / kuromoji.load),
      memory: round(ours.memory / kuromoji.memory),
      longClauseToShort: round(ours.long / ours.short),
      longClauseToShortOfKuromoji: round(kuromoji.long / kuromoji.short),
    },
  });
}

function runApart(engine: Engine): Figures {
  const flags = ['--expose-gc', script, engine];
  const printed: unknown = JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
  return FIGURES.parse(printed);
}

async function measure(engine: Engine): Promise<Figures> {
  const text = sampleText(5_000);
  const before = process.memoryUsage().rss;
  const { segment, judge, load } = await start(engine);
  const firstStart = performance.now();
  const tokens = segment(text);
  const first = performance.now() - firstStart;
  const speed = text.length / timeOf(() => segment(text));
  globalThis.gc?.();
  // What a collection frees is given back in the background; a figure taken at once would show it as still there.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const memory = (process.memoryUsage().rss - before) / 2 ** 20;
  const [short = 0, long = 0] = [100, 10_000].map((length) => {
    const clause = unpunctuatedText(length);
    return timeOf(() => segment(clause)) / length;
  });
  const marginSpeed = judge === null ? 0 : text.length / timeOf(() => judge(text));
  return { tokens, load, first, memory, speed, short: 1e3 * short, long: 1e3 * long, marginSpeed };
}

interface Started {
  readonly segment: (text: string) => number;
  readonly judge: ((text: string) => number) | null;
  readonly load: number;
}

async function start(engine: Engine): Promise<Started> {
  if (engine === 'kuromoji') {
    const { default: kuromoji } = await import('kuromoji');
    const dicPath = join(
      dirname(createRequire(fileURLToPath(import.meta.url)).resolve('kuromoji/package.json')),
      'dict',
    );
    const begin = performance.now();
    return new Promise((resolve, reject) => {
      kuromoji.builder({ dicPath }).build((error: unknown, tokenizer) => {
        if (error instanceof Error) reject(error);
        const load = performance.now() - begin;
        resolve({ segment: (text) => tokenizer.tokenize(text).length, judge: null, load });
      });
    });
  }
  const begin = performance.now();
  const segmenter = createSegmenter(await loadDictionary());
  const load = performance.now() - begin;
  return {
    segment: (text) => segmenter.segment(text).length,
    judge: (text) => {
      const analysis = segmenter.analyse(text);
      let edges = 0;
      for (let offset = 0; offset <= text.length; offset += 1) {
        if (analysis.edgeMargin(offset) > 0) edges += 1;
      }
      return edges;
    },
    load,
  };
}

function medians(runs: readonly Figures[]): Figures {
  const of = (key: keyof Figures): number => round(median(runs.map((run) => run[key])));
  return {
    tokens: of('tokens'),
    load: of('load'),
    first: of('first'),
    memory: of('memory'),
    speed: of('speed'),
    short: of('short'),
    long: of('long'),
    marginSpeed: of('marginSpeed'),
  };
}
