/**
 * Claim: on whole texts, as they come out of a PDF, Taiyaku finds more terms and fewer wrong ones than a longest-substring
 * search and than a search over kuromoji's tokens, and is faster than the latter.
 *
 * Quality is counted on primary matches: our own passage (as paragraphs, and in printed lines) and, where it is at hand,
 * the first real document. Speed is measured in separate processes, in turn, on dense prose against 1,000 terms; every
 * round must find the same number, or nothing is recorded. The table in docs/recognition.md is written anew.
 */
import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { writeDocumentTable } from './document-table.ts';
import { sampleGold, score, seedGold, type Gold, type Score } from './gold.ts';
import { kuromojiTokens, loadKuromoji } from './matchers/kuromoji-tokens.ts';
import { longestSubstring } from './matchers/longest-substring.ts';
import type { Listed, Matcher } from './matchers/matcher.ts';
import { taiyaku, taiyakuRecogniser } from './matchers/taiyaku.ts';
import { median, round, processorTimeOf, today, writeRecord } from './record.ts';
import { sampleText } from './sample-text.ts';

const ROUNDS = 5;
const CHARACTERS = 10_000;
const TERMS = 1_000;
/** Full-width characters in a printed line of a page in two columns. */
const COLUMNS = 24;
const SEED = '../shared/data/seed';

const NAMES = ['taiyaku', 'substring', 'tokens'] as const;
type Name = (typeof NAMES)[number];
const LABELS: Readonly<Record<Name, string>> = {
  taiyaku: 'Taiyaku',
  substring: 'longest substring',
  tokens: 'kuromoji tokens',
};

const MATCHERS: Readonly<Record<Name, (listed: readonly Listed[]) => Promise<Matcher>>> = {
  taiyaku: async (listed) => taiyaku(await taiyakuRecogniser(listed)),
  substring: (listed) => Promise.resolve(longestSubstring(listed)),
  tokens: async (listed) => kuromojiTokens(listed, await loadKuromoji()),
};

const FIGURES = z.object({ matches: z.number(), speed: z.number() });
type Figures = z.infer<typeof FIGURES>;

const [, script = '', argument = today()] = process.argv;
const name = NAMES.find((one) => one === argument);
if (name === undefined) await record(argument);
else process.stdout.write(JSON.stringify(await measure(name)));

async function record(date: string): Promise<void> {
  const golds = {
    passage: sampleGold(),
    printed: sampleGold(COLUMNS),
    firstDocument: seedGold(SEED),
  };
  const speeds = measureAll();
  const rows: Row[] = [];
  for (const one of NAMES) {
    rows.push({
      name: one,
      passage: await scoreOf(one, golds.passage),
      printed: await scoreOf(one, golds.printed),
      firstDocument: golds.firstDocument && (await scoreOf(one, golds.firstDocument)),
      speed: speeds[one],
    });
  }
  writeTable(rows);
  writeRecord('comparison', date, { rounds: ROUNDS, characters: CHARACTERS, terms: TERMS, rows });
}

async function scoreOf(one: Name, gold: Gold): Promise<Score> {
  const find = await MATCHERS[one](gold.listed);
  return score(gold, find(gold.text));
}

function measureAll(): Readonly<Record<Name, number>> {
  const runs: Record<Name, Figures[]> = { taiyaku: [], substring: [], tokens: [] };
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    for (const one of NAMES) {
      const printed: unknown = JSON.parse(
        execFileSync(process.execPath, [script, one], { encoding: 'utf8' }),
      );
      runs[one].push(FIGURES.parse(printed));
    }
  }
  const speedOf = (one: Name): number => {
    const counts = new Set(runs[one].map(({ matches }) => matches));
    if (counts.size !== 1 || counts.has(0)) throw new Error(`${one}: ${[...counts].join(', ')}`);
    return round(median(runs[one].map(({ speed }) => speed)));
  };
  return {
    taiyaku: speedOf('taiyaku'),
    substring: speedOf('substring'),
    tokens: speedOf('tokens'),
  };
}

/** Matches, and thousand characters in a second of processor time, warm. */
async function measure(one: Name): Promise<Figures> {
  const text = sampleText(CHARACTERS);
  const find = await MATCHERS[one](await listTerms(text));
  return { matches: find(text).length, speed: text.length / processorTimeOf(() => find(text)) };
}

/** The nouns of the text, and as many more like them as it takes. */
async function listTerms(text: string): Promise<readonly Listed[]> {
  const tokens = (await loadKuromoji()).tokenize(text);
  const nouns = tokens.filter(({ pos, surface_form }) => pos === '名詞' && surface_form.length > 1);
  const terms = new Set(nouns.map(({ surface_form }) => surface_form));
  const heads = [...terms];
  for (let i = 0; terms.size < TERMS; i += 1) {
    terms.add(`${heads[i % heads.length] ?? ''}第${String(i)}局`);
  }
  return Array.from(terms, (term) => ({ conceptId: term, text: term })).slice(0, TERMS);
}

interface Row {
  readonly name: Name;
  readonly passage: Score;
  readonly printed: Score;
  readonly firstDocument: Score | null;
  readonly speed: number;
}

function writeTable(rows: readonly Row[]): void {
  writeDocumentTable('comparison', [
    [
      'found of wanted, and wrong',
      'our passage',
      'in printed lines',
      'first real document',
      'kchar/s',
    ],
    ...rows.map((row) => [
      LABELS[row.name],
      ...[row.passage, row.printed, row.firstDocument].map(cellOf),
      String(row.speed),
    ]),
  ]);
}

function cellOf(figures: Score | null): string {
  if (figures === null) return 'not at hand';
  return `${String(figures.hits)} of ${String(figures.wanted)}, ${String(figures.wrong)} wrong`;
}
