import { Router } from 'express';
import type { Config } from '../../config.ts';
import { AppError } from '../../errors.ts';

/**
 * Answers only to our own names. A page elsewhere whose name was made to point at 127.0.0.1 (DNS rebinding) asks for
 * its own name, and reads nothing. The port may differ: an SSH tunnel has another one.
 */
export function setUpHost({ host }: Pick<Config, 'host'>): Router {
  const names = new Set([
    'localhost',
    '127.0.0.1',
    '[::1]',
    host.includes(':') ? `[${host}]` : host,
  ]);
  const router = Router();
  router.use((req, _res, next) => {
    const name = HOST.exec(req.headers.host ?? '')?.[1]?.toLowerCase();
    if (name === undefined || !names.has(name)) throw new AppError('http.host');
    next();
  });
  return router;
}

const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?$/i;
