import type { Analysis, Segmenter, Token } from '../morphology/japanese/token.ts';
import { scriptAt, scriptBefore } from '../text/scripts.ts';
import type { Span } from '../text/span.ts';
import { isChangingPrefix, isChangingSuffix } from './affixes.ts';
import type { Edge, Grade } from './match.ts';
import { TextEdges } from './text-edges.ts';

export interface Judgement {
  readonly grade: Grade;
  readonly edges: { readonly left: Edge; readonly right: Edge };
  /** The weaker of the two edges' margins, in the dictionary's cost: settles which of two crossing terms stands. */
  readonly margin: number;
}

export interface BoundaryInput {
  readonly analysis: Analysis;
  readonly segmenter: Segmenter;
  /** Where listed terms stand in the analysed text, judged or not: what a term leaves of a word may be one itself. */
  readonly listed: readonly Span[];
}

/**
 * The boundary policy for Japanese: whether a candidate is a word of the text or letters of another one. The lattice
 * judges, it never decides alone, because no dictionary knows every name (尹錫悦). The rules, with their words, are in
 * SEMANTICS.md.
 */
export class BoundaryJudge {
  private readonly edges: TextEdges;
  private readonly segmenter: Segmenter;
  private readonly listed: readonly Span[];
  private listedKeys: ReadonlySet<number> | undefined;

  constructor({ analysis, segmenter, listed }: BoundaryInput) {
    this.edges = new TextEdges(analysis);
    this.segmenter = segmenter;
    this.listed = listed;
  }

  /** `span` is a candidate, in the analysed text. */
  judge(span: Span): Judgement {
    const left = this.edge(span, span.start);
    const right = this.edge(span, span.end);
    return {
      grade: weaker(GRADE_OF[left], GRADE_OF[right]),
      edges: { left, right },
      margin: Math.min(this.margin(span.start), this.margin(span.end)),
    };
  }

  private margin(offset: number): number {
    switch (this.edges.seam(offset)) {
      case 'textEdge':
      case 'scriptEdge':
        return Infinity;
      case 'alphanumericRun':
        return -Infinity;
      case 'katakanaRun':
      case 'words':
        return this.edges.margin(offset);
    }
  }

  private edge(span: Span, offset: number): Edge {
    const seam = this.edges.seam(offset);
    if (seam === 'textEdge' || seam === 'scriptEdge') return seam;
    if (seam === 'alphanumericRun') return 'insideRun';
    const before = this.edges.tokenBefore(offset);
    const after = this.edges.tokenFrom(offset);
    if (before === undefined || after === undefined) return 'textEdge';
    const cut = before !== after;
    if (seam === 'katakanaRun') return this.katakana(span, offset, { before, after, cut });
    return cut ? this.between(span, offset, { before, after }) : this.within(span, offset, before);
  }

  /** The lattice has an edge here. */
  private between(span: Span, offset: number, { before, after }: Neighbours): Edge {
    if (isNumeral(before) && isNumeral(after)) return 'insideRun';
    if (span.end - span.start <= 3 && this.edges.margin(offset) <= DOUBTFUL_MARGIN) {
      return this.isLooseKanji(span, offset) ? 'insideWord' : 'doubtful';
    }
    const changes = offset === span.end ? changesBySuffix(after) : changesByPrefix(before);
    return changes ? 'affix' : 'wordEdge';
  }

  /**
   * 韓国|防|相: a single kanji between the term and the rest of a compound, where the edge is doubtful, belongs to the
   * word that would take it (国防). At the end of a compound it may stand alone: 声明|文.
   */
  private isLooseKanji(span: Span, offset: number): boolean {
    const right = offset === span.end;
    const kanji = right ? this.edges.tokenFrom(offset) : this.edges.tokenBefore(offset);
    if (kanji === undefined || kanji.end - kanji.start !== 1) return false;
    const [first, second] = kanji.partOfSpeech;
    if (first !== '名詞' || second !== '一般') return false;
    const beyond = right ? this.edges.tokenFrom(kanji.end) : this.edges.tokenBefore(kanji.start);
    const touches = this.edges.seam(right ? kanji.end : kanji.start) === 'words';
    return touches && beyond?.partOfSpeech[0] === '名詞';
  }

  /** The best path runs across this edge with `word`. */
  private within(span: Span, offset: number, word: Token): Edge {
    const length = span.end - span.start;
    if (length === 1) return 'insideWord';
    const nested = word.start <= span.start && span.end <= word.end;
    if (this.isPart(span, word, nested)) return 'wordPart';
    if (this.leavesListed(span, offset, word)) return 'listedRest';
    if (nested || length === 2) return 'insideWord';
    const dearest = length === 3 ? DOUBTFUL_MARGIN : DEAREST_CUT;
    return this.edges.margin(offset) >= -dearest ? 'dictionaryGap' : 'insideWord';
  }

