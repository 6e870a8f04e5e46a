import { footnoteMarks } from './footnotes.ts';
import { dropLayout, foldCase, normalise } from './normalise.ts';
import { composeMaps, MappedTextBuilder, type MappedText } from './offset-map.ts';
import type { Span } from './span.ts';
import { unwrap, type Paragraph } from './unwrap.ts';

/** A stretch of the original made ready for matching: no term runs across its ends. */
export interface MatchingText extends MappedText {
  /** `text` in lower case, unit for unit: what the automaton reads. */
  readonly folded: string;
  /** Offsets in `text` where a doubtful line break was taken out, in order. Where there are any, only terms that cross one count. */
  readonly seams: readonly number[];
}

/** How a listed form is spelt in matching texts. */
export function matchingForm(form: string): string {
  return foldCase(dropLayout(normalise(form).text.trim(), []).text);
}

/**
 * Repairs and normalises a text as a person gave it: each paragraph, and beside them each run of paragraphs that only
 * doubtful breaks part, joined.
 */
export function* matchingTexts(original: string): Generator<MatchingText, void, void> {
  const marks = footnoteMarks(original);
  for (const run of runs(unwrap(original))) {
    const prepared = run.map((paragraph) => prepare(paragraph, marks));
    for (const paragraph of prepared) yield matchingText(paragraph);
    if (prepared.length > 1) yield joined(prepared);
  }
}

/** Paragraphs that a doubtful break parts are read together as well, so that 防衛協⏎力 can be found across it. */
function runs(paragraphs: readonly Paragraph[]): readonly (readonly Paragraph[])[] {
  const all: Paragraph[][] = [];
  paragraphs.forEach((paragraph, index) => {
    if (paragraphs[index - 1]?.openEnd === true) all.at(-1)?.push(paragraph);
    else all.push([paragraph]);
  });
  return all;
}

function matchingText({ text, map }: MappedText, seams: readonly number[] = []): MatchingText {
  return { text, map, folded: foldCase(text), seams };
}

function joined(prepared: readonly MappedText[]): MatchingText {
  const out = new MappedTextBuilder(prepared.reduce((length, { text }) => length + text.length, 0));
  const seams: number[] = [];
  for (const { text, map } of prepared) {
    if (out.length > 0) seams.push(out.length);
    out.appendMapped(text, map);
  }
  return matchingText(out.finish(), seams);
}

function prepare(paragraph: Paragraph, marks: readonly Span[]): MappedText {
  const dropped = spansInParagraph(paragraph, marks);
  const laidOut = dropLayout(paragraph.text, dropped);
  const normalised = normalise(laidOut.text);
  return {
    text: normalised.text,
    map: composeMaps(composeMaps(normalised.map, laidOut.map), paragraph.map),
  };
}

/** Where spans of the original stand in the paragraph's own text. */
function spansInParagraph({ start, end, map }: Paragraph, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const span of spans) {
    if (span.end <= start || span.start >= end) continue;
    while (at < map.starts.length && (map.starts[at] ?? 0) < span.start) at += 1;
    const from = at;
    while (at < map.starts.length && (map.starts[at] ?? 0) < span.end) at += 1;
    if (at > from) found.push({ start: from, end: at });
  }
  return found;
}
