import {
  Router,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { LANGUAGES } from '../../glossary/index.ts';
import { sendPieces } from '../download.ts';
import { AppError } from '../errors.ts';
import { createExplainer } from '../services/evidence.ts';
import { createFindingExplainer } from '../services/finding-message.ts';
import type { Services } from '../services/services.ts';
import { createDocs } from './docs.ts';
import { collectBody, readJsonBody } from './json-body.ts';
import { answerProblem } from './problems.ts';
import { readQuery } from './query.ts';
import { takesBody, type Answer, type ApiReader, type Route } from './route.ts';
import { ROUTES } from './routes.ts';

const BASE = '/v1';

export interface Api {
  /** To be mounted at `/api`, behind what finds the language of a request (`req.t`). */
  readonly router: Router;
  /** To be mounted at `/api` after everything else, so that it also answers what the middleware before refused. */
  readonly answerErrors: ErrorRequestHandler;
}

/** The operations under `/api/v1`, their description at `/api/v1/openapi.json`, and a page to read it at `/api/docs`. */
export function createApi({ services }: { readonly services: Services }): Api {
  const router = Router({ caseSensitive: true });
  for (const route of ROUTES) {
    router[route.method](
      expressPath(route.path),
      ...(takesBody(route) ? collectBody(route.maxBytes) : []),
      operate(route, services),
    );
  }
  router.get(`${BASE}/openapi.json`, async (_req, res) => {
    // Written when somebody asks: the schemas take longer to describe than all the pages to set up.
    const { openApiDocument } = await import('./openapi.ts');
    res.json(openApiDocument(ROUTES));
  });
  router.use('/docs', createDocs());
  for (const [path, methods] of methodsByPath())
    router.all(expressPath(path), refuseMethod(methods));
  router.use(() => {
    throw new AppError('http.notFound');
  });
  return { router, answerErrors: answerProblem };
}

function operate(route: Route, services: Services): RequestHandler {
  return async (req, res) => {
    const { params } = req;
    const query = readQuery(req.url);
    const body = takesBody(route) ? readJsonBody(req) : {};
    await send(res, await route.run({ params, query, body, reader: readerOf(req) }, services));
  };
}

function readerOf(req: Request): ApiReader {
  const language = LANGUAGES.find((known) => known === req.language) ?? 'ja';
  return {
    explain: createExplainer(language, (key, values) => req.t(key, { ...values })),
    explainFinding: createFindingExplainer(language, (key, values) => req.t(key, { ...values })),
    loss: (key, values) => req.t(key, { ...values }),
    sayCandidate: (key, values) => req.t(key, { ...values }),
    sayError: (code, data = {}) => req.t([`api:errors.${code}`, `errors:${code}`], { ...data }),
  };
}

async function send(res: Response, answer: Answer): Promise<void> {
  if (answer.kind === 'file') {
    const { fileName, mediaType, pieces } = answer.file;
    res.attachment(fileName).set('Content-Type', mediaType);
    return sendPieces(res, pieces);
  }
  if (answer.location !== undefined) res.location(`/api${BASE}${answer.location}`);
  res.status(answer.status).json(answer.body);
}

function refuseMethod(methods: readonly string[]): RequestHandler {
  return (_req, res) => {
    res.set('Allow', methods.join(', '));
    throw new AppError('http.method');
  };
}

function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, readonly string[]>([['/openapi.json', ['GET', 'HEAD']]]);
  for (const { path, method } of ROUTES) {
    const own = method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];
    paths.set(path, [...(paths.get(path) ?? []), ...own]);
  }
  return paths;
}

/** `{documentId}` of OpenAPI is `:documentId` of Express. */
function expressPath(path: string): string {
  return BASE + path.replace(/\{(\w+)\}/g, ':$1');
}
