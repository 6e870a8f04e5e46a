import type { Analysis } from '../morphology/japanese/token.ts';
import { scriptAt, scriptBefore, type Script } from '../text/scripts.ts';
import type { Span } from '../text/span.ts';
import type { Edge, Grade } from './match.ts';

export interface Judgement {
  readonly grade: Grade;
  readonly edges: { readonly left: Edge; readonly right: Edge };
  /** The weaker of the two edges' margins, in the dictionary's cost: settles which of two crossing terms stands. */
  readonly margin: number;
}

/**
 * The boundary policy for Japanese: whether a candidate is a word of the text or letters of another one. The lattice
 * judges, it never decides alone, because no dictionary knows every name (尹錫悦).
 */
export function judgeBoundaries(analysis: Analysis, span: Span): Judgement {
  const left = judgeEdge(analysis, span, span.start);
  const right = judgeEdge(analysis, span, span.end);
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

function judgeEdge(analysis: Analysis, span: Span, offset: number): EdgeJudgement {
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
  if (before === 'katakana' && after === 'katakana') return judgeKatakana(analysis, offset, margin);
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

/** Katakana runs are one word (タイ in スタイル) unless what is left over is itself words (サイバー|セキュリティ). */
function judgeKatakana(analysis: Analysis, offset: number, margin: number): EdgeJudgement {
  if (margin > 0) {
    const touching = analysis.tokens.filter(
      (token) => token.end === offset || token.start === offset,
    );
    if (touching.every((token) => token.end - token.start >= 2)) {
      return { edge: 'wordEdge', grade: 'certain', margin };
    }
  }
  return { edge: 'insideRun', grade: 'inside', margin };
}

/** The best path runs across this edge: nested in a dictionary word (弁護|士), or overlapping a neighbour (米|国防). */
function judgeCut(analysis: Analysis, span: Span, margin: number): EdgeJudgement {
  const inside = { edge: 'insideWord', grade: 'inside', margin } as const;
  const length = span.end - span.start;
  if (length === 1 || margin < -DEAREST_CUT) return inside;
  const nested = analysis.tokens.find(
    (token) => token.start <= span.start && span.end <= token.end,
  );
  if (nested !== undefined) {
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
