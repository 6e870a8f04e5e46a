import { disassemble, getChoseong } from 'es-hangul';
import { isKana, toHiragana, toRomaji } from 'wanakana';
import type { Concept, Term } from './concept.ts';

/**
 * Finding a concept by whatever a translator types: kanji, kana, romaji (カクキョウギ, kakukyougi, kakukyogi, kakukyōgi),
 * English, Korean, the first consonants of a Korean word (ㅎㅎㅇ for 핵협의그룹), an acronym with or without its
 * points (U.S., B61), an id.
 */

/**
 * Everything by which a concept can be found, folded. Romaji keys begin with ｒ (a full-width letter, which folding
 * leaves in no other key) and keys of first consonants consist of nothing else.
 */
export function searchKeys(concept: Concept): readonly string[] {
  const texts = [concept.id, concept.definition, ...concept.terms.flatMap(textsOf)].map(fold);
  return [
    ...new Set([
      ...texts,
      ...texts.map(squash),
      ...concept.terms.flatMap(romajiKeys),
      ...concept.terms.flatMap(choseongKeys),
    ]),
  ].filter((key) => key !== '');
}

/** The words of a query, folded as the keys are; none for a blank query. */
export function foldQuery(text: string): readonly string[] {
  return fold(text)
    .replace(CONSONANT, (letter) => disassemble(letter))
    .replace(/(?<=[ㄱ-ㅎ])\s+(?=[ㄱ-ㅎ])/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Whether every word is found in some key, not necessarily the same. A query without words finds all. */
export function matchesQuery(keys: readonly string[], query: readonly string[]): boolean {
  return query.every((word) => matchesWord(keys, word));
}

function matchesWord(keys: readonly string[], word: string): boolean {
  if (CHOSEONG.test(word)) {
    return keys.some((key) => CHOSEONG.test(key) && key.startsWith(word));
  }
  const squashed = squash(word);
  const romaji = romajiOfQuery(word);
  return keys.some((key) => {
    if (key.startsWith(ROMAJI_MARK)) return romaji !== null && key.includes(romaji);
    return key.includes(word) || (squashed.length >= SHORTEST_FUZZY && key.includes(squashed));
  });
}

const ROMAJI_MARK = 'ｒ';

/** "us" without the points of U.S. is in "focus", and as romaji in かくしようすう: shorter words are taken as typed. */
const SHORTEST_FUZZY = 3;

const CHOSEONG = /^[ㄱ-ㅎ]+$/u;

/** Korean keyboards run two consonants together: ㄱ and ㅅ become ㄳ. */
const CONSONANT = /[ㄱ-ㅎ]/gu;

/**
 * Case, width, the two kanas and Latin accents made one. The letters of Korean keyboards are spared from NFKC, which
 * would turn ㅎ into a conjoining half.
 */
function fold(text: string): string {
  return text
    .replace(/[^\u3130-\u318f]+/gu, (run) =>
      run
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFKC'),
    )
    .toLowerCase()
    .replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** Without spaces and signs: 핵 협의그룹 -> 핵협의그룹, b-61 -> b61. */
function squash(folded: string): string {
  return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function textsOf(term: Term): readonly string[] {
  return [term.text, term.reading];
}

function romajiKeys(term: Term): readonly string[] {
  if (term.lang !== 'ja') return [];
  return textsOf(term)
    .map((text) => squash(fold(text)))
    .filter((kana) => kana !== '' && isKana(kana))
    .map((kana) => ROMAJI_MARK + foldRomaji(toRomaji(kana)));
}

/** The whole term, and each of its words on: 핵 협의그룹 is found by ㅎㅎㅇ and by ㅎㅇㄱ. */
function choseongKeys(term: Term): readonly string[] {
  if (term.lang !== 'ko') return [];
  const words = term.text
    .normalize('NFC')
    .split(/\s+/u)
    .map((word) => getChoseong(word).replace(/[^ㄱ-ㅎ]+/gu, ''));
  return words.map((_, index) => words.slice(index).join(''));
}

/** Any romanisation of a query as the keys have it: syuno -> shuno, shimbun -> shinbun. Null if it is not romaji. */
function romajiOfQuery(word: string): string | null {
  if (word.length < SHORTEST_FUZZY || !/^[a-z'-]+$/.test(word) || /[lqx]/.test(word)) return null;
  const kana = toHiragana(word.replace(/m(?=[bmp])/g, 'n').replaceAll('-', ''));
  return foldRomaji(toRomaji(kana));
}

/** Long vowels are written in four ways (ou, oo, o, ō), ん before a vowel in three: one of each is left. */
function foldRomaji(romaji: string): string {
  return romaji
    .replace(/[^a-z]+/g, '')
    .replace(/o[ou]+/g, 'o')
    .replace(/([aeiu])\1+/g, '$1');
}
