import { LIMITS } from './limits.ts';

/** What one kind of text must keep to, whichever way it comes in. */
export interface TextRule {
  readonly maxLength: number;
  readonly unit: 'codePoint' | 'codeUnit';
  /** Whether a text without anything to see passes. */
  readonly blank: 'allowed' | 'refused';
  /** PDF text carries its page breaks as U+000C; nothing else has a use for it. */
  readonly formFeed: 'allowed' | 'refused';
}

/** The codes are those of the product's error table, so that they reach the reader's language unchanged. */
export type TextProblemCode = 'text.control' | 'text.surrogate' | 'text.empty' | 'text.tooLong';

export interface TextProblem {
  readonly code: TextProblemCode;
  /** UTF-16 offset of the first offending code unit. */
  readonly offset: number;
  /**
   * `text.control`: `character` (U+0000) and how many there are, `count`. `text.surrogate`: `count`.
   * `text.tooLong`: `limit` and `length`, in the unit of the rule.
   */
  readonly data: Readonly<Record<string, string | number>>;
}

const field = (maxLength: number): TextRule => ({
  maxLength,
  unit: 'codePoint',
  blank: 'allowed',
  formFeed: 'refused',
});
const required = (maxLength: number): TextRule => ({ ...field(maxLength), blank: 'refused' });

/** One rule for each text the product takes. */
export const TEXT_RULES = {
  term: required(LIMITS.term),
  reading: field(LIMITS.reading),
  conceptId: required(LIMITS.conceptId),
  domain: field(LIMITS.domain),
  partOfSpeech: field(LIMITS.partOfSpeech),
  definition: field(LIMITS.definition),
  note: field(LIMITS.note),
  source: field(LIMITS.source),
  comment: required(LIMITS.comment),
  hanja: field(LIMITS.term),
  example: field(LIMITS.example),
  sourceTitle: required(LIMITS.sourceTitle),
  url: field(LIMITS.url),
  reason: field(LIMITS.reason),
  /** A term as it stands in a text, with what stands between its letters there. */
  surface: { ...field(LIMITS.term * 4), formFeed: 'allowed' },
  passage: { ...field(LIMITS.passage), formFeed: 'allowed' },
  documentName: required(LIMITS.documentName),
  glossaryName: required(LIMITS.glossaryName),
  documentText: {
    maxLength: LIMITS.documentText,
    unit: 'codeUnit',
    blank: 'refused',
    formFeed: 'allowed',
  },
} as const satisfies Record<string, TextRule>;

/** Everything wrong with `text`, each code at most once, naming its first place. Linear in the length of the text. */
export function textProblems(text: string, rule: TextRule): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  let surrogates = 0;
  let firstSurrogate = 0;
  let controls = 0;
  let firstControl = 0;
  let codePoints = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    codePoints += 1;
    if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(i + 1))) {
      i += 1;
    } else if (isHighSurrogate(unit) || isLowSurrogate(unit)) {
      if (surrogates === 0) firstSurrogate = i;
      surrogates += 1;
    } else if (isRefusedControl(unit, rule)) {
      if (controls === 0) firstControl = i;
      controls += 1;
    }
  }
  if (surrogates > 0) {
    problems.push({ code: 'text.surrogate', offset: firstSurrogate, data: { count: surrogates } });
  }
  if (controls > 0) {
    const character = `U+${text.charCodeAt(firstControl).toString(16).toUpperCase().padStart(4, '0')}`;
    problems.push({
      code: 'text.control',
      offset: firstControl,
      data: { character, count: controls },
    });
  }
  if (rule.blank === 'refused' && isBlank(text)) {
    problems.push({ code: 'text.empty', offset: 0, data: {} });
  }
  const length = rule.unit === 'codePoint' ? codePoints : text.length;
  if (length > rule.maxLength) {
    const offset = rule.unit === 'codeUnit' ? rule.maxLength : unitOffset(text, rule.maxLength);
    problems.push({ code: 'text.tooLong', offset, data: { limit: rule.maxLength, length } });
  }
  return problems;
}

/**
 * Whether there is nothing to see: only white space (also U+3000), combining marks without a base, format characters
 * (U+200B, U+FEFF), controls, or the fillers that look empty (U+3164 in Korean input, U+2800 in Braille).
 */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text);
}

const VISIBLE = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\p{Cf}\u2800]/u;

/** C0 and C1 controls, DEL, and the two noncharacters that mark broken files. TAB, LF and CR are text. */
function isRefusedControl(unit: number, rule: TextRule): boolean {
  if (unit === 0x09 || unit === 0x0a || unit === 0x0d) return false;
  if (unit === 0x0c) return rule.formFeed === 'refused';
  return unit < 0x20 || (unit >= 0x7f && unit <= 0x9f) || unit === 0xfffe || unit === 0xffff;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** False for the NaN that `charCodeAt` gives past the end. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function unitOffset(text: string, codePoints: number): number {
  let offset = 0;
  for (let i = 0; i < codePoints; i += 1) {
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  }
  return offset;
}
