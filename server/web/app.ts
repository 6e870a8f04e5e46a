import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express, type Router } from 'express';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Services } from '../services/services.ts';
import { createAssets } from './assets.ts';
import { createI18n } from './i18n.ts';
import { setUpAddressLimits } from './middleware/address-limits.ts';
import { setUpCsrf } from './middleware/csrf.ts';
import { answerErrors, refuseUnknownAddress } from './middleware/errors.ts';
import { setUpHealth } from './middleware/health.ts';
import { setUpHost } from './middleware/host.ts';
import { setUpReader } from './middleware/reader.ts';
import { setUpRequestLog } from './middleware/request-log.ts';
import { setUpSecurityHeaders } from './middleware/security-headers.ts';
import { createRender } from './render.ts';
import { candidateRoutes } from './routes/candidates.ts';
import { changeRoutes } from './routes/changes.ts';
import { checkSettingsRoutes } from './routes/check-settings.ts';
import { commentRoutes } from './routes/comments.ts';
import { conceptEditingRoutes } from './routes/concept-editing.ts';
import { conceptHistoryRoutes } from './routes/concept-history.ts';
import { decisionRoutes } from './routes/decisions.ts';
import { documentRoutes } from './routes/document.ts';
import { documentsRoutes } from './routes/documents.ts';
import { facingRoutes } from './routes/facing.ts';
import { exportRoutes } from './routes/exports.ts';
import { fillingRoutes } from './routes/fillings.ts';
import { findingRoutes } from './routes/findings.ts';
import { frontRoutes } from './routes/front.ts';
import { glossaryRoutes } from './routes/glossaries.ts';
import { importRoutes } from './routes/imports.ts';
import { inlineEditingRoutes } from './routes/inline-editing.ts';
import { mergingRoutes } from './routes/merging.ts';
import { proposalRoutes } from './routes/proposals.ts';
import { reportRoutes } from './routes/report.ts';
import { shelfRoutes } from './routes/shelf.ts';
import { setUpTemplates } from './template-engine.ts';

export interface AppOptions {
  readonly services: Services;
  readonly config: Pick<Config, 'host'>;
  readonly logger: Logger;
  /** The project's folder: views, locales and the built assets are found from there. */
  readonly root: string;
  /** What answers below /api, and what tells programs of errors there, those of the middleware included. */
  readonly api?: { readonly router: Router; readonly answerErrors: ErrorRequestHandler };
}

/** The application, not listening. The order below is the order of decisions about a request. */
export function createApp({ services, config, logger, root, api }: AppOptions): Express {
  const app = express();
  const assets = createAssets(join(root, 'dist/assets'));
  const render = createRender(assets);

  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  setUpTemplates(app, join(root, 'views'));

  app.use(setUpSecurityHeaders());
  app.use(setUpRequestLog(logger));
  app.use(setUpReader(createI18n(root)));
  app.use(setUpHost(config));
  app.use(setUpAddressLimits());
  app.use(setUpHealth(services));
  app.use(assets.router);
  app.use(setUpCsrf());
  if (api !== undefined) app.use('/api', api.router);
  app.use(frontRoutes(services, render));
  app.use(documentsRoutes(services, render));
  app.use(documentRoutes(services, render));
  app.use(facingRoutes(services, render));
  app.use(fillingRoutes(services, render));
  app.use(findingRoutes(services, render));
  app.use(reportRoutes(services, render));
  app.use(decisionRoutes(services, render));
  app.use(importRoutes(services, render));
  app.use(candidateRoutes(services, render));
  app.use(shelfRoutes(services, render));
  app.use(checkSettingsRoutes(services, render));
  app.use(changeRoutes(services, render));
  app.use(mergingRoutes(services, render));
  app.use(commentRoutes(services, render));
  app.use(proposalRoutes(services, render));
  app.use(conceptEditingRoutes(services, render));
  app.use(inlineEditingRoutes(services));
  app.use(conceptHistoryRoutes(services, render));
  app.use(exportRoutes(services, render));
  app.use(glossaryRoutes(services, render));
  app.use(refuseUnknownAddress);
  if (api !== undefined) app.use('/api', api.answerErrors);
  app.use(answerErrors(render));
  return app;
}
