/**
 * Claim: with the tokens of kuromoji 0.1.2, segmentation is 7 times as fast on dense text, and finding word edges alone 9
 * times, 1.3 times as fast as Intl.Segmenter, and 0.9 of MeCab in C++; the dictionary is ready in a fifth of kuromoji's time and
 * takes a third of its memory; one more thread costs 60 ms and 20 MB; and the time for a character does not grow with
 * the length of a clause.
 *
 * Engines run in separate processes, in turn, because two in one process slow each other down; figures are medians, speeds
 * in processor time. All that read the dictionary must give the same number of tokens, or nothing is recorded. MeCab is
 * measured where Debian's mecab-ipadic-utf8 is installed.
 */
import { execFileSync } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { loadDictionary } from '../server/dictionary.ts';
import { writeDocumentTable } from './document-table.ts';
import { mecabSpeed } from './mecab.ts';
import { median, processorTimeOf, round, today, writeRecord } from './record.ts';
import { sampleText, unpunctuatedText } from './sample-text.ts';
import { SEGMENTERS } from './segmenters.ts';

const ROUNDS = 5;
const CHARACTERS = 5_000;
const ENGINES = ['words', 'edges', 'margins', 'kuromoji', 'intl'] as const;
type Engine = (typeof ENGINES)[number];
const LABELS: Readonly<Record<Engine, string>> = {
  words: 'Taiyaku, whole tokens',
  edges: 'Taiyaku, word edges alone',
  margins: 'Taiyaku, tokens and how sure each edge is',
  kuromoji: 'kuromoji 0.1.2',
  intl: 'Intl.Segmenter (other words)',
};

/** One process. Times in milliseconds, memory in MB, speeds in thousand characters per second. */
const FIGURES = z.object({
  tokens: z.number(),
  load: z.number(),
  /** The first text after loading, nothing compiled. */
  first: z.number(),
  memory: z.number(),
  speed: z.number(),
  /** Microseconds a character in a clause of 100 and of 10,000 characters. */
  short: z.number(),
  long: z.number(),
});
type Figures = z.infer<typeof FIGURES>;

/** Of one more thread where one runs already. */
const THREAD = z.object({ milliseconds: z.number(), megabytes: z.number() });
type Thread = z.infer<typeof THREAD>;

const [, script = '', argument = today()] = process.argv;
const engine = ENGINES.find((one) => one === argument);
if (engine !== undefined) print(await measure(engine));
else if (argument === 'thread') print(await measureThread());
else record(argument);

function record(date: string): void {
  const runs: Record<Engine, Figures[]> = {
    words: [],
    edges: [],
    margins: [],
    kuromoji: [],
    intl: [],
  };
  const threads: Thread[] = [];
  const native: Record<'tokens' | 'wakati', (number | null)[]> = { tokens: [], wakati: [] };
  const text = sampleText(CHARACTERS);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const one of ENGINES) runs[one].push(runApart(FIGURES, one));
    threads.push(runApart(THREAD, 'thread'));
    native.tokens.push(mecabSpeed(text, 'tokens'));
    native.wakati.push(mecabSpeed(text, 'wakati'));
  }
  const ipadic = ENGINES.filter((one) => one !== 'intl').flatMap((one) => runs[one]);
  const counts = new Set(ipadic.map(({ tokens }) => tokens));
  if (counts.size !== 1) throw new Error(`different numbers of tokens: ${[...counts].join(', ')}`);

  const [words, edges, margins, kuromoji, intl] = ENGINES.map((one) => medians(runs[one]));
  if (!words || !edges || !margins || !kuromoji || !intl) throw new Error('an engine is missing');
  const mecab = { tokens: medianSpeed(native.tokens), wakati: medianSpeed(native.wakati) };
  const engines = { words, edges, margins, kuromoji, intl };
  writeTable(engines, mecab);
  writeRecord('segmentation', date, {
    rounds: ROUNDS,
    characters: CHARACTERS,
    ...engines,
    mecab,
    oneMoreThread: {
      milliseconds: round(median(threads.map(({ milliseconds }) => milliseconds))),
      megabytes: round(median(threads.map(({ megabytes }) => megabytes))),
    },
    ratios: {
      wordsToKuromoji: round(words.speed / kuromoji.speed),
      edgesToKuromoji: round(edges.speed / kuromoji.speed),
      edgesToIntl: round(edges.speed / intl.speed),
      wordsToMecab: mecab.tokens && round(words.speed / mecab.tokens),
      edgesToMecab: mecab.wakati && round(edges.speed / mecab.wakati),
      load: round(words.load / kuromoji.load),
      memory: round(words.memory / kuromoji.memory),
      longClauseToShort: round(words.long / words.short),
      longClauseToShortOfKuromoji: round(kuromoji.long / kuromoji.short),
    },
  });
}

