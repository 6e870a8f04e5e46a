import { LIMITS, TEXT_RULES, textProblems, unwrap } from '../../glossary/index.ts';
import { AppError, type Problem } from '../errors.ts';

/**
 * The one boundary that every text from outside passes. Nothing is changed; what cannot be taken is refused.
 * @throws AppError `text.control`, `text.surrogate`, `text.empty` or `text.tooLong`, whichever comes first, with every
 * problem listed
 */
export function acceptText(text: string, rule: keyof typeof TEXT_RULES): string {
  const found = textProblems(text, TEXT_RULES[rule]);
  const [first] = found;
  if (first === undefined) return text;
  const problems = found.map(({ code, offset, data }): Problem => {
    // What is not there has no place.
    const place = code === 'text.empty' ? {} : placeOf(text, offset);
    return { code, ...place, field: rule, data };
  });
  throw new AppError(first.code, first.data, problems);
}

/**
 * A source text: within the limit of a document, and cut into paragraphs a person can read. A megabyte without a break
 * is a broken file, not a passage to translate.
 * @throws AppError as `acceptText`, and `text.passageTooLong`
 */
export function acceptSourceText(text: string): string {
  acceptText(text, 'documentText');
  const long = unwrap(text).find((paragraph) => paragraph.text.length > LIMITS.passage);
  if (long === undefined) return text;
  const { line } = placeOf(text, long.start);
  throw new AppError('text.passageTooLong', {
    line,
    limit: LIMITS.passage,
    length: long.text.length,
  });
}

/** 1-based; columns count code points. */
function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|[\n\r]/);
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
}
