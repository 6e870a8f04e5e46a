import { HIRAGANA, isAll } from './kana-classes.ts';

/** りんご and リンゴ, ごみ処理 and ゴミ処理: what is written in one kana may be written in the other, a run at a time. */
export function kanaSpellings(text: string): readonly string[] {
  if (!SWITCHABLE.test(text)) return [];
  const found: string[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run.length < SHORTEST_RUN) continue;
    const other = isAll(run, HIRAGANA) ? shift(run, 0x60) : shift(run, -0x60);
    found.push(text.slice(0, index) + other + text.slice(index + run.length));
  }
  return found;
}

const RUN = /[ぁ-ゖ]+|[ァ-ヴ]+/gu;
/** Loanwords with ー are never written in hiragana. */
const SWITCHABLE = /^[^ー・]*(?:[ぁ-ゖ]{2}|[ァ-ヴ]{2})[^ー・]*$/u;
const SHORTEST_RUN = 2;

function shift(run: string, by: number): string {
  return Array.from(run, (letter) => String.fromCharCode(letter.charCodeAt(0) + by)).join('');
}
