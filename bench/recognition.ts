/**
 * Claim: recognition that judges edges and knows repair, spellings and inflection is four times as fast on dense text as
 * kuromoji 0.1.2 with the same automaton, which knows none of them, whatever the size of the glossary, and keeps 0.6 of its
 * speed from a thousand terms to a million; it is 5 and 30 times as fast as prh at 10,000 and 100,000 terms; and
 * 5,000 characters against 2,000 terms take 10 ms.
 *
 * `first` reads a text whose clauses were never analysed before, `again` one whose clauses are still known: an edited
 * document, or one read against another glossary. Both are warm: the words of the dictionary were met, the code is
 * compiled. Each engine runs in a process of its own, in turns; figures are medians of processor time. Every round must
 * find the same matches, first and again too, and whatever stands between two tokens of kuromoji must be known to us, or
 * nothing is recorded.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { createSegmenter } from '../glossary/index.ts';
import { loadDictionary } from '../server/dictionary.ts';
import { denseTerms } from './dense-terms.ts';
import { writeDocumentTable } from './document-table.ts';
import { kuromojiEdges } from './matchers/kuromoji-edges.ts';
import { loadKuromoji } from './matchers/kuromoji-tokens.ts';
import type { Found, Listed, Matcher } from './matchers/matcher.ts';
import { prh } from './matchers/prh.ts';
import { taiyaku, taiyakuRecogniser } from './matchers/taiyaku.ts';
import { median, processorTimeOf, round, today, writeRecord } from './record.ts';
import { sampleText } from './sample-text.ts';

const CHARACTERS = 10_000;
/** What one page of a document is, and a glossary that people keep by hand. */
const PAGE = { characters: 5_000, terms: 2_000 };
const ENGINES = ['first', 'again', 'kuromoji', 'prh'] as const;
type Engine = (typeof ENGINES)[number];
/** prh takes minutes for a million. */
const SIZES: readonly { readonly terms: number; readonly rounds: number; readonly prh: boolean }[] =
  [
    { terms: 1_000, rounds: 5, prh: false },
    { terms: 10_000, rounds: 5, prh: true },
    { terms: 100_000, rounds: 3, prh: true },
    { terms: 1_000_000, rounds: 3, prh: false },
  ];

const FIGURES = z.object({ matches: z.number(), digest: z.string(), milliseconds: z.number() });
type Figures = z.infer<typeof FIGURES>;

const [, script = '', argument = today(), terms = '', characters = ''] = process.argv;
const engine = ENGINES.find((one) => one === argument);
if (engine !== undefined) {
  process.stdout.write(JSON.stringify(await measure(engine, Number(terms), Number(characters))));
} else if (argument === 'check') {
  await check(Number(terms));
} else {
  record(argument);
}

function record(date: string): void {
  const sizes = SIZES.map((size) => {
    run('check', size.terms);
    const engines = ENGINES.filter((one) => one !== 'prh' || size.prh);
    const { terms, rounds } = size;
    return { terms, rounds, ...measureAll(engines, { ...size, characters: CHARACTERS }) };
  });
  const page = { ...PAGE, ...measureAll(['first', 'again', 'kuromoji'], { ...PAGE, rounds: 5 }) };
  writeDocumentTable('recognition', [
    [
      'milliseconds',
      'matches',
      'first time',
      'again',
      'kuromoji',
      'prh',
      'first time against kuromoji',
      'again against kuromoji',
    ],
    ...[page, ...sizes.map((size) => ({ characters: CHARACTERS, ...size }))].map((size) => [
      `${size.characters.toLocaleString('en')} characters, ${size.terms.toLocaleString('en')} terms`,
      String(size.first?.matches ?? ''),
      ...ENGINES.map((one) => String(size[one]?.milliseconds ?? '')),
      `${String(ratio(size.kuromoji, size.first))} ×`,
      `${String(ratio(size.kuromoji, size.again))} ×`,
    ]),
  ]);
  const [thousand, , , million] = sizes;
  writeRecord('recognition', date, {
    characters: CHARACTERS,
    sizes,
    page,
    ratios: {
      firstToKuromoji: sizes.map(({ first, kuromoji }) => ratio(kuromoji, first)),
      againToKuromoji: sizes.map(({ again, kuromoji }) => ratio(kuromoji, again)),
      firstToPrh: sizes.map(({ first, prh: prhs }) => ratio(prhs, first)),
      millionToThousandFirst: ratio(thousand?.first, million?.first),
      millionToThousandAgain: ratio(thousand?.again, million?.again),
    },
  });
}

