/**
 * Claim: the automaton finds every occurrence of every term at least five times as fast as the best library of npm at any
 * size, keeps 0.3 of its speed from a thousand terms to a million, holds a million in 100 MB, and takes one edited
 * concept among 100,000 in less than 5 ms.
 *
 * Each engine runs in a process of its own, in turns; figures are medians, speeds in processor time. All must find the same number of occurrences,
 * and as many as looking every stretch of the text up in a map of the terms does, or nothing is recorded.
 */
import { execFileSync } from 'node:child_process';
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { z } from 'zod';
import { buildAutomaton } from '../glossary/recognise/automaton-builder.ts';
import { openAutomaton } from '../glossary/recognise/automaton.ts';
import { packPatterns } from '../glossary/recognise/packed-patterns.ts';
import { layOut, type PatternLayers } from '../glossary/recognise/pattern-layers.ts';
import { writeDocumentTable } from './document-table.ts';
import { listedWords } from './listed-words.ts';
import { median, processorTimeOf, round, today, writeRecord } from './record.ts';

const ROUNDS = 3;
const CHARACTERS = 10_000;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const ENGINES = ['automaton', 'npm', 'map'] as const;
type Engine = (typeof ENGINES)[number];
const LABELS: Readonly<Record<Engine, string>> = {
  automaton: 'our automaton',
  npm: 'best of npm',
  map: 'map of all stretches',
};
const EDITED_AT = 100_000;

const FIGURES = z.object({
  hits: z.number(),
  buildMilliseconds: z.number(),
  megabytes: z.number(),
  thousandsOfCharacters: z.number(),
});
type Figures = z.infer<typeof FIGURES>;
const EDIT = z.object({ editMilliseconds: z.number(), rebuildMilliseconds: z.number() });

const [, script = '', argument, size] = process.argv;
if (argument === 'edit') print(measureEdit());
else if (isEngine(argument)) print(measure(argument, Number(size)));
else record(argument ?? today());

function record(date: string): void {
  const sizes = SIZES.map((terms) => ({ terms, ...measureAll(terms) }));
  const speed = (terms: number, engine: Engine): number =>
    sizes.find((row) => row.terms === terms)?.[engine].thousandsOfCharacters ?? Number.NaN;
  const edits = Array.from({ length: ROUNDS }, () => runApart(EDIT, 'edit'));
  writeDocumentTable('automaton', [
    ['kchar/s', ...ENGINES.map((engine) => LABELS[engine]), 'memory', 'built in'],
    ...sizes.map(({ terms, ...engines }) => [
      `${terms.toLocaleString('en')} terms`,
      ...ENGINES.map((engine) => String(engines[engine].thousandsOfCharacters)),
      // What else comes and goes in the heap is more than a small automaton.
      engines.automaton.megabytes < 1 ? 'under 1 MB' : `${String(engines.automaton.megabytes)} MB`,
      `${String(engines.automaton.buildMilliseconds)} ms`,
    ]),
  ]);
  writeRecord('automaton', date, {
    rounds: ROUNDS,
    characters: CHARACTERS,
    sizes,
    oneEditAt100000: {
      editMilliseconds: round(median(edits.map((edit) => edit.editMilliseconds))),
      rebuildMilliseconds: round(median(edits.map((edit) => edit.rebuildMilliseconds))),
    },
    ratios: {
      millionToThousand: round(speed(1_000_000, 'automaton') / speed(1_000, 'automaton')),
      toNpm: SIZES.map((terms) => round(speed(terms, 'automaton') / speed(terms, 'npm'))),
      toMap: SIZES.map((terms) => round(speed(terms, 'automaton') / speed(terms, 'map'))),
    },
  });
}

function measureAll(terms: number): Record<Engine, Figures> {
  const runs: Record<Engine, Figures[]> = { automaton: [], npm: [], map: [] };
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const engine of ENGINES) runs[engine].push(runApart(FIGURES, engine, String(terms)));
  }
  const counts = new Set(ENGINES.flatMap((engine) => runs[engine].map(({ hits }) => hits)));
  if (counts.size !== 1 || counts.has(0)) {
    throw new Error(`different numbers of hits, or none: ${[...counts].join(', ')}`);
  }
  return { automaton: summary(runs.automaton), npm: summary(runs.npm), map: summary(runs.map) };
}

