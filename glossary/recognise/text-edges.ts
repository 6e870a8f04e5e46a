import type { Analysis, Token } from '../morphology/japanese/token.ts';
import { scriptAt, scriptBefore, type Script } from '../text/scripts.ts';

/** What the characters on both sides make of a place in a text, before any word is looked at. */
export type Seam = 'textEdge' | 'scriptEdge' | 'alphanumericRun' | 'katakanaRun' | 'words';

/** A text between its characters. Offsets are those of the analysed text. */
export class TextEdges {
  readonly text: string;
  private readonly analysis: Analysis;
  private readonly seams: Uint8Array;

  constructor(analysis: Analysis) {
    this.analysis = analysis;
    this.text = analysis.text;
    this.seams = new Uint8Array(analysis.text.length + 1);
  }

  /** The token that holds the character at `offset`. */
  tokenFrom(offset: number): Token | undefined {
    return this.analysis.tokenAt(offset);
  }

  /** The token that holds the character before `offset`. */
  tokenBefore(offset: number): Token | undefined {
    return this.analysis.tokenAt(offset - 1);
  }

  /** See `Analysis.edgeMargin`. */
  margin(offset: number): number {
    return this.analysis.edgeMargin(offset);
  }

  seam(offset: number): Seam {
    const known = SEAMS[this.seams[offset] ?? 0];
    if (known !== null && known !== undefined) return known;
    const seam = seamOf(this.text, offset);
    this.seams[offset] = SEAMS.indexOf(seam);
    return seam;
  }
}

/** As kept in a byte; 0 is not looked at yet. */
const SEAMS: readonly (Seam | null)[] = [
  null,
  'textEdge',
  'scriptEdge',
  'alphanumericRun',
  'katakanaRun',
  'words',
];

function seamOf(text: string, offset: number): Seam {
  const before = scriptBefore(text, offset);
  const after = scriptAt(text, offset);
  if (before === null || after === null) return 'textEdge';
  if (isAlphanumeric(before) || isAlphanumeric(after)) {
    if (before === 'digit' && after === 'latin' && isUnit(text, offset)) return 'scriptEdge';
    return endsRun(text, offset, before) && startsRun(text, offset, after)
      ? 'alphanumericRun'
      : 'scriptEdge';
  }
  if (OPEN.has(before) || OPEN.has(after)) return 'scriptEdge';
  return before === 'katakana' && after === 'katakana' ? 'katakanaRun' : 'words';
}

const OPEN: ReadonlySet<Script> = new Set<Script>(['space', 'other']);

function isAlphanumeric(script: Script | null): boolean {
  return script === 'latin' || script === 'digit';
}

// AI in AIM-120 and F-1 in F-15 are not words; nor is B in B-52: a hyphen between letters or digits joins.
function endsRun(text: string, offset: number, before: Script): boolean {
  if (isAlphanumeric(before)) return true;
  return isHyphen(text.charCodeAt(offset - 1)) && isAlphanumeric(scriptBefore(text, offset - 1));
}

function startsRun(text: string, offset: number, after: Script): boolean {
  if (isAlphanumeric(after)) return true;
  return isHyphen(text.charCodeAt(offset)) && isAlphanumeric(scriptAt(text, offset + 1));
}

/** 300|km, 50|kt: two letters or more after a number that belongs to no name (but F-15|EX). */
function isUnit(text: string, offset: number): boolean {
  if (scriptAt(text, offset + 1) !== 'latin') return false;
  let start = offset;
  while (scriptBefore(text, start) === 'digit') start -= 1;
  return seamOf(text, start) !== 'alphanumericRun';
}

/** The hyphen of the keyboard, hyphen, non-breaking hyphen, minus sign. */
function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011 || unit === 0x2212;
}