type Measured = Readonly<Partial<Record<Engine, Figures>>>;

function ratio(slow: Figures | undefined, fast: Figures | undefined): number | null {
  return slow && fast ? round(slow.milliseconds / fast.milliseconds) : null;
}

interface Size {
  readonly terms: number;
  readonly characters: number;
  readonly rounds: number;
}

function measureAll(engines: readonly Engine[], { rounds, ...size }: Size): Measured {
  const runs: Partial<Record<Engine, Figures[]>> = {};
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const one of engines) {
      const printed: unknown = JSON.parse(run(one, size.terms, size.characters));
      (runs[one] ??= []).push(FIGURES.parse(printed));
    }
  }
  agree([...(runs.first ?? []), ...(runs.again ?? [])]);
  return Object.fromEntries(engines.map((one) => [one, summary(runs[one] ?? [])]));
}

function summary(figures: readonly Figures[]): Figures {
  const milliseconds = round(median(figures.map((one) => one.milliseconds)));
  return { ...agree(figures), milliseconds };
}

/** @throws Error where not all found the same, or one found nothing */
function agree(figures: readonly Figures[]): Figures {
  const [first, ...others] = figures;
  if (first === undefined || first.matches === 0) throw new Error('no matches');
  if (others.some(({ digest }) => digest !== first.digest)) throw new Error('different matches');
  return first;
}

function run(...args: readonly (string | number)[]): string {
  // A million concepts take more than a small machine's share.
  const options = ['--expose-gc', '--max-old-space-size=4096', script, ...args.map(String)];
  return execFileSync(process.execPath, options, { encoding: 'utf8' });
}

async function measure(one: Engine, count: number, length: number): Promise<Figures> {
  const text = sampleText(length);
  const find = await matcherOf(one, await listed(text, count));
  const found = find(text);
  const spans = found.map(
    ({ start, end, conceptId }) => `${String(start)}-${String(end)}${conceptId}`,
  );
  const digest = createHash('sha256').update(spans.join()).digest('base64');
  // A collection begun while the glossary was compiled would be measured with the first calls.
  globalThis.gc?.();
  return { matches: found.length, digest, milliseconds: processorTimeOf(() => find(text)) };
}

async function matcherOf(one: Engine, terms: readonly Listed[]): Promise<Matcher> {
  if (one === 'kuromoji') return kuromojiEdges(terms, await loadKuromoji());
  if (one === 'prh') return prh(terms);
  return taiyaku(await taiyakuRecogniser(terms, one === 'first' ? { keptClauses: 0 } : {}));
}

async function listed(text: string, count: number): Promise<readonly Listed[]> {
  const segmenter = createSegmenter(await loadDictionary());
  return denseTerms(text, count, segmenter).map((term) => ({ conceptId: term, text: term }));
}

/** What kuromoji's tokens hold, we hold too, unless it crosses what we hold. @throws Error otherwise */
async function check(count: number): Promise<void> {
  const text = sampleText(CHARACTERS);
  const terms = await listed(text, count);
  const ours = (await taiyakuRecogniser(terms)).recognise(text);
  const keyOf = ({ start, end, conceptId }: Found): string =>
    `${String(start)}-${String(end)}${conceptId}`;
  const known = new Set(ours.map(keyOf));
  const theirs = kuromojiEdges(terms, await loadKuromoji())(text);
  const crosses = (found: Found): boolean =>
    ours.some(
      ({ start, end }) =>
        (start < found.start && found.start < end && end < found.end) ||
        (found.start < start && start < found.end && found.end < end),
    );
  const missed = theirs.filter((found) => !known.has(keyOf(found)) && !crosses(found));
  if (missed.length > 0) {
    throw new Error(
      `missed: ${missed.map(({ start, end }) => text.slice(start - 5, end + 5)).join(' ')}`,
    );
  }
}
