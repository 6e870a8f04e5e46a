import { isBlank, type TargetLanguage } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { alignedPieces, guessAlignment, sentenceCounts, type Alignment } from './alignment.ts';
import type { NewDocument } from './documents.ts';
import { OWNER } from './owner.ts';
import type { DocumentTable, TranslationTable } from './ports/store.ts';
import type { TextDecoder } from './ports/text-decoder.ts';
import { acceptText } from './text-input.ts';

/** A whole translation, pasted or from a file. */
export type GivenTranslation =
  | { readonly text: string }
  | Pick<Extract<NewDocument, { readonly bytes: Uint8Array }>, 'fileName' | 'bytes'>;

/** A text that is to stand as the translation of a passage (1-based), over what stood there at `version`. */
export interface FilledPassage {
  readonly passage: number;
  readonly text: string;
  readonly version: number;
}

/** Many passages are translated at once, from a translation that is there already. */
export interface Fillings {
  /**
   * Cuts a translation into pieces for the passages, as it is said or else as it looks.
   * @throws AppError `document.unknown`, `text.*`, `upload.*`
   */
  propose(
    documentId: string,
    given: GivenTranslation,
    by: Alignment | null,
  ): Promise<{ readonly by: Alignment; readonly pieces: readonly string[] }>;
  /**
   * Writes all of them, or none, and returns the identifier by which they are taken back.
   * @throws AppError `document.unknown`, `passage.unknown`, `version.conflict`, `text.*` (with the passage as `row`)
   */
  apply(
    documentId: string,
    language: TargetLanguage,
    passages: readonly FilledPassage[],
  ): Promise<string>;
  /** @throws AppError `document.unknown`, `filling.unknown` */
  takeBack(
    documentId: string,
    fillingId: string,
  ): Promise<{ readonly restored: number; readonly kept: number }>;
}

export function createFillings({
  table,
  documents,
  decode,
}: {
  readonly table: TranslationTable;
  readonly documents: DocumentTable;
  readonly decode: TextDecoder;
}): Fillings {
  return {
    async propose(documentId, given, by) {
      const counts = sentenceCounts((await documents.get(documentId)).text);
      const text = acceptText(textOf(given, decode), 'documentText');
      const alignment = by ?? guessAlignment(text, counts);
      return { by: alignment, pieces: alignedPieces(text, alignment, counts) };
    },

    async apply(documentId, language, passages) {
      const count = sentenceCounts((await documents.get(documentId)).text).length;
      const texts = passages.map(({ passage, text, version }) => {
        if (passage < 1 || passage > count) throw new AppError('passage.unknown');
        return { passage: passage - 1, text: acceptPassage(text, passage), version };
      });
      return table.fill({ documentId, language }, texts, { by: OWNER });
    },

    takeBack: (documentId, fillingId) => table.takeBack({ documentId, fillingId }, { by: OWNER }),
  };
}

/** How the pieces stand to what is there: what a person wants to know before they are written. */
export interface FillingCounts {
  /** Passages that had no translation. */
  readonly fresh: number;
  /** Passages whose translation becomes another. */
  readonly changed: number;
  readonly same: number;
  /** Passages for which there is no piece, or that are to be left as they are. */
  readonly left: number;
  /** Pieces for which there is no passage. */
  readonly over: number;
}

/** `null` for a passage that is to be left as it is. */
export function fillingCounts(
  pieces: readonly (string | null)[],
  current: readonly string[],
): FillingCounts {
  const counts = { fresh: 0, changed: 0, same: 0, left: 0, over: 0 };
  for (const [index, stands] of current.entries()) {
    const piece = pieces[index] ?? '';
    if (isBlank(piece)) counts.left += 1;
    else if (piece === stands) counts.same += 1;
    else if (isBlank(stands)) counts.fresh += 1;
    else counts.changed += 1;
  }
  counts.over = pieces.slice(current.length).filter((piece) => !isBlank(piece ?? '')).length;
  return counts;
}

function textOf(given: GivenTranslation, decode: TextDecoder): string {
  if (!('bytes' in given)) return given.text;
  if (!/\.(txt|md|markdown)$/i.test(given.fileName)) throw new AppError('upload.type');
  return decode(given.bytes).text;
}

/** Names the passage, for a person has many before them. */
function acceptPassage(text: string, passage: number): string {
  try {
    return acceptText(text, 'passage');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(
      error.code,
      error.data,
      error.problems.map((problem) => ({ ...problem, row: passage })),
    );
  }
}
