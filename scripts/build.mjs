// Builds dist/: the server and the command line (bundled, packages left outside), and the browser's scripts and styles.
// `npm ci` runs it through `prepare`, `npm start` and `npm test` before they begin, so neither depends on the other.
import { build } from 'esbuild';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const assets = join(root, 'views/assets');

rmSync(join(root, 'dist'), { recursive: true, force: true });

const entries = Object.entries({ main: 'server/main.ts', cli: 'server/cli/main.ts' }).filter(
  ([, path]) => existsSync(join(root, path)),
);
await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(entries),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
});

const browserEntries = existsSync(assets)
  ? readdirSync(assets)
      .filter((name) => /\.(ts|css)$/.test(name))
      .map((name) => join(assets, name))
  : [];
if (browserEntries.length > 0) {
  await build({
    absWorkingDir: root,
    entryPoints: browserEntries,
    outdir: 'dist/assets',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['chrome123', 'firefox125', 'safari17.5'],
    format: 'esm',
    sourcemap: false,
    logLevel: 'warning',
  });
}
