import type { CheckSettings, Concept, TargetLanguage } from '../../../glossary/index.ts';
import type { StoredDecision } from '../decisions.ts';
import type { DocumentSummary, StoredDocument } from '../documents.ts';
import type { GlossarySummary, StoredConcept } from '../glossaries.ts';
import type { Change } from './change.ts';
import type { ChangeSet, ChangeSetTable } from './change-sets.ts';
import type { CommentTable } from './comments.ts';
import type { DismissalTable } from './dismissals.ts';
import type { StagedImportTable } from './staged-imports.ts';
import type { VerdictTable } from './verdicts.ts';

/**
 * What is kept. Every change carries the version it was made to and is refused with `version.conflict` if that is no
 * longer the current one; every change writes its history in the same transaction; what is removed can be restored.
 * Every method may throw AppError `storage.unavailable`, `storage.readonly` or `storage.full`.
 */
export interface Store extends Tables {
  /**
   * Does `work` in one transaction if this database was never seeded before, and says whether it did. Of several
   * processes that start on one new database, one does it. A `work` that throws leaves the database unseeded.
   */
  seed(work: (tables: Tables) => Promise<void>): Promise<boolean>;
  /** Whether the database answers; never throws. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

export interface Tables {
  readonly glossaries: GlossaryTable;
  readonly documents: DocumentTable;
  readonly translations: TranslationTable;
  readonly decisions: DecisionTable;
  readonly dismissals: DismissalTable;
  readonly verdicts: VerdictTable;
  readonly history: HistoryTable;
  readonly changeSets: ChangeSetTable;
  readonly comments: CommentTable;
  readonly stagedImports: StagedImportTable;
}

/** A change to something that others may be changing too. */
export interface VersionedChange extends Change {
  /** The version the change was made to. */
  readonly version: number;
}

export interface GlossaryRecord extends GlossarySummary {
  /** Counts the changes to its concepts: what was compiled from another revision is out of date. */
  readonly revision: number;
}

export interface GlossaryTable {
  /** By rank, then oldest first. */
  list(): Promise<readonly GlossaryRecord[]>;
  /** @throws AppError `glossary.unknown` */
  get(glossaryId: string): Promise<GlossaryRecord>;
  /** In the order they were given. */
  concepts(glossaryId: string): Promise<readonly StoredConcept[]>;
  /**
   * What became of each concept that was changed after a revision; null if that is more than is worth patching, and all
   * had better be read again.
   */
  changes(glossaryId: string, since: number): Promise<readonly ConceptChange[] | null>;
  create(glossary: NewGlossary, change: Change): Promise<GlossaryRecord>;
  /** @throws AppError `glossary.unknown`, `version.conflict` (data: currentVersion, currentName) */
  update(
    glossaryId: string,
    fields: GlossaryFields,
    change: VersionedChange,
  ): Promise<GlossaryRecord>;
  /** @throws AppError `glossary.unknown`, `version.conflict` (data: currentVersion, currentName) */
  remove(glossaryId: string, change: VersionedChange): Promise<void>;
  /** @throws AppError `glossary.unknown` */
  restore(glossaryId: string, change: Change): Promise<GlossaryRecord>;
  /**
   * Adds a concept after all others and returns its identifier: its own, or where that is empty the next of its kind (T161
   * after T160). @throws AppError `glossary.unknown`, `concept.taken` (data: id)
   */
  addConcept(glossaryId: string, concept: Concept, change: Change): Promise<string>;
  /** @throws AppError `concept.unknown`, `version.conflict` */
  saveConcept(place: ConceptPlace, concept: Concept, change: VersionedChange): Promise<number>;
  /** @throws AppError `concept.unknown`, `version.conflict` */
  removeConcept(place: ConceptPlace, change: VersionedChange): Promise<number>;
  /** @throws AppError `concept.unknown` */
  restoreConcept(place: ConceptPlace, change: Change): Promise<number>;
}

export interface ConceptChange {
  readonly conceptId: string;
  /** Null if it was removed. */
  readonly concept: StoredConcept | null;
}

export interface GlossaryFields {
  readonly name: string;
  readonly domain: string;
  readonly rank: number;
  readonly checks: CheckSettings;
}

export interface NewGlossary extends Omit<GlossaryFields, 'checks'> {
  readonly concepts: readonly Concept[];
}

export interface ConceptPlace {
  readonly glossaryId: string;
  /** The termbase's own identifier (T001). A removed concept keeps it. */
  readonly conceptId: string;
}

export interface DocumentTable {
  /** Newest first. */
  list(): Promise<readonly DocumentSummary[]>;
  /** @throws AppError `document.unknown` */
  get(documentId: string): Promise<StoredDocument>;
  create(document: NewDocumentRecord, change: Change): Promise<DocumentSummary>;
  /** @throws AppError `document.unknown`, `version.conflict` (data: currentVersion, currentName) */
  rename(documentId: string, name: string, change: VersionedChange): Promise<DocumentSummary>;
  /** @throws AppError `document.unknown`, `version.conflict` (data: currentVersion, currentName) */
  remove(documentId: string, change: VersionedChange): Promise<DocumentSummary>;
  /** @throws AppError `document.unknown` */
  restore(documentId: string, change: Change): Promise<DocumentSummary>;
  /** The standing glossaries a document uses, by rank; none if it uses all there are. */
  glossaries(documentId: string): Promise<readonly string[]>;
  /**
   * Chooses the glossaries of a document; none means all. @throws AppError `document.unknown`, `glossary.unknown`,
   * `version.conflict` (data: currentVersion, currentName)
   */
  useGlossaries(
    documentId: string,
    glossaryIds: readonly string[],
    change: VersionedChange,
  ): Promise<DocumentSummary>;
}

export interface NewDocumentRecord {
  readonly name: string;
  readonly text: string;
  readonly translations: StoredDocument['translations'];
}

export interface TranslationPlace {
  readonly documentId: string;
  readonly language: TargetLanguage;
  /** 0-based, in the order of the passages. */
  readonly passage: number;
}

/** What stands for one passage in one language. Version 0 is that of a passage nobody has translated yet. */
export interface PassageText {
  /** 0-based, in the order of the passages. */
  readonly passage: number;
  readonly text: string;
  readonly version: number;
}

export interface StoredTranslation extends PassageText {
  readonly language: TargetLanguage;
}

export interface TranslationTable {
  /** All that was ever written, emptied ones too, by passage. @throws AppError `document.unknown` */
  of(documentId: string): Promise<readonly StoredTranslation[]>;
  /** Writes one and returns its new version. @throws AppError `document.unknown`, `version.conflict` (data: currentVersion) */
  save(place: TranslationPlace, text: string, change: VersionedChange): Promise<number>;
  /**
   * Writes many as one: all of them or, where one was changed meanwhile, none. Returns the identifier (ULID) by which they
   * are taken back. @throws AppError `document.unknown`, `version.conflict` (data: currentVersion)
   */
  fill(
    place: Omit<TranslationPlace, 'passage'>,
    texts: readonly PassageText[],
    change: Change,
  ): Promise<string>;
  /**
   * Gives the passages of a filling their former texts; those that were written since are kept as they are. What was
   * taken back already stays so. @throws AppError `document.unknown`, `filling.unknown`
   */
  takeBack(
    place: { readonly documentId: string; readonly fillingId: string },
    change: Change,
  ): Promise<{ readonly restored: number; readonly kept: number }>;
}

export type NewDecision = Pick<
  StoredDecision,
  'kind' | 'glossaryId' | 'conceptId' | 'term' | 'surface' | 'span' | 'reason'
>;

export interface DecisionPlace {
  readonly documentId: string;
  readonly decisionId: string;
}

export interface DecisionTable {
  /** Those of a document that stand, in the order they were made. */
  of(documentId: string): Promise<readonly StoredDecision[]>;
  /** @throws AppError `document.unknown` */
  add(
    documentId: string,
    decisions: readonly NewDecision[],
    change: Change,
  ): Promise<readonly StoredDecision[]>;
  /** A decision is never edited, so no version is asked for. @throws AppError `document.unknown`, `decision.unknown` */
  remove(place: DecisionPlace, change: Change): Promise<StoredDecision>;
  /** @throws AppError `document.unknown`, `decision.unknown` */
  restore(place: DecisionPlace, change: Change): Promise<StoredDecision>;
}

export type HistoryEntity =
  | 'glossary'
  | 'comment'
  | 'concept'
  | 'document'
  | 'translation'
  | 'filling'
  | 'decision'
  | 'dismissal'
  | 'verdict';
export type HistoryAction = 'create' | 'update' | 'remove' | 'restore';

export interface HistoryEntry {
  /** ULID. */
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly action: HistoryAction;
  readonly entity: HistoryEntity;
  readonly entityId: string;
  /** The version that the change made. */
  readonly version: number;
  /** The changed fields as they were and as they became. */
  readonly before: unknown;
  readonly after: unknown;
  /** The change of many concepts that it was part of; null where it was made alone. */
  readonly changeSet: Pick<ChangeSet, 'id' | 'kind' | 'name'> | null;
}

export interface HistoryTable {
  /** Everything that happened to a glossary or a document and to what it holds, oldest first. */
  of(scopeId: string): Promise<readonly HistoryEntry[]>;
  /** Everything that happened to a concept, removed or not, oldest first. @throws AppError `concept.unknown` */
  ofConcept(place: ConceptPlace): Promise<readonly HistoryEntry[]>;
}
