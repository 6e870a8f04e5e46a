import type { Language } from '../terms/concept.ts';
import type { Span } from '../text/span.ts';
import { levelAt } from './column.ts';
import { keysOfWord, type KeyKind } from './concept-keys.ts';
import { WORD, type Folded } from './folding.ts';
import { looks } from './layer.ts';
import type { Part, Query } from './query.ts';
import { createMeasure, typosAllowed } from './typos.ts';

/** A stretch of a term; joined, the stretches are the term. */
export interface MarkedPart {
  readonly text: string;
  readonly isFound: boolean;
}

/**
 * A term in which is marked what a query found in it, be it by its sound, its first consonants, another form or, where
 * `near`, nearly.
 */
export function markFound(
  text: string,
  { query, lang, near }: { readonly query: Query; readonly lang: Language; readonly near: boolean },
): readonly MarkedPart[] {
  const keys = [...keysOfWord(text, lang)].flatMap(({ kind, folded }) =>
    folded === null ? [] : [{ kind, folded }],
  );
  const phrase = spansOf(query.phrase, keys, near);
  const spans =
    phrase.length > 0 ? phrase : query.words.flatMap((word) => spansOf(word, keys, near));
  return cut(text, spans);
}

interface WordKey {
  readonly kind: KeyKind;
  readonly folded: Folded;
}

function spansOf(part: Part, keys: readonly WordKey[], near: boolean): readonly Span[] {
  const found = keys.flatMap(({ kind, folded }) =>
    [...looks(part)]
      .filter((look) => look.kind === kind)
      .flatMap(({ sought, rules }) => {
        const column = {
          flags: Uint8Array.from(folded.flags),
          starts: Uint32Array.of(0, folded.text.length + 1),
        };
        return placesOf(sought, folded.text)
          .filter((at) => levelAt(column, { key: 0, at, length: sought.length }, rules) !== null)
          .map((at) => original(folded, at, at + sought.length));
      }),
  );
  if (found.length > 0 || !near) return found;
  return keys.flatMap(({ kind, folded }) => {
    const sought = kind === 'term' ? part.text : kind === 'romaji' ? part.romaji : null;
    return sought === null ? [] : nearSpans(sought, folded);
  });
}

function placesOf(sought: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}

function nearSpans(sought: string, folded: Folded): readonly Span[] {
  const allowed = typosAllowed(sought);
  if (allowed === 0) return [];
  const measure = createMeasure(sought, allowed);
  return folded.flags.flatMap((flag, at) => {
    const near = (flag & WORD) === 0 ? null : measure(folded, at);
    return near === null ? [] : [original(folded, at, at + near.length)];
  });
}

function original({ origin }: Folded, start: number, end: number): Span {
  return { start: origin.starts[start] ?? 0, end: origin.ends[end - 1] ?? 0 };
}

function cut(text: string, spans: readonly Span[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  const add = (start: number, end: number, isFound: boolean): void => {
    if (start < end) parts.push({ text: text.slice(start, end), isFound });
  };
  let at = 0;
  for (const { start, end } of joined(spans)) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return parts;
}

/** In order, those that touch as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last === undefined || span.start > last.end) all.push(span);
    else all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return all;
}
