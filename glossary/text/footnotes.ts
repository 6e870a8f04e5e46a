import type { Span } from './span.ts';

/**
 * Footnote numbers that extraction glued to the text (という1。 追求してきた3米国). One glued number proves nothing, but
 * numbers that count 1, 2, 3… through the document do: the longest such chain is returned, if it has at least two
 * links. Raised numbers (抑止³) need no proof. Counted things (１つ, 3月, 核弾頭50発, 第17艦隊) never take part.
 */
export function footnoteMarks(text: string): readonly Span[] {
  const candidates = [...text.matchAll(GLUED_NUMBER)].flatMap((found): Candidate[] => {
    const digits = found[0];
    return [{ start: found.index, end: found.index + digits.length, value: Number(digits) }];
  });
  const chain = longestCount(candidates);
  const counted = chain.length >= SHORTEST_PROOF ? chain : [];
  const raised = Array.from(text.matchAll(RAISED_NUMBER), ({ 0: digits, index }) => ({
    start: index,
    end: index + digits.length,
  }));
  return [...counted.map(({ start, end }) => ({ start, end })), ...raised].sort(
    (a, b) => a.start - b.start,
  );
}

interface Candidate extends Span {
  readonly value: number;
}

const SHORTEST_PROOF = 2;

// What counts things or goes on with a number: １つ, 3月, 50発, 3.5, 5G. Counters written in katakana are whole words.
const COUNTED =
  '[0-9０-９.,．，:：%％/／~〜\\-−–A-Za-zＡ-Ｚａ-ｚ年月日時分秒世紀つ人名個件回度発機隻両台基枚本冊社校号型式番級位ヶ箇国軸次期代章節条項兆億万千百十円]|[カか]国|ドル|キロ|メートル|トン|パーセント';

/** ASCII digits right after Japanese text or a closing bracket, not after 第 or 約. The first look is at the digit: few are one. */
const GLUED_NUMBER = new RegExp(
  `(?=[1-9])(?<=[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー。、」』）］】〉》)])(?<![第約計全各同数])[1-9][0-9]{0,2}(?!${COUNTED})`,
  'gu',
);

/** Superscript digits after Japanese text; m² and CO₂ stand after Latin. */
const RAISED_NUMBER =
  /(?=[⁰¹²³⁴-⁹])(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー。、」』）］】〉》)])[⁰¹²³⁴-⁹]{1,3}/gu;

/** The longest run of candidates, in order, whose values are 1, 2, 3…; the earliest where several are longest. */
function longestCount(candidates: readonly Candidate[]): readonly Candidate[] {
  // Going backwards, the nearest later candidate of a value always begins the longest chain from that value.
  const nearest = new Map<number, Link>();
  let best: Link | undefined;
  for (const candidate of candidates.toReversed()) {
    const next = nearest.get(candidate.value + 1);
    const link: Link = { candidate, next, length: 1 + (next?.length ?? 0) };
    nearest.set(candidate.value, link);
    if (candidate.value === 1 && link.length >= (best?.length ?? 0)) best = link;
  }
  const chain: Candidate[] = [];
  for (let link = best; link !== undefined; link = link.next) chain.push(link.candidate);
  return chain;
}

interface Link {
  readonly candidate: Candidate;
  readonly next: Link | undefined;
  readonly length: number;
}
