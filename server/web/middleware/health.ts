import { Router } from 'express';
import type { Services } from '../../services/services.ts';

/** For whoever watches the process: is it alive, and can it work. No detail, no language, no cookie. */
export function setUpHealth({ ready }: Pick<Services, 'ready'>): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const isReady = await ready();
    if (!isReady) res.status(503).setHeader('Retry-After', '5');
    res.json({ status: isReady ? 'ok' : 'unavailable' });
  });
  return router;
}
