import { Router } from 'express';
import { AppError } from '../../errors.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const OWN_SITES: ReadonlySet<unknown> = new Set([undefined, 'same-origin', 'none']);

/**
 * Takes changes only from our own pages: the Origin must be ours to the port (another program on this machine is the
 * same site, not the same origin). Host was checked before, so it can be believed here. Programs send neither
 * Origin nor cookies and may use the API: every browser names the origin of a change.
 */
export function setUpCsrf(): Router {
  const router = Router();
  router.use((req, _res, next) => {
    const { origin, host, cookie } = req.headers;
    const isProgram = origin === undefined && cookie === undefined && req.path.startsWith('/api/');
    const isOurs = isProgram || origin === `http://${String(host)}`;
    const isOwnSite = OWN_SITES.has(req.headers['sec-fetch-site']);
    if (!SAFE_METHODS.has(req.method) && !(isOurs && isOwnSite)) throw new AppError('csrf.origin');
    next();
  });
  return router;
}
