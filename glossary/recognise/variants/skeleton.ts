import { CLASSES, HIRAGANA, KANJI } from './kana-classes.ts';
import type { LooseText } from './loose-form.ts';

/** 受け入れ is 受入 with two, 組み合わせ one with two and one: okurigana inside a word are no longer. */
const LONGEST_OKURIGANA = 3;

/**
 * A loose text without the kana that stand after kanji: what 取り組み, 取組み and 取組 have in common, and 上の空 with 上空, which
 * is why everything found by it is read again (`okurigana.ts`).
 */
export function skeletonOf(loose: LooseText): LooseText {
  const { text, starts, ends } = loose;
  const keptStarts = new Int32Array(text.length);
  const keptEnds = new Int32Array(text.length);
  let kept = '';
  let copied = 0;
  let count = 0;
  for (let at = 0; at < text.length;) {
    const unitClass = CLASSES[text.charCodeAt(at)] ?? 0;
    keptStarts[count] = starts[at] ?? 0;
    keptEnds[count] = ends[at] ?? 0;
    count += 1;
    at += 1;
    if ((unitClass & KANJI) === 0) continue;
    let end = at;
    while (((CLASSES[text.charCodeAt(end)] ?? 0) & HIRAGANA) !== 0) end += 1;
    if (end === at || end - at > LONGEST_OKURIGANA) continue;
    kept += text.slice(copied, at);
    copied = end;
    at = end;
  }
  if (copied === 0) return loose;
  kept += text.slice(copied);
  return { text: kept, starts: keptStarts.subarray(0, count), ends: keptEnds.subarray(0, count) };
}
