import type { KoreanWords, Segmenter, Spellings } from '../../glossary/index.ts';
import { createRecognition } from './cached-recognition.ts';
import { createReports } from './checked-reports.ts';
import { createChecking } from './recognised-checking.ts';
import { createExchange } from './glossary-exchange.ts';
import { createFillings } from './fillings.ts';
import { createGlossaryShelf } from './glossary-shelf.ts';
import { createImportJobs } from './import-jobs.ts';
import type { AutomatonBuilder } from './ports/automaton-builder.ts';
import type { Clock } from './ports/clock.ts';
import type { GlossaryReader } from './ports/glossary-reader.ts';
import type { SpreadsheetWriter } from './ports/spreadsheet-writer.ts';
import type { Store } from './ports/store.ts';
import type { TextDecoder } from './ports/text-decoder.ts';
import type { Services } from './services.ts';
import { createImports } from './staged-imports.ts';
import { createCandidates } from './stored-candidates.ts';
import { createBulkChanges } from './stored-bulk-changes.ts';
import { createChangeSets } from './stored-change-sets.ts';
import { createComments } from './stored-comments.ts';
import { createConcepts } from './stored-concepts.ts';
import { createDecisions } from './stored-decisions.ts';
import { createDismissals } from './stored-dismissals.ts';
import { createDocuments } from './stored-documents.ts';
import { createMerging } from './stored-merging.ts';
import { createProposals } from './stored-proposals.ts';
import { createGlossaries } from './stored-glossaries.ts';
import { createReviewing } from './reviewing.ts';
import { createTranslations } from './stored-translations.ts';

/** `segmenter` and `spellings` are asked for when a text is first recognised, not before: the dictionary takes a moment to load. */
export function createServices({
  store,
  segmenter,
  spellings,
  koreanWords,
  build,
  writeSpreadsheet,
  decode,
  read,
  clock,
  onBug,
}: {
  readonly store: Store;
  readonly segmenter: () => Promise<Segmenter>;
  readonly spellings: () => Promise<Spellings>;
  /** Asked for when a translation is first checked. */
  readonly koreanWords: () => Promise<KoreanWords>;
  readonly build: AutomatonBuilder;
  readonly writeSpreadsheet: SpreadsheetWriter;
  readonly decode: TextDecoder;
  readonly read: GlossaryReader;
  readonly clock: Clock;
  /** Hears of what went wrong while nobody waited for it. */
  readonly onBug: (error: unknown) => void;
}): Services {
  const shelf = createGlossaryShelf(store.glossaries);
  const documents = createDocuments({ table: store.documents, decode });
  const recognition = createRecognition({
    shelf,
    documents: store.documents,
    decisions: store.decisions,
    segmenter,
    spellings,
    build,
  });
  const glossaries = createGlossaries({ shelf, table: store.glossaries, recognition });
  const translations = createTranslations({
    table: store.translations,
    documents: store.documents,
  });
  const dismissals = createDismissals({ table: store.dismissals, translations, shelf });
  const checking = createChecking({ recognition, koreanWords });
  const concepts = createConcepts({
    table: store.glossaries,
    history: store.history,
    glossaries,
    recognition,
    segmenter,
  });
  return {
    glossaries,
    concepts,
    bulkChanges: createBulkChanges({
      glossaries,
      table: store.glossaries,
      changeSets: store.changeSets,
    }),
    comments: createComments({ table: store.comments }),
    merging: createMerging({
      shelf,
      history: store.history,
      changeSets: store.changeSets,
    }),
    proposals: createProposals({
      shelf,
      glossaries,
      history: store.history,
      changeSets: store.changeSets,
    }),
    changeSets: createChangeSets({ table: store.changeSets, glossaries: store.glossaries }),
    documents,
    translations,
    fillings: createFillings({ table: store.translations, documents: store.documents, decode }),
    decisions: createDecisions({ table: store.decisions, documents, shelf, recognition, decode }),
    candidates: createCandidates({
      table: store.verdicts,
      documents,
      glossaries,
      concepts,
      recognition,
      segmenter,
    }),
    recognition,
    checking,
    dismissals,
    reviewing: createReviewing({ recognition, checking, dismissals }),
    reports: createReports({ documents, recognition, translations, checking, dismissals }),
    exchange: createExchange({ glossaries, documents, recognition, writeSpreadsheet }),
    imports: createImports({
      table: store.stagedImports,
      glossaries: store.glossaries,
      changeSets: store.changeSets,
      shelf,
      jobs: createImportJobs(onBug),
      read,
      clock,
    }),
    ready: () => store.ready(),
  };
}
