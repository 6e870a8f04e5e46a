import type { ChangePreviewPage } from './models/change-preview.ts';
import type { ChangeSetsPage, MovedPage } from './models/change-sets.ts';
import type { ConceptConflictPage } from './models/concept-conflict.ts';
import type { ConceptFormPage } from './models/concept-form.ts';
import type { ConceptHistoryPage } from './models/concept-history.ts';
import type { ConceptPageView } from './models/concept-page.ts';
import type { ConflictPage } from './models/conflict-page.ts';
import type { DecisionsPage } from './models/decisions-page.ts';
import type { DismissalsPage } from './models/dismissals-page.ts';
import type { DocumentPage } from './models/document-page.ts';
import type { DocumentsPage } from './models/documents-page.ts';
import type { ErrorPage } from './models/error-page.ts';
import type { FacingConflictPage } from './models/facing-conflict.ts';
import type { FacingPage } from './models/facing-page.ts';
import type { ExportPage } from './models/export-page.ts';
import type { ArrangePage, FillPage } from './models/fill-page.ts';
import type { FrontPage } from './models/front-page.ts';
import type { GlossariesPage } from './models/glossaries-page.ts';
import type { GlossaryPage } from './models/glossary-page.ts';
import type { PrintedGlossary } from './models/printed-glossary.ts';
import type { ProposalsPage } from './models/proposals-page.ts';

/** Every page and what its template may see. A template sees nothing else but `t` and the shell. */
export interface Pages {
  readonly proposals: ProposalsPage;
  readonly 'change-preview': ChangePreviewPage;
  readonly changes: ChangeSetsPage;
  readonly 'changes-moved': MovedPage;
  readonly arrange: ArrangePage;
  readonly concept: ConceptPageView;
  readonly 'concept-conflict': ConceptConflictPage;
  readonly 'concept-form': ConceptFormPage;
  readonly 'concept-history': ConceptHistoryPage;
  readonly conflict: ConflictPage;
  readonly decisions: DecisionsPage;
  readonly dismissals: DismissalsPage;
  readonly document: DocumentPage;
  readonly documents: DocumentsPage;
  readonly error: ErrorPage;
  readonly facing: FacingPage;
  readonly 'facing-conflict': FacingConflictPage;
  readonly export: ExportPage;
  readonly fill: FillPage;
  readonly front: FrontPage;
  readonly glossaries: GlossariesPage;
  readonly glossary: GlossaryPage;
  readonly 'printed-glossary': PrintedGlossary;
}