  /**
   * Whether the letters that the term shares with `word` are one of the parts it is made of: 弁護|士, but not 米|国防省. A
   * word of two characters has none (東京 against 京都), a verb's stem is no noun (受け in 受ける).
   */
  private isPart(span: Span, word: Token, nested: boolean): boolean {
    const length = word.end - word.start;
    if (length <= 2 || !word.known || (!nested && span.end - span.start === 2)) return false;
    if (INFLECTING.has(word.partOfSpeech[0] ?? '')) return isAdverbial(span, word);
    const start = Math.max(span.start - word.start, 0);
    const end = Math.min(span.end - word.start, length);
    if (end - start === length - 1 && word.partOfSpeech[3] === '国') return false;
    return this.segmenter.partCost(word.surface, { start, end }) <= DEAREST_PART;
  }

  /**
   * Katakana runs are one word (タイ in スタイル) unless the lattice cuts them into words (ミサイル|システム), or what the
   * term leaves of them is words (サイバー|セキュリティ, ゴール|キーパー, but not ア|イラン|ド or スター|ト).
   */
  private katakana(span: Span, offset: number, { before, after, cut }: Cut): Edge {
    if (cut && isLongEnough(before, 2) && isLongEnough(after, 2)) return 'wordEdge';
    const { text } = this.edges;
    const right = offset === span.end;
    const start = right ? offset : katakanaStart(text, offset);
    const end = right ? katakanaEnd(text, offset) : offset;
    const known = before.known && !cut;
    if (known && (isName(before) || this.edges.margin(offset) < -DEAREST_KATAKANA))
      return 'insideRun';
    const shortest = known ? 3 : 2;
    if (end - start >= shortest && this.isListed(start, end)) return 'listedRest';
    if (span.end - span.start < 3) return 'insideRun';
    const rest = this.segmenter.segment(text.slice(start, end));
    const areWords = rest.every((word) => word.known && isLongEnough(word, shortest));
    if (!areWords) return 'insideRun';
    return known ? 'wordPart' : 'dictionaryGap';
  }

  private leavesListed(span: Span, offset: number, word: Token): boolean {
    const start = offset === span.end ? offset : word.start;
    const end = offset === span.end ? word.end : offset;
    return end - start >= 2 && this.isListed(start, end);
  }

  private isListed(start: number, end: number): boolean {
    this.listedKeys ??= new Set(this.listed.map(keyOf));
    return this.listedKeys.has(keyOf({ start, end }));
  }
}

interface Neighbours {
  readonly before: Token;
  readonly after: Token;
}

interface Cut extends Neighbours {
  /** Whether the lattice has an edge between the two, which are one token otherwise. */
  readonly cut: boolean;
}

const GRADE_OF: Readonly<Record<Edge, Grade>> = {
  textEdge: 'certain',
  scriptEdge: 'certain',
  wordEdge: 'certain',
  affix: 'likely',
  doubtful: 'likely',
  wordPart: 'likely',
  listedRest: 'likely',
  dictionaryGap: 'likely',
  insideWord: 'inside',
  insideRun: 'inside',
};

/** A word edge that costs less than this to cross is doubtful: 国会|談 against 会談. In the dictionary's cost, as below. */
const DOUBTFUL_MARGIN = 1_500;
/** Beyond this no listed term, however long, is worth cutting a dictionary word for. */
const DEAREST_CUT = 4_000;
/** 最高|裁 costs 2,541 more than 最|高裁 and is right; 奨|学生 3,648 more than 奨学|生 and is wrong. */
const DEAREST_PART = 3_000;

/** ネット|ワーク costs 4,992 more than the word whole and is made of the two, テレビ|ジョン 5,899, コント|ロール 7,500. */
const DEAREST_KATAKANA = 5_000;

const INFLECTING: ReadonlySet<string> = new Set(['動詞', '形容詞', '副詞', '接続詞']);

/** 本当|に, 次第|に: the dictionary has a noun and its particle as an adverb. */
function isAdverbial(span: Span, word: Token): boolean {
  if (word.partOfSpeech[0] !== '副詞' || word.start !== span.start) return false;
  const term = word.surface.slice(0, -1);
  return (
    word.end === span.end + 1 && word.surface.endsWith('に') && /^\p{Script=Han}+$/u.test(term)
  );
}

/** A place or a person is one name, whatever its letters mean: グリーン|ランド, スコット|ランド. */
function isName({ partOfSpeech }: Token): boolean {
  return partOfSpeech[2] === '地域' || partOfSpeech[2] === '人名';
}

/** 三 and 国 in 十|三|国 are no 三国; but 何|十|年 and 数|十|年 hold 十年. */
function isNumeral({ partOfSpeech, surface }: Token): boolean {
  return partOfSpeech[1] === '数' && NUMERAL.test(surface);
}

const NUMERAL = /^[〇一二三四五六七八九十百千万億兆]+$/u;

function changesByPrefix({ partOfSpeech, surface }: Token): boolean {
  return partOfSpeech[0] === '接頭詞' && isChangingPrefix(surface);
}

function changesBySuffix({ partOfSpeech, surface }: Token): boolean {
  return partOfSpeech[1] === '接尾' && isChangingSuffix(surface);
}

function isLongEnough(token: Token, length: number): boolean {
  return token.end - token.start >= length;
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

/** No listed term is longer than 65,535 code units. */
function keyOf({ start, end }: Span): number {
  return start * 0x10000 + (end - start);
}

function weaker(a: Grade, b: Grade): Grade {
  if (a === 'inside' || b === 'inside') return 'inside';
  return a === 'likely' || b === 'likely' ? 'likely' : 'certain';
}
