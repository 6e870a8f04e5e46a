import type { Route } from './route.ts';
import { candidateRoutes } from './routes/candidates.ts';
import { changeRoutes } from './routes/changes.ts';
import { checkingRoutes } from './routes/checking.ts';
import { commentRoutes } from './routes/comments.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { dismissalRoutes } from './routes/dismissals.ts';
import { documentRoutes } from './routes/documents.ts';
import { editingRoutes } from './routes/editing.ts';
import { glossaryRoutes } from './routes/glossaries.ts';
import { glossaryKeepingRoutes } from './routes/glossary-keeping.ts';
import { mergingRoutes } from './routes/merging.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { importRoutes } from './routes/imports.ts';
import { recognitionRoutes } from './routes/recognition.ts';
import { reportRoutes } from './routes/reports.ts';
import { translationRoutes } from './routes/translations.ts';

/** Every operation of the API, in the order of the documentation. The router and OpenAPI are both made from it. */
export const ROUTES: readonly Route[] = [
  ...recognitionRoutes,
  ...checkingRoutes,
  ...glossaryRoutes,
  ...glossaryKeepingRoutes,
  ...importRoutes,
  ...editingRoutes,
  ...commentRoutes,
  ...changeRoutes,
  ...proposalRoutes,
  ...mergingRoutes,
  ...documentRoutes,
  ...translationRoutes,
  ...reportRoutes,
  ...decisionRoutes,
  ...dismissalRoutes,
  ...candidateRoutes,
];
