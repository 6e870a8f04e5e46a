import type { Token } from '../morphology/japanese/token.ts';
import type { Span } from '../text/span.ts';
import { NOTHING_NAMED, type DefinitionKind, type Named } from './candidate.ts';
import { isNameLike, termBefore } from './defined-term.ts';
import { DEFINITION_PATTERNS, type DefinitionPattern } from './definition-patterns.ts';
import { isAcronym, writingOf } from './foreign-names.ts';
import { nounsAfter } from './noun-runs.ts';
import { saidInParenthesis, type Said } from './parenthesis.ts';
import { partsOf } from './parts.ts';
import { Places } from './places.ts';
import type { Passage } from './passage.ts';

/** A place where a text says what it calls something. Spans are the passage's. */
export interface Definition extends Named {
  readonly kind: DefinitionKind;
  readonly confidence: number;
  readonly inParenthesis: boolean;
  readonly term: Span;
  /** The term and what defines it. */
  readonly place: Span;
}

export function definitions(passage: Passage): readonly Definition[] {
  const found = DEFINITION_PATTERNS.flatMap((pattern) =>
    Array.from(passage.text.matchAll(pattern.pattern), (match) => define(passage, pattern, match)),
  ).filter((definition) => definition !== null);
  const isParenthesis = ({ inParenthesis }: Definition): boolean => inParenthesis;
  // Of （Coast Guard Council、以下「CGC」という。） all was said by the parenthesis.
  const parentheses = new Places(found.filter(isParenthesis).map(({ place }) => place));
  return found.filter((one) => isParenthesis(one) || !parentheses.covers(one.place));
}

function define(
  passage: Passage,
  pattern: DefinitionPattern,
  found: RegExpExecArray,
): Definition | null {
  const span = { start: found.index, end: found.index + found[0].length };
  const groups = found.groups ?? {};
  const said =
    groups['inner'] === undefined
      ? plainly(passage, pattern, { span, groups })
      : saidInParenthesis(passage, span.start, partsOf(groups['inner'], span.start + 1));
  if (said === null) return null;
  const place = {
    start: Math.min(said.term.start, span.start),
    end: wordEnd(passage, Math.max(said.term.end, span.end)),
  };
  return {
    ...NOTHING_NAMED,
    ...said,
    kind: said.short === true ? 'shortFor' : pattern.kind,
    confidence: pattern.confidence,
    inParenthesis: pattern.kind === 'parenthesis',
    place,
  };
}

/** と呼ば|れる: the pattern ends with the stem, and whoever reads it as evidence would stumble. */
function wordEnd({ tokens, beginning }: Passage, end: number): number {
  let at = end;
  for (let next = tokens[beginning.get(at) ?? -1]; next !== undefined && isEnding(next);) {
    at = next.end;
    next = tokens[beginning.get(at) ?? -1];
  }
  return at;
}

function isEnding({ partOfSpeech: [kind, sort] }: Token): boolean {
  return kind === '助動詞' || (kind === '動詞' && sort === '接尾');
}

interface Found {
  readonly span: Span;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function plainly(
  passage: Passage,
  { term }: DefinitionPattern,
  { span, groups }: Found,
): Said | null {
  const { name, acronym, short } = groups;
  if (term === 'after') {
    const after = nounsAfter(passage, span.end);
    return after === null || isOneWord(passage, after) ? null : { term: after };
  }
  if (term === 'before') {
    const before = termBefore(passage, span.start);
    if (before === null) return null;
    if (short === undefined) return { term: before };
    return { term: before, ...(isAcronym(short) ? { acronym: short } : { alias: short }) };
  }
  if (name === undefined) return null;
  const start = passage.text.indexOf(name, span.start + (acronym ?? '').length);
  const inside = { start, end: start + name.length };
  if (acronym === undefined) return isNameLike(passage, inside) ? { term: inside } : null;
  if (!isAcronym(acronym)) return null;
  if (writingOf(name) === 'english') {
    return { term: { start: span.start, end: span.start + acronym.length }, en: name };
  }
  return isNameLike(passage, inside) ? { term: inside, acronym } : null;
}

function isOneWord(passage: Passage, { start, end }: Span): boolean {
  return passage.beginning.get(start) === passage.ending.get(end) && end - start < 4;
}
