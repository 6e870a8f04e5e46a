import { toHiragana, toRomaji } from 'wanakana';
import { CHARACTER, type Folded } from './folding.ts';

/**
 * A reading as one may write it in Latin letters, so that all ways to write it are one: long vowels short (ou, oo, ō), ん
 * always n, doubled consonants single. Null where the text is not all kana.
 */
export function romajiOf({ text, flags, origin }: Folded): Folded | null {
  if (!KANA.test(text)) return null;
  let romaji = '';
  const marks: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: mora, index } of text.matchAll(MORA)) {
    const last = index + mora.length - 1;
    let first = true;
    for (const letter of letters(mora)) {
      if (isRepeated(letter, romaji)) {
        // The long vowel belongs to the mora before it.
        ends[ends.length - 1] = origin.ends[last] ?? 0;
        continue;
      }
      romaji += letter;
      marks.push(first ? CHARACTER | (flags[index] ?? 0) : 0);
      starts.push(origin.starts[index] ?? 0);
      ends.push(origin.ends[last] ?? 0);
      first = false;
    }
  }
  return romaji === '' ? null : { text: romaji, flags: marks, origin: { starts, ends } };
}

/**
 * Any romanisation of a word as `romajiOf` has it: syuno -> shuno, shimbun -> shinbun, ohsaka -> osaka, half a word too
 * (kakuk). Null if it cannot be romaji.
 */
export function romajiOfQuery(word: string): string | null {
  if (!/^[a-z0-9]*[a-z][a-z0-9]*$/.test(word) || /[lqx]/.test(word)) return null;
  const kana = toHiragana(word.replace(/m(?=[bmp])/g, 'n').replace(/oh(?![aeiouy])/g, 'o'));
  let romaji = '';
  for (const [mora] of kana.matchAll(MORA)) {
    for (const letter of letters(mora)) if (!isRepeated(letter, romaji)) romaji += letter;
  }
  return romaji;
}

const KANA = /^[ぁ-ゖー0-9a-z]*[ぁ-ゖ][ぁ-ゖー0-9a-z]*$/u;
const MORA = /[ぁ-ゖ][ぁぃぅぇぉゃゅょゎ]?|./gu;

function letters(mora: string): string {
  let romaji = ROMAJI.get(mora);
  if (romaji === undefined) {
    romaji = mora === 'っ' ? '' : toRomaji(mora).replace(/[^a-z0-9]+/g, '');
    ROMAJI.set(mora, romaji);
  }
  return romaji;
}

const ROMAJI = new Map<string, string>();

function isRepeated(letter: string, before: string): boolean {
  const last = before.at(-1);
  if (letter >= '0' && letter <= '9') return false;
  return letter === last || (letter === 'u' && last === 'o');
}
