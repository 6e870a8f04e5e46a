import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as serveStatic } from 'express';

/** The browser's scripts and styles and the icon, as they were built. */
export interface Assets {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** Null before the first build. */
  readonly icon: string | null;
  readonly router: Router;
}

/** The address of a file carries a hash of what is in it, so a browser may keep it for ever and never has an old one. */
export function createAssets(folder: string): Assets {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  const addresses = (extension: string): readonly string[] =>
    names
      .filter((name) => name.endsWith(extension))
      .map((name) => `/assets/${name}?v=${hashOf(join(folder, name))}`);
  const router = Router();
  router.use(
    '/assets',
    serveStatic(folder, {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      cacheControl: false,
      setHeaders: (res) => {
        res.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      },
    }),
  );
  return {
    styles: addresses('.css'),
    scripts: addresses('.js'),
    icon: addresses('.svg')[0] ?? null,
    router,
  };
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 10);
}
