import type { Candidates } from './candidates.ts';
import type { Checking } from './checking.ts';
import type { BulkChanges } from './bulk-changes.ts';
import type { ChangeSets } from './change-sets.ts';
import type { Comments } from './comments.ts';
import type { Concepts } from './concepts.ts';
import type { Decisions } from './decisions.ts';
import type { Dismissals } from './dismissals.ts';
import type { Documents } from './documents.ts';
import type { Fillings } from './fillings.ts';
import type { Exchange } from './exchange.ts';
import type { Glossaries } from './glossaries.ts';
import type { Imports } from './imports.ts';
import type { Merging } from './merging.ts';
import type { Proposals } from './proposals.ts';
import type { Reports } from './reports.ts';
import type { Recognition } from './recognition.ts';
import type { Reviewing } from './reviewing.ts';
import type { Translations } from './translations.ts';

/** All that web, api and cli may call. */
export interface Services {
  readonly glossaries: Glossaries;
  readonly concepts: Concepts;
  readonly bulkChanges: BulkChanges;
  readonly changeSets: ChangeSets;
  readonly proposals: Proposals;
  readonly merging: Merging;
  readonly comments: Comments;
  readonly documents: Documents;
  readonly translations: Translations;
  readonly decisions: Decisions;
  readonly candidates: Candidates;
  readonly recognition: Recognition;
  readonly checking: Checking;
  readonly fillings: Fillings;
  readonly dismissals: Dismissals;
  readonly reviewing: Reviewing;
  readonly reports: Reports;
  readonly exchange: Exchange;
  readonly imports: Imports;
  /** Whether the database answers; never throws. */
  ready(): Promise<boolean>;
}
