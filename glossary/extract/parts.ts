import { LABELS, type Role } from './part-labels.ts';
import { isAcronym, writingOf, type Writing } from './foreign-names.ts';
import type { Span } from '../text/span.ts';

/** One thing that a parenthesis says: 略称 NCG. The span lies in the text that holds the parenthesis. */
export interface Part extends Span {
  readonly text: string;
  readonly writing: Writing;
  /** What a label before it says it is; null without one. */
  readonly role: Role | null;
}

/** Takes apart what stands between parentheses; `start` is where it begins in its text. */
export function partsOf(inner: string, start: number): readonly Part[] {
  const parts: Part[] = [];
  let role: Role | null = null;
  for (const piece of pieces(inner)) {
    const label = LABELS.find(({ pattern }) => pattern.test(piece.text));
    const rest = label === undefined ? piece.text : piece.text.replace(label.pattern, '');
    role = label?.role ?? role;
    const found = NAMED.exec(rest);
    const text = found?.[1] ?? found?.[2] ?? '';
    // 以下、「協定」という: the label is a piece of its own and speaks of the next.
    if (text === '') continue;
    const from = start + piece.start + piece.text.length - rest.length + rest.indexOf(text);
    parts.push({ text, start: from, end: from + text.length, writing: writingOf(text), role });
    role = null;
  }
  return parts;
}

/** The name itself, without the marks around it and the words that only say that it is one: 「法」という. */
const NAMED =
  /^\s*(?:[「『“"'](.{1,80})[」』”"']|(.{1,200}?))(?:と(?:いう|いい|する|称する|称す|呼ぶ|呼称する|略す|略する|略称する|略記する|表記する|記す|記載する)|の略称?|など)?\s*$/u;

interface Piece {
  readonly text: string;
  readonly start: number;
}

const SEPARATOR =
  /\s*[:;=、。]\s*|\s+[/|]\s+|\s*[/|](?=[^\x20-\x7e])|(?<=[^\x20-\x7e])\s*[/|]|,\s*/gu;

function pieces(inner: string): readonly Piece[] {
  const found: Piece[] = [];
  let start = 0;
  const add = (end: number): void => {
    const text = inner.slice(start, end);
    if (text.trim() !== '') found.push({ text, start });
  };
  for (const { 0: mark, index } of inner.matchAll(SEPARATOR)) {
    if (mark.startsWith(',') && !partsAtComma(inner, start, index)) continue;
    add(index);
    start = index + mark.length;
  }
  add(inner.length);
  return found;
}

/** NCG, Nuclear Consultative Group is two names; Command, Control and Communications is one. */
function partsAtComma(inner: string, start: number, comma: number): boolean {
  const before = inner.slice(start, comma).trim();
  const after = inner.slice(comma + 1).trim();
  const next = /^[^,、;:]*/.exec(after)?.[0] ?? '';
  return (
    isAcronym(before) ||
    isAcronym(next.trim()) ||
    !ASCII.test(before) ||
    !/^[\x20-\x7e]/.test(after)
  );
}

const ASCII = /^[\x20-\x7e]+$/;
