/**
 * Claim: wherever kuromoji 0.1.2 is right, our tokens are its tokens, feature for feature. It is wrong after two unknown
 * astral characters in a row, of which it swallows as many as it misses (国旗🇯🇵を掲げる loses を掲): those texts are counted apart.
 *
 * Read are 20,000 sentences made of our own, half of them damaged at random, and whatever files are named, in
 * `npm run gate:oracle -- FILE…` or in ORACLE_FILES, parted by colons: treebanks of Universal Dependencies (.conllu), or a
 * sentence a line. An unexplained difference is printed and fails the run. Of files that are not ours the record holds
 * counts alone.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createSegmenter, type Segmenter, type Token } from '../glossary/index.ts';
import { loadDictionary } from '../server/dictionary.ts';
import { readConllu } from './conllu.ts';
import { loadKuromoji, type Tokenizer } from './matchers/kuromoji-tokens.ts';
import { numbers } from './numbers.ts';
import { today, writeRecord } from './record.ts';
import { SAMPLE_PASSAGE } from './sample-passage.ts';
import { sampleText } from './sample-text.ts';

const GENERATED = 20_000;

/** Where kuromoji is wrong, and once where it is not. */
const ASTRAL = [
  '国旗🇯🇵を掲げる。',
  '会議は無事終了😀😀😀と報じた。',
  '𠮷野さんは𠮟られた。',
  '議事録📄📎は後日配る。',
];

const named = [...process.argv.slice(2), ...(process.env['ORACLE_FILES'] ?? '').split(':')];
const TWO_ASTRAL = /[\u{10000}-\u{10ffff}]{2}/u;
const files = named.filter((file) => file !== '');
const segmenter = createSegmenter(await loadDictionary());
const oracle = await loadKuromoji();

const sources = [
  { name: 'generated', sentences: generated(GENERATED) },
  { name: 'astral', sentences: ASTRAL },
  ...files.map((file) => ({ name: basename(file), sentences: readSentences(file) })),
].map(({ name, sentences }) => ({ name, ...compare(sentences, { segmenter, oracle }) }));

for (const { name, unexplained } of sources) {
  for (const text of unexplained) process.stderr.write(`${name}: ${text}\n`);
}
writeRecord('oracle', today(), {
  sources: sources.map(({ unexplained, ...counts }) => ({
    ...counts,
    unexplained: unexplained.length,
  })),
});
if (sources.some(({ unexplained }) => unexplained.length > 0)) process.exitCode = 1;

interface Comparison {
  readonly sentences: number;
  readonly tokens: number;
  /** Sentences in which kuromoji swallows characters. */
  readonly swallowed: number;
  /** Sentences whose tokens differ for no known reason. */
  readonly unexplained: readonly string[];
}

function compare(
  sentences: readonly string[],
  engines: { readonly segmenter: Segmenter; readonly oracle: Tokenizer },
): Comparison {
  let tokens = 0;
  let swallowed = 0;
  const unexplained: string[] = [];
  for (const text of sentences) {
    const ours = engines.segmenter.segment(text).map(describe);
    const theirs = engines.oracle.tokenize(text).map(describeTheirs);
    tokens += ours.length;
    if (ours.join('\n') === theirs.join('\n')) continue;
    if (TWO_ASTRAL.test(text)) swallowed += 1;
    else unexplained.push(text);
  }
  return { sentences: sentences.length, tokens, swallowed, unexplained };
}

function describe(token: Token): string {
  const { surface, baseForm, reading, partOfSpeech, known } = token;
  const levels = [...partOfSpeech, '', '', '', ''].slice(0, 4);
  const { conjugationType, conjugationForm } = token;
  return [surface, baseForm, reading, ...levels, conjugationType, conjugationForm, known].join(
    '\t',
  );
}

function describeTheirs(token: ReturnType<Tokenizer['tokenize']>[number]): string {
  const { surface_form, basic_form, reading, pos, pos_detail_1, pos_detail_2, pos_detail_3 } =
    token;
  const { conjugated_type, conjugated_form, word_type } = token;
  const features = [basic_form, reading, pos, pos_detail_1, pos_detail_2, pos_detail_3]
    .concat(conjugated_type, conjugated_form)
    .map((feature: string | undefined) => (feature === '*' ? '' : (feature ?? '')));
  return [surface_form, ...features, word_type === 'KNOWN'].join('\t');
}

function readSentences(file: string): readonly string[] {
  if (file.endsWith('.conllu')) return readConllu(file).map(({ text }) => text);
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/** Sentences of our prose and passage; every second one with a stretch cut out or a stretch of another put in. */
function generated(count: number): readonly string[] {
  const passage = SAMPLE_PASSAGE.map((text) => text.replace(/[{}]|=[^}]*/g, ''));
  const whole = [...passage, sampleText(90 * count)].flatMap((text) => text.split(/(?<=。)\n?/));
  const next = numbers(20_240_401);
  return whole.slice(0, count).map((sentence, index) => {
    if (index % 2 === 0) return sentence;
    const other = whole[next() % whole.length] ?? '';
    const at = next() % sentence.length;
    const from = next() % other.length;
    const rest = next() % 2 === 0 ? at : at + (next() % 6);
    return sentence.slice(0, at) + other.slice(from, from + (next() % 8)) + sentence.slice(rest);
  });
}
