import { Router } from 'express';
import { AppError } from '../../errors.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const OWN_SITES: ReadonlySet<unknown> = new Set([undefined, 'same-origin', 'none']);

/**
 * Takes changes only from our own pages: the Origin must be ours to the port (another program on this machine is the
 * same site, not the same origin). Host was checked before, so it can be believed here. What comes without Origin and
 * without cookie is no page: every browser names the origin of a change.
 */
export function setUpCsrf(): Router {
  const router = Router();
  router.use((req, _res, next) => {
    const { origin, host, cookie } = req.headers;
    const isOurs = origin === `http://${String(host)}` || (origin === undefined && !cookie);
    const isSafe = SAFE_METHODS.has(req.method);
    if (!isSafe && !(isOurs && OWN_SITES.has(req.headers['sec-fetch-site']))) {
      throw new AppError('csrf.origin');
    }
    next();
  });
  return router;
}
