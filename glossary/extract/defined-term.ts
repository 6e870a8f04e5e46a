import type { Token } from '../morphology/japanese/token.ts';
import type { Span } from '../text/span.ts';
import { isCommonNoun, isName, isNounWord, isPersonName, isPointing } from './noun-words.ts';
import { nounsBefore } from './noun-runs.ts';
import { sliceOf, type Passage } from './passage.ts';

/**
 * The term that ends at `end`, as far to the left as it reaches: all of a quotation that closes there, or else the nouns
 * and names that the lattice sees in a row. Null where none ends there, or only a word that points elsewhere (同社).
 */
export function termBefore(passage: Passage, end: number): Span | null {
  return quotedBefore(passage, end) ?? reaching(passage, nounsBefore(passage, end));
}

/** The name right before a reading: the last name of 大統領尹錫悦（ユン・ソンニョル）, without the office before it. */
export function nameBefore(passage: Passage, end: number, reading: string): Span | null {
  const run = nounsBefore(passage, end);
  if (run === null) return null;
  const { words } = run;
  const read = katakana(reading);
  let known = '';
  for (const { start, surface, reading: sound } of words.toReversed()) {
    known = (sound === '' ? katakana(surface) : sound) + known;
    if (known === read) return { start, end };
  }
  // Read otherwise than the dictionary does: a foreign name, whose words are names or single kanji to the lattice.
  const start =
    words.slice(words.findLastIndex((word) => !isPartOfName(word)) + 1)[0]?.start ?? end;
  const name = passage.text.slice(start, end);
  return /^[\p{Script=Han}々ヶケノ]+$/u.test(name) && isReadable(name, read)
    ? { start, end }
    : null;
}

/** One kanji is read with one to four kana: 尹 ユン, 志 こころざし is five. */
function isReadable(name: string, reading: string): boolean {
  const sounds = reading.replace(/[ァィゥェォャュョッー・ ]/gu, '').length;
  const kanji = Array.from(name).length;
  return sounds >= kanji * 0.8 && sounds <= kanji * 5;
}

/** A name, or what is left of one that the dictionary does not know: single kanji. */
export function isPartOfName(token: Token): boolean {
  return isName(token) || !token.known || Array.from(token.surface).length === 1;
}

/** A name in Latin letters or Hangul that ends at `end`, spaces inside it and all: Nuclear Planning Group（核計画グループ）. */
export function foreignBefore({ text }: Passage, end: number): Span | null {
  const from = Math.max(0, end - LONGEST_NAME);
  const found = /[\p{Script=Latin}\d&.,'’ -]+$|[\p{Script=Hangul}\d·ㆍ ]+$/u.exec(
    text.slice(from, end),
  );
  if (found === null) return null;
  const name = found[0].replace(/^[\d&.,'’ -]+/u, '');
  return name === '' ? null : { start: end - name.length, end };
}

const LONGEST_NAME = 120;

function quotedBefore(passage: Passage, end: number): Span | null {
  const { text } = passage;
  const opening = QUOTES.get(text.charAt(end - 1));
  if (opening === undefined) return null;
  const from = Math.max(0, end - LONGEST_QUOTE);
  const start = from + text.slice(from, end - 1).lastIndexOf(opening);
  if (start < from) return null;
  const inside = { start: start + 1, end: end - 1 };
  return isNameLike(passage, inside) ? inside : null;
}

const QUOTES: ReadonlyMap<string, string> = new Map([
  ['」', '「'],
  ['』', '『'],
  ['”', '“'],
  ['〉', '〈'],
  ['》', '《'],
]);
const LONGEST_QUOTE = 60;

/** Whether quoted words can be a name: they end in a noun, and no sentence ends inside. 「行きたい」 is speech. */
export function isNameLike(passage: Passage, span: Span): boolean {
  const text = sliceOf(passage, span);
  if (text.length < 2 || /[。！!?？、「」『』()\n]/u.test(text)) return false;
  if (/^[\p{Script=Katakana}ー・]+$/u.test(text)) return true;
  const last = passage.ending.get(span.end);
  const first = passage.beginning.get(span.start);
  if (first === undefined || last === undefined || last < first) return false;
  const words = passage.tokens.slice(first, last + 1);
  const [head] = words;
  const tail = words.at(-1);
  if (head === undefined || tail === undefined) return false;
  if (!isNounWord(tail) || isPointing(head) || PARTICLES.has(head.partOfSpeech[0] ?? ''))
    return false;
  return words.every(
    ({ partOfSpeech: [kind = ''], surface }) => NAME_WORDS.has(kind) || surface === 'は',
  );
}

const PARTICLES: ReadonlySet<string> = new Set(['助詞', '助動詞']);
const NAME_WORDS: ReadonlySet<string> = new Set([
  ...['名詞', '接頭詞', '助詞', '記号', '接続詞', '連体詞', '動詞', '助動詞', '形容詞'],
]);

/** 法律 alone is no name: 個人情報の保護に関する法律 is. Goes over に関する and the like, and once more over の. */
function reaching(passage: Passage, run: Span | null): Span | null {
  if (run === null) return null;
  const before = overConnective(passage, run, CONNECTIVES);
  if (before === null) return run;
  return overConnective(passage, { start: before.start, end: run.end }, GENITIVE) ?? before;
}

function overConnective(
  passage: Passage,
  { start, end }: Span,
  connectives: readonly string[],
): Span | null {
  const { text } = passage;
  const first = passage.beginning.get(start);
  if (first === undefined) return null;
  const head = passage.tokens[first];
  const next = passage.tokens[first + 1];
  const standsAlone = next === undefined || next.start >= end || !isNounWord(next);
  if (head === undefined || !isCommonNoun(head) || isPersonName(head) || !standsAlone) return null;
  const connective = connectives.find(
    (one) => text.endsWith(one, start) && text.startsWith(one, start - one.length),
  );
  if (connective === undefined) return null;
  const before = nounsBefore(passage, start - connective.length);
  return before === null ? null : { start: before.start, end };
}

const CONNECTIVES = [
  'に関する',
  'に係る',
  'に対する',
  'における',
  'のための',
  'を目的とした',
  'についての',
  'による',
];
const GENITIVE = ['の', '及び', 'および'];

function katakana(text: string): string {
  return text
    .replace(/[ぁ-ゖ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x60))
    .replace(/[ ・]/gu, '');
}
