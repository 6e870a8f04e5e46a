import { sentences, type Span } from '../../glossary/index.ts';

/** The sentence in which an expression stands, as its author wrote it: the line breaks of a printed page taken out. */
export interface CandidateSentence {
  readonly before: string;
  readonly surface: string;
  readonly after: string;
}

/** `passage` is the paragraph around the place; both are spans of the text. */
export function sentenceAround(text: string, passage: Span, place: Span): CandidateSentence {
  const original = text.slice(passage.start, passage.end);
  // A line break of the page ends no sentence; one character for one, so that places stay.
  const spans = sentences(original.replace(/[\r\n\f]/g, ' '));
  const at = place.start - passage.start;
  const sentence = spans.find(({ end }) => end > at) ?? { start: 0, end: original.length };
  const end = Math.max(sentence.end, place.end - passage.start);
  const before = joined(original.slice(sentence.start, at)).trimStart();
  const after = joined(original.slice(place.end - passage.start, end)).trimEnd();
  return {
    before: lastOf(before),
    surface: joined(text.slice(place.start, place.end)),
    after: firstOf(after),
  };
}

/** Between two Latin words a line break was a space; everywhere else it was nothing. */
function joined(text: string): string {
  return text
    .replace(/(?<=[\p{Script=Latin},.])\s*[\r\n\f]\s*(?=\p{Script=Latin})/gu, ' ')
    .replace(/\s*[\r\n\f]\s*/g, '');
}

/** Enough to see what an expression means there; some sentences fill a page. */
const LONGEST = 90;

function lastOf(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `…${characters.slice(-LONGEST).join('')}`;
}

function firstOf(text: string): string {
  const characters = Array.from(text);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST).join('')}…`;
}
