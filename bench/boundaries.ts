/**
 * Claim: with every noun of a treebank as glossary, occurrences that are words are told from letters of other words with
 * a precision of at least 99.3 % and a recall of at least 99.0 % in the realistic classes: all but single kanji and
 * katakana of one or two characters. Two baselines accept every occurrence, or those that begin and end with tokens of
 * kuromoji.
 *
 * An occurrence is true if both its edges are edges of the treebank's short units; that it is primary or nested, certain or
 * likely, makes no difference. Sentences are counted in two halves, odd and even, so that chance shows. The corpus is not
 * ours to ship: `npm run bench:boundaries -- CORPUS.conllu [DATE]`. The record holds counts alone.
 */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { readConllu, type Sentence } from './conllu.ts';
import { writeDocumentTable } from './document-table.ts';
import { loadKuromoji, tokenEnds } from './matchers/kuromoji-tokens.ts';
import { taiyakuRecogniser } from './matchers/taiyaku.ts';
import { today, writeRecord } from './record.ts';
import { TERM_CLASSES } from './term-classes.ts';

const METHODS = ['taiyaku', 'substring', 'kuromojiTokens'] as const;
type Method = (typeof METHODS)[number];
const LABELS: Readonly<Record<Method, string>> = {
  taiyaku: 'Taiyaku',
  substring: 'every substring',
  kuromojiTokens: 'kuromoji tokens',
};

const [, , corpus = '../shared/data/corpora/ja_gsd-ud-dev.conllu', date = today()] = process.argv;
if (existsSync(corpus)) {
  await record(readConllu(corpus));
} else {
  process.stderr.write(
    `No corpus at ${corpus}, so nothing was measured.\n` +
      'Give the path of a Japanese treebank of Universal Dependencies: npm run bench:boundaries -- CORPUS.conllu\n',
  );
  process.exitCode = 2;
}

interface Occurrence {
  readonly term: string;
  readonly true: boolean;
  readonly half: 'even' | 'odd';
  readonly accepted: Readonly<Record<Method, boolean>>;
}

async function record(sentences: readonly Sentence[]): Promise<void> {
  const nouns = new Set(
    sentences.flatMap(({ text, words }) =>
      words.filter(({ noun }) => noun).map(({ start, end }) => text.slice(start, end)),
    ),
  );
  const occurrences = await judgeAll(sentences, nouns);
  const { length: truly } = occurrences.filter((occurrence) => occurrence.true);
  if (truly === 0) throw new Error('no noun of this corpus occurs in it');
  const classes = Object.entries(TERM_CLASSES).map(([name, holds]) => {
    const ofClass = occurrences.filter(({ term }) => holds(term));
    return {
      name,
      both: figuresOf(ofClass),
      even: figuresOf(ofClass.filter(({ half }) => half === 'even')),
      odd: figuresOf(ofClass.filter(({ half }) => half === 'odd')),
    };
  });
  writeDocumentTable('boundaries', [
    [
      'precision / recall',
      'true',
      'false',
      ...METHODS.map((method) => LABELS[method]),
      'even',
      'odd',
    ],
    ...classes.map(({ name, both, even, odd }) => [
      name,
      String(both.true),
      String(both.false),
      ...METHODS.map((method) => cellOf(both.methods[method])),
      cellOf(even.methods.taiyaku),
      cellOf(odd.methods.taiyaku),
    ]),
  ]);
  writeRecord('boundaries', date, {
    corpus: basename(corpus),
    sentences: sentences.length,
    nouns: nouns.size,
    true: truly,
    false: occurrences.length - truly,
    classes,
  });
}

async function judgeAll(
  sentences: readonly Sentence[],
  nouns: ReadonlySet<string>,
): Promise<readonly Occurrence[]> {
  const listed = Array.from(nouns, (text) => ({ conceptId: text, text }));
  const recogniser = await taiyakuRecogniser(listed);
  const tokenizer = await loadKuromoji();
  const longest = Math.max(...listed.map(({ text }) => text.length));
  return sentences.flatMap(({ text, words }, index) => {
    const edges = new Set(words.flatMap(({ start, end }) => [start, end]));
    const tokens = new Set(tokenEnds(tokenizer, text));
    const found = new Set(
      recogniser
        .recognise(text)
        .filter(({ surface, term }) => surface === term)
        .map(({ start, end }) => `${String(start)}-${String(end)}`),
    );
    return spansWithin(text.length, longest)
      .filter(([start, end]) => nouns.has(text.slice(start, end)))
      .map(([start, end]): Occurrence => ({
        term: text.slice(start, end),
        true: edges.has(start) && edges.has(end),
        half: index % 2 === 0 ? 'even' : 'odd',
        accepted: {
          taiyaku: found.has(`${String(start)}-${String(end)}`),
          substring: true,
          kuromojiTokens: tokens.has(start) && tokens.has(end),
        },
      }));
  });
}

function spansWithin(length: number, longest: number): readonly (readonly [number, number])[] {
  return Array.from({ length }, (_, start) =>
    Array.from(
      { length: Math.min(longest, length - start) },
      (__, more) => [start, start + more + 1] as const,
    ),
  ).flat();
}

interface Figures {
  readonly true: number;
  readonly false: number;
  readonly methods: Readonly<Record<Method, Quality>>;
}

/** Precision and recall in per cent; null where there is nothing to divide by. */
interface Quality {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly wrong: number;
  readonly missed: number;
}

function figuresOf(occurrences: readonly Occurrence[]): Figures {
  const wanted = occurrences.filter((occurrence) => occurrence.true).length;
  const qualityOf = (method: Method): Quality => {
    const accepted = occurrences.filter((occurrence) => occurrence.accepted[method]);
    const hits = accepted.filter((occurrence) => occurrence.true).length;
    return {
      precision: percent(hits, accepted.length),
      recall: percent(hits, wanted),
      wrong: accepted.length - hits,
      missed: wanted - hits,
    };
  };
  return {
    true: wanted,
    false: occurrences.length - wanted,
    methods: {
      taiyaku: qualityOf('taiyaku'),
      substring: qualityOf('substring'),
      kuromojiTokens: qualityOf('kuromojiTokens'),
    },
  };
}

function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((1e4 * part) / whole) / 100;
}

function cellOf({ precision, recall }: Quality): string {
  return [precision, recall].map((share) => share?.toFixed(1) ?? '–').join(' / ');
}
