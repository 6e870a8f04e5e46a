import type { Analysis, Segmenter, Token } from '../morphology/japanese/token.ts';
import { scriptAt, scriptBefore, type Script } from '../text/scripts.ts';
import type { Span } from '../text/span.ts';
import type { Edge, Grade } from './match.ts';

export interface Judgement {
  readonly grade: Grade;
  readonly edges: { readonly left: Edge; readonly right: Edge };
  /** The weaker of the two edges' margins, in the dictionary's cost: settles which of two crossing terms stands. */
  readonly margin: number;
}

export interface BoundaryInput {
  readonly analysis: Analysis;
  readonly segmenter: Segmenter;
  /** The candidate, in the analysed text. */
  readonly span: Span;
}

/**
 * The boundary policy for Japanese: whether a candidate is a word of the text or letters of another one. The lattice
 * judges, it never decides alone, because no dictionary knows every name (尹錫悦).
 */
export function judgeBoundaries({ analysis, segmenter, span }: BoundaryInput): Judgement {
  const left = judgeEdge({ analysis, segmenter, span }, span.start);
  const right = judgeEdge({ analysis, segmenter, span }, span.end);
  const margin = Math.min(left.margin, right.margin);
  return {
    grade: weaker(left.grade, right.grade),
    edges: { left: left.edge, right: right.edge },
    margin,
  };
}

interface EdgeJudgement {
  readonly edge: Edge;
  readonly grade: Grade;
  readonly margin: number;
}

/** A word edge that costs less than this to cross is doubtful: 基本|部分 against 本部. Found in linguistics of IPADIC costs. */
const DOUBTFUL_MARGIN = 1_500;
/** Beyond this cost no listed term is worth cutting a dictionary word for: 東|京都. */
const DEAREST_CUT = 4_000;

function judgeEdge(input: BoundaryInput, offset: number): EdgeJudgement {
  const { analysis, span } = input;
  const { text } = analysis;
  const before = scriptBefore(text, offset);
  const after = scriptAt(text, offset);
  if (before === null || after === null) {
    return { edge: 'textEdge', grade: 'certain', margin: Infinity };
  }
  if (isAlphanumeric(before) || isAlphanumeric(after)) return judgeAlphanumeric(text, offset);
  if (before === 'other' || after === 'other' || before === 'space' || after === 'space') {
    return { edge: 'scriptEdge', grade: 'certain', margin: Infinity };
  }
  const margin = analysis.edgeMargin(offset);
  if (before === 'katakana' && after === 'katakana') return judgeKatakana(input, offset, margin);
  if (margin > 0) {
    const short = span.end - span.start <= 3;
    return short && margin <= DOUBTFUL_MARGIN
      ? { edge: 'doubtful', grade: 'likely', margin }
      : { edge: 'wordEdge', grade: 'certain', margin };
  }
  return judgeCut(analysis, span, margin);
}

function judgeAlphanumeric(text: string, offset: number): EdgeJudgement {
  const inRun =
    RUN_END.test(text.slice(Math.max(0, offset - 2), offset)) &&
    RUN_START.test(text.slice(offset, offset + 2));
  return inRun
    ? { edge: 'insideRun', grade: 'inside', margin: -Infinity }
    : { edge: 'scriptEdge', grade: 'certain', margin: Infinity };
}

// AI in AIM-120 and F-1 in F-15 are not words; nor is B in B-52: a hyphen between letters or digits joins.
const RUN_END = /[\p{Script=Latin}\p{Nd}][-‐‑]?$/u;
const RUN_START = /^[-‐‑]?[\p{Script=Latin}\p{Nd}]/u;

/**
 * Katakana runs are one word (タイ in スタイル) unless the lattice cuts them (ミサイル|システム), or does not know the run
 * while what is left over of it is known words (サイバー|セキュリティ, but not ア|イラン|ド).
 */
function judgeKatakana(input: BoundaryInput, offset: number, margin: number): EdgeJudgement {
  const { analysis, segmenter, span } = input;
  if (margin > 0) {
    const before = tokenAt(analysis.tokens, offset - 1);
    const after = tokenAt(analysis.tokens, offset);
    if (isLongEnough(before) && isLongEnough(after)) {
      return { edge: 'wordEdge', grade: 'certain', margin };
    }
  }
  const { text } = analysis;
  if (tokenAt(analysis.tokens, offset)?.known === false) {
    const rest =
      offset === span.end
        ? text.slice(offset, katakanaEnd(text, offset))
        : text.slice(katakanaStart(text, offset), offset);
    const words = segmenter.segment(rest);
    if (words.every((word) => word.known && isLongEnough(word))) {
      return { edge: 'dictionaryGap', grade: 'likely', margin };
    }
  }
  return { edge: 'insideRun', grade: 'inside', margin };
}

function isLongEnough(token: Token | undefined): boolean {
  return token !== undefined && token.end - token.start >= 2;
}

function katakanaEnd(text: string, offset: number): number {
  let end = offset;
  while (scriptAt(text, end) === 'katakana') end += 1;
  return end;
}

function katakanaStart(text: string, offset: number): number {
  let start = offset;
  while (scriptBefore(text, start) === 'katakana') start -= 1;
  return start;
}

/** The token that holds the character at `offset`; tokens tile the text in order. */
function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((tokens[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return tokens[low];
}

/** The best path runs across this edge: nested in a dictionary word (弁護|士), or overlapping a neighbour (米|国防). */
function judgeCut(analysis: Analysis, span: Span, margin: number): EdgeJudgement {
  const inside = { edge: 'insideWord', grade: 'inside', margin } as const;
  const length = span.end - span.start;
  if (length === 1 || margin < -DEAREST_CUT) return inside;
  const nested = tokenAt(analysis.tokens, span.start);
  if (nested !== undefined && span.end <= nested.end) {
    return INFLECTING.has(nested.partOfSpeech[0] ?? '')
      ? inside
      : { edge: 'dictionaryGap', grade: 'likely', margin };
  }
  if (length <= 2 || (length === 3 && margin < -DOUBTFUL_MARGIN)) return inside;
  return { edge: 'dictionaryGap', grade: 'likely', margin };
}

const INFLECTING: ReadonlySet<string> = new Set(['動詞', '形容詞', '副詞', '接続詞']);

function isAlphanumeric(script: Script): boolean {
  return script === 'latin' || script === 'digit';
}

function weaker(a: Grade, b: Grade): Grade {
  if (a === 'inside' || b === 'inside') return 'inside';
  return a === 'likely' || b === 'likely' ? 'likely' : 'certain';
}