function writeTable(
  engines: Readonly<Record<Engine, Figures>>,
  mecab: Readonly<Record<'tokens' | 'wakati', number | null>>,
): void {
  writeDocumentTable('segmentation', [
    ['', 'kchar/s', 'µs a character in a clause of 100', 'of 10,000', 'ready after', 'memory'],
    ...ENGINES.map((one) => {
      const { speed, short, long, load, memory } = engines[one];
      return [
        LABELS[one],
        ...[speed, short, long].map(String),
        `${String(load)} ms`,
        `${String(memory)} MB`,
      ];
    }),
    ['MeCab 0.996 in C++, whole tokens', String(mecab.tokens ?? 'not at hand'), '', '', '', ''],
    ['MeCab 0.996 in C++, edges alone', String(mecab.wakati ?? 'not at hand'), '', '', '', ''],
  ]);
}

function runApart<Result>(schema: z.ZodType<Result>, argument: string): Result {
  const flags = ['--expose-gc', script, argument];
  const printed: unknown = JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
  return schema.parse(printed);
}

function print(figures: object): void {
  process.stdout.write(JSON.stringify(figures));
}

async function measure(one: Engine): Promise<Figures> {
  const text = sampleText(CHARACTERS);
  const before = residentMegabytes();
  const loading = performance.now();
  const count = await SEGMENTERS[one]();
  const load = performance.now() - loading;
  const begin = performance.now();
  const tokens = count(text);
  const first = performance.now() - begin;
  const speed = text.length / processorTimeOf(() => count(text));
  globalThis.gc?.();
  // What a collection frees is given back in the background; a figure taken at once would show it as still there.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const memory = residentMegabytes() - before;
  const [short = 0, long = 0] = [100, 10_000].map((length) => {
    const clause = unpunctuatedText(length);
    return (1e3 * processorTimeOf(() => count(clause))) / length;
  });
  return { tokens, load, first, memory, speed, short, long };
}

/** From asking for the second thread to its first answer. */
async function measureThread(): Promise<Thread> {
  const { buffer } = await loadDictionary();
  const file = new URL('./threads/segmenter.mjs', import.meta.url);
  const start = async (): Promise<Worker> => {
    const worker = new Worker(file, { workerData: buffer });
    const answered = new Promise((resolve) => worker.once('message', resolve));
    worker.postMessage(sampleText(100));
    await answered;
    return worker;
  };
  const one = await start();
  const before = residentMegabytes();
  const begin = performance.now();
  const another = await start();
  const milliseconds = performance.now() - begin;
  const megabytes = residentMegabytes() - before;
  await Promise.all([one.terminate(), another.terminate()]);
  return { milliseconds, megabytes };
}

function residentMegabytes(): number {
  return process.memoryUsage().rss / 2 ** 20;
}

function medianSpeed(speeds: readonly (number | null)[]): number | null {
  const known = speeds.filter((speed) => speed !== null);
  return known.length === 0 ? null : round(median(known));
}

function medians(runs: readonly Figures[]): Figures {
  const of = (key: keyof Figures): number => round(median(runs.map((run) => run[key])));
  return {
    tokens: runs[0]?.tokens ?? 0,
    load: of('load'),
    first: of('first'),
    memory: of('memory'),
    speed: of('speed'),
    short: of('short'),
    long: of('long'),
  };
}
