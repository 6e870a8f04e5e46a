import type { Concept, Term } from '../../terms/concept.ts';
import { approved, JAPANESE_TO_ENGLISH, oneLine, type Languages } from '../pairs.ts';

/** Column names of UTX 1.11, after the `#` of their line. */
const COLUMNS = ['src', 'tgt', 'src:pos', 'tgt:pos', 'term status', 'src:yomi', 'src:comment', 'tgt:comment', 'concept ID']; // prettier-ignore

/** UTX has one approved term a concept and language; what we admit beside it is approved too. */
const STATUS = {
  preferred: 'approved',
  admitted: 'approved',
  deprecated: 'non-standard',
  forbidden: 'forbidden',
  proposed: 'provisional',
} as const;

/** Writes UTX 1.11 (AAMT): one row a pair, with its status; CRLF, no byte order mark. */
export function* utxPieces(
  concepts: readonly Concept[],
  languages: Languages = JAPANESE_TO_ENGLISH,
): Generator<string> {
  const { source, target } = languages;
  yield `#UTX 1.11; ${source}/${target}\r\n#${COLUMNS.join('\t')}\r\n`;
  for (const concept of concepts) {
    for (const { from, to, status } of pairs(concept, languages)) {
      const cells = [
        from.text,
        to.text,
        from.partOfSpeech,
        to.partOfSpeech,
        STATUS[status],
        from.reading,
        from.note,
        to.note,
        concept.id,
      ];
      yield `${cells.map(oneLine).join('\t')}\r\n`;
    }
  }
}

interface StatedPair {
  readonly from: Term;
  readonly to: Term;
  /** That of the target term, or of the source term where it is another way to say the first. */
  readonly status: Term['status'];
}

/** The main source term with each target term, then each other source term with the main target term. */
function pairs(concept: Concept, { source, target }: Languages): readonly StatedPair[] {
  const sources = concept.terms.filter(({ lang }) => lang === source);
  const targets = concept.terms.filter(({ lang }) => lang === target);
  const from = approved(concept, source)[0] ?? sources[0];
  const to = approved(concept, target)[0] ?? targets[0];
  if (from === undefined || to === undefined) return [];
  const ordered = [to, ...targets.filter((term) => term !== to)];
  return [
    ...ordered.map((term) => ({ from, to: term, status: term.status })),
    ...sources
      .filter((term) => term !== from)
      .map((term) => ({ from: term, to, status: term.status })),
  ];
}
