import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** Names every request and writes one line about it: what was asked and how it went, never a text, a query or a header. */
export function setUpRequestLog(logger: Logger): Router {
  const router = Router();
  router.use((_req, res, next) => {
    res.locals.requestId = randomUUID();
    res.setHeader('X-Request-Id', res.locals.requestId);
    next();
  });
  router.use(
    pinoHttp({
      logger,
      genReqId: (_req, res) => String(res.getHeader('X-Request-Id')),
      wrapSerializers: false,
      serializers: {
        req: ({ id, method, url }: { id: unknown; method?: string; url?: string }) => ({
          id,
          method,
          path: (url ?? '').split('?', 1)[0],
        }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
      customLogLevel: (_req, res, error) =>
        error !== undefined || res.statusCode >= 500 ? 'error' : 'info',
      customSuccessMessage: () => 'answered',
      customErrorMessage: () => 'failed',
    }),
  );
  return router;
}
