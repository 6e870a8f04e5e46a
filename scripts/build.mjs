// Builds dist/: the server and the command line (bundled, packages left outside), and the browser's scripts and styles.
// `npm ci` runs it through `prepare`, `npm start` and `npm test` before they begin, so neither depends on the other.
// The new dist/ takes the old one's place at once, so that a server or a command running meanwhile keeps its files.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = join(root, `dist.${process.pid}`);

try {
  await buildServer();
  await buildAssets();
  replace(join(root, 'dist'), fresh);
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
linkCommand();

async function buildServer() {
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'server/main.ts', cli: 'server/cli/main.ts', worker: 'server/worker.ts' },
    outdir: fresh,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function buildAssets() {
  const assets = join(root, 'views/assets');
  await build({
    absWorkingDir: root,
    entryPoints: readdirSync(assets)
      .filter((name) => /\.(ts|css|svg)$/.test(name))
      .map((name) => join(assets, name)),
    loader: { '.svg': 'copy' },
    outdir: join(fresh, 'assets'),
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['chrome123', 'firefox125', 'safari17.5'],
    format: 'esm',
    logLevel: 'warning',
  });
}

function replace(old, next) {
  const aside = `${next}.old`;
  if (existsSync(old)) renameSync(old, aside);
  renameSync(next, old);
  rmSync(aside, { recursive: true, force: true });
}

/** `npx taiyaku` looks among installed commands first; npm links those of dependencies, not the package's own. */
function linkCommand() {
  const link = join(root, 'node_modules/.bin/taiyaku');
  if (process.platform === 'win32' || existsSync(link)) return;
  mkdirSync(join(root, 'node_modules/.bin'), { recursive: true });
  symlinkSync('../../bin/taiyaku.mjs', link);
}
