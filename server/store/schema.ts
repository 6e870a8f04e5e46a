import type {
  DecisionKind,
  FindingCode,
  Language,
  Term,
  TargetLanguage,
} from '../../glossary/index.ts';
import type { DismissalReach } from '../services/dismissals.ts';
import type { VerdictKind } from '../services/candidates.ts';
import type { ChangeSetKind } from '../services/ports/change-sets.ts';
import type { HistoryAction, HistoryEntity } from '../services/ports/store.ts';

/**
 * The database as Kysely sees it. Times are ISO 8601 in UTC with milliseconds, which sort as text; identifiers are
 * ULIDs; before and after of a history row are JSON text, because a jsonb column would not give back what it was given.
 */
export interface Database {
  readonly instance: InstanceRow;
  readonly glossary: GlossaryRow;
  readonly concept: ConceptRow;
  readonly term: TermRow;
  readonly document: DocumentRow;
  readonly document_glossary: DocumentGlossaryRow;
  readonly translation: TranslationRow;
  readonly decision: DecisionRow;
  readonly dismissal: DismissalRow;
  readonly verdict: VerdictRow;
  readonly concept_comment: CommentRow;
  readonly history: HistoryRow;
  readonly change_set: ChangeSetRow;
  readonly staged_import: StagedImportRow;
  readonly staged_piece: StagedPieceRow;
}

interface InstanceRow {
  /** Always 1: there is one row. */
  readonly one: number;
  readonly id: string;
  readonly created_at: string;
  readonly seeded_at: string | null;
}

interface EditableRow {
  readonly id: string;
  readonly version: number;
  readonly created_at: string;
  readonly updated_at: string;
}

interface RemovableRow extends EditableRow {
  readonly deleted_at: string | null;
}

export interface GlossaryRow extends RemovableRow {
  readonly name: string;
  readonly domain: string;
  readonly rank: number;
  readonly revision: number;
  readonly concept_count: number;
  /** JSON text. */
  readonly checks: string;
}

export interface ConceptRow extends RemovableRow {
  readonly glossary_id: string;
  /** The termbase's own identifier, unique within the glossary, removed concepts included. */
  readonly code: string;
  readonly position: number;
  /** The glossary's, when the concept was last changed. */
  readonly revision: number;
  /** Whoever changed it last. */
  readonly updated_by: string;
  readonly domain: string;
  readonly definition: string;
  readonly note: string;
  readonly source: string;
  /** JSON text, like the three after it. */
  readonly definitions: string;
  readonly sources: string;
  readonly alternatives: string;
  readonly relations: string;
}

export interface TermRow {
  readonly concept_id: string;
  readonly position: number;
  readonly lang: Language;
  readonly text: string;
  readonly status: Term['status'];
  readonly type: Term['type'];
  readonly reading: string;
  readonly part_of_speech: string;
  readonly note: string;
  readonly hanja: string;
  readonly gender: Term['gender'];
  readonly number: Term['number'];
  readonly case_policy: Term['casePolicy'];
  readonly match_mode: Term['match'];
  readonly example: string;
  readonly source: string;
}

export interface DocumentRow extends RemovableRow {
  readonly name: string;
  readonly text: string;
  readonly characters: number;
}

/** A document without any uses every glossary. */
interface DocumentGlossaryRow {
  readonly document_id: string;
  readonly glossary_id: string;
}

export interface TranslationRow extends EditableRow {
  readonly document_id: string;
  readonly lang: TargetLanguage;
  readonly passage: number;
  readonly text: string;
}

export interface CommentRow extends RemovableRow {
  readonly concept_id: string;
  readonly actor: string;
  readonly text: string;
}

export interface DecisionRow extends RemovableRow {
  readonly document_id: string;
  readonly kind: DecisionKind;
  readonly glossary_id: string;
  /** The termbase's own identifier of the concept. */
  readonly concept_code: string;
  readonly term: string;
  readonly surface: string;
  readonly span_start: number | null;
  readonly span_end: number | null;
  readonly reason: string;
  readonly actor: string;
}

export interface DismissalRow extends RemovableRow {
  readonly document_id: string;
  readonly reach: DismissalReach;
  /** 0-based. */
  readonly passage: number | null;
  readonly lang: TargetLanguage;
  readonly code: FindingCode;
  readonly glossary_id: string;
  readonly concept_code: string;
  readonly found: string;
  readonly reason: string;
  readonly actor: string;
}

export interface VerdictRow extends RemovableRow {
  /** Where it was said. */
  readonly document_id: string;
  /** Null where it holds for the document alone. */
  readonly glossary_id: string | null;
  readonly kind: VerdictKind;
  readonly expression: string;
  readonly actor: string;
}

export interface HistoryRow {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly action: HistoryAction;
  readonly entity: HistoryEntity;
  readonly entity_id: string;
  /** The glossary or document that holds the entity. */
  readonly scope_id: string;
  readonly version: number;
  readonly before: string | null;
  readonly after: string | null;
  /** Null for a change that was made alone. */
  readonly change_set_id: string | null;
}

export interface ChangeSetRow {
  readonly id: string;
  readonly glossary_id: string;
  readonly kind: ChangeSetKind;
  readonly name: string;
  readonly actor: string;
  readonly at: string;
  readonly concept_count: number;
  readonly undoes: string | null;
  readonly undone_by: string | null;
}

export interface StagedImportRow {
  readonly id: string;
  readonly glossary_id: string | null;
  readonly glossary_name: string;
  readonly file_name: string;
  readonly size: number;
  readonly actor: string;
  readonly created_at: string;
  readonly expires_at: string;
  /** JSON text, like the preview. */
  readonly choices: string;
  readonly preview: string | null;
  readonly change_set_id: string | null;
}

export interface StagedPieceRow {
  readonly import_id: string;
  readonly kind: 'file' | 'entries';
  readonly position: number;
  /** Base64. */
  readonly content: string;
  /** JSON text; empty for a piece of the file. */
  readonly matches: string;
}
