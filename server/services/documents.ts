import type { Language } from '../../glossary/index.ts';

export interface DocumentSummary {
  /** ULID. */
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Length of the text in UTF-16 code units. */
  readonly characters: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export interface StoredDocument extends DocumentSummary {
  /** The source text exactly as it was given. */
  readonly text: string;
  /** One text a passage, in the order of the passages; empty where a passage has none. Keyed by target language. */
  readonly translations: Readonly<Record<Exclude<Language, 'ja'>, readonly string[]>>;
}

export type NewDocument =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly fileName: string; readonly bytes: Uint8Array };

export interface Documents {
  /** Newest first. */
  list(): Promise<readonly DocumentSummary[]>;
  /**
   * Stores a pasted text or an uploaded .txt or .md file (encoding detected; see the summary's caller for what was
   * found). An empty name is made from the file's name or the text's first words.
   * @throws AppError `text.*`, `upload.*`
   */
  create(document: NewDocument): Promise<DocumentSummary>;
  /** @throws AppError `document.unknown` */
  get(documentId: string): Promise<StoredDocument>;
  /** @throws AppError `document.unknown`, `version.conflict` (data: currentVersion, currentName), `text.*` */
  rename(
    documentId: string,
    change: { readonly name: string; readonly version: number },
  ): Promise<DocumentSummary>;
  /** The glossaries a document uses, by rank; none if it uses all there are. @throws AppError `document.unknown` */
  glossaries(documentId: string): Promise<readonly string[]>;
  /**
   * Chooses them; none means all. @throws AppError `document.unknown`, `glossary.unknown`, `version.conflict` (data:
   * currentVersion, currentName)
   */
  useGlossaries(
    documentId: string,
    change: { readonly glossaryIds: readonly string[]; readonly version: number },
  ): Promise<DocumentSummary>;
  /** Reversible. @throws AppError `document.unknown`, `version.conflict` */
  remove(documentId: string, change: { readonly version: number }): Promise<DocumentSummary>;
  /** Takes a removal back. @throws AppError `document.unknown` */
  restore(documentId: string): Promise<DocumentSummary>;
}