function summary(runs: readonly Figures[]): Figures {
  const of = (key: keyof Figures): number => round(median(runs.map((run) => run[key])));
  return {
    hits: runs[0]?.hits ?? 0,
    buildMilliseconds: of('buildMilliseconds'),
    megabytes: of('megabytes'),
    thousandsOfCharacters: of('thousandsOfCharacters'),
  };
}

function runApart<Result>(schema: z.ZodType<Result>, ...args: readonly string[]): Result {
  // Prose of terms that are collected anew would be measured otherwise.
  const options = ['--expose-gc', '--max-old-space-size=4096'];
  const out = execFileSync(process.execPath, [...options, script, ...args], { encoding: 'utf8' });
  const printed: unknown = JSON.parse(out);
  return schema.parse(printed);
}

function print(figures: object): void {
  process.stdout.write(JSON.stringify(figures));
}

function measure(engine: Engine, count: number): Figures {
  const words = listedWords();
  const terms = words.terms(count);
  const text = words.prose(CHARACTERS);
  const before = megabytes();
  const begin = performance.now();
  const find = { automaton, npm, map }[engine](terms);
  const buildMilliseconds = performance.now() - begin;
  const hits = find(text);
  const grown = megabytes() - before;
  const thousandsOfCharacters = CHARACTERS / processorTimeOf(() => find(text));
  return { hits, buildMilliseconds, megabytes: grown, thousandsOfCharacters };
}

/** What is in use after the rubbish has gone. */
function megabytes(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

function automaton(terms: readonly string[]): (text: string) => number {
  const built = openAutomaton(buildAutomaton(packPatterns(terms)));
  return (text) => {
    let hits = 0;
    built.scan(text, () => (hits += 1));
    return hits;
  };
}

function npm(terms: readonly string[]): (text: string) => number {
  const built = new AhoCorasick([...terms]);
  return (text) => built.matchInText(text).length;
}

/** At each place every length that a term has: the plainest way to find all, and the one the others are checked by. */
function map(terms: readonly string[]): (text: string) => number {
  const known = new Set(terms);
  const longest = terms.reduce((length, term) => Math.max(length, term.length), 0);
  return (text) => {
    let hits = 0;
    for (let start = 0; start < text.length; start += 1) {
      const last = Math.min(text.length, start + longest);
      for (let end = start + 1; end <= last; end += 1)
        hits += Number(known.has(text.slice(start, end)));
    }
    return hits;
  };
}

/** One group of a hundred thousand replaced, again and again, against building all of them anew. */
function measureEdit(): z.infer<typeof EDIT> {
  const words = listedWords();
  const groups = words.terms(EDITED_AT).map((text, index) => [String(index), [{ text }]] as const);
  const text = words.prose(CHARACTERS);
  const begin = performance.now();
  let layers = layers100000(groups);
  const rebuildMilliseconds = performance.now() - begin;
  const edits = Array.from({ length: 50 }, (_, edit) => {
    // A word the text holds goes, and a compound nobody lists comes.
    const before = hitsOf(layers, text);
    const started = performance.now();
    layers = layers.with(new Map([[String(edit), [{ text: text.slice(edit, edit + 4) }]]]));
    const taken = performance.now() - started;
    if (hitsOf(layers, text) < before - 200 || layers.edited !== edit + 1) throw new Error('lost');
    return taken;
  });
  return { editMilliseconds: median(edits), rebuildMilliseconds };
}

type Groups = readonly (readonly [string, readonly { readonly text: string }[]])[];

function layers100000(groups: Groups): PatternLayers<{ readonly text: string }> {
  const laying = layOut(groups);
  let step = laying.next();
  while (step.done !== true) step = laying.next();
  return step.value.open(buildAutomaton(step.value.patterns));
}

function hitsOf(layers: PatternLayers<{ readonly text: string }>, text: string): number {
  let hits = 0;
  layers.scan(text, () => (hits += 1));
  return hits;
}

function isEngine(name: string | undefined): name is Engine {
  return ENGINES.some((engine) => engine === name);
}
