import type { Highlight } from '../../../glossary/index.ts';
import type { RecognisedText } from '../../services/recognition.ts';
import type { Reader } from '../reader.ts';
import { evidenceText } from './evidence.ts';
import type { PartView, TextPart } from './parts.ts';
import { setFurigana } from './passage-furigana.ts';
import { placeText } from './places.ts';

/** What the drawing of passages needs to know about a match. */
export interface MatchPlace {
  readonly id: string;
  readonly entry: string;
  readonly card: string;
  /** The id of the decision that made it what it is. */
  readonly decision: string | null;
  /** Of the term as listed; empty where unknown. */
  readonly reading: string;
}

export function drawParts({
  recognised,
  highlights,
  placeOf,
  reader,
}: {
  readonly recognised: RecognisedText;
  readonly highlights: readonly Highlight[];
  readonly placeOf: (matchIndex: number) => MatchPlace;
  readonly reader: Reader;
}): readonly PartView[] {
  const drawTerm = (
    indices: readonly [number, ...number[]],
    parts: readonly Highlight[],
  ): readonly PartView[] => {
    const [first] = indices;
    const match = recognised.matches[first];
    const drawn = parts.flatMap(draw);
    if (match === undefined) return drawn;
    const { id, entry, reading } = placeOf(first);
    const readings = new Map(
      parts.flatMap((part) => {
        if (part.kind !== 'term') return [];
        const place = placeOf(part.matches[0]);
        return [[place.id, place.reading] as const];
      }),
    );
    const places = indices.map(placeOf);
    return [
      {
        kind: 'term',
        id,
        entry,
        cards: places.map(({ card }) => card).join(' '),
        decisions: places.map(({ decision }) => decision ?? '-').join(' '),
        place: placeText(match),
        status: match.status,
        grade: match.grade,
        why: evidenceText(match, reader),
        parts: reader.preferences.furigana === 'on' ? setFurigana(drawn, reading, readings) : drawn,
      },
    ];
  };
  const draw = (piece: Highlight): readonly PartView[] => {
    switch (piece.kind) {
      case 'text':
        return textParts(piece.text);
      case 'gap':
        return [
          { kind: 'gap', parts: textParts(piece.text), line: piece.line, space: piece.space },
        ];
      case 'term':
        return drawTerm(piece.matches, piece.parts);
    }
  };
  return highlights.flatMap(draw);
}

function textParts(text: string): readonly TextPart[] {
  return text
    .split(/(\r)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece === '\r' ? { kind: 'return' } : { kind: 'text', text: piece }));
}
