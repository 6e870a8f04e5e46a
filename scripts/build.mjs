// Builds dist/: the server, the command line and the worker threads, the browser's scripts and styles, and the dictionary in
// the form in which it is read; nothing, where dist/ is made of the very files that lie here. `npm ci` runs it through `prepare`, `npm start` and `npm test` before they begin, so neither
// depends on the other. The new dist/ takes the old one's place at once, so that a server or a command running meanwhile
// keeps its files.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = join(root, `dist.${process.pid}`);
const BUILDERS = ['scripts/build.mjs', 'scripts/dictionary.mjs'];
const sources = sourcesDigest();

if (sources !== builtFrom()) {
  // Not read where there is nothing to build: whoever starts is waiting.
  const { build } = await import('esbuild');
  const { packDictionary } = await import('./dictionary.mjs');
  try {
    await Promise.all([buildServer(build), buildAssets(build)]);
    await packDictionary(root, fresh);
    writeFileSync(join(fresh, 'sources'), sources);
    replace(join(root, 'dist'), fresh);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
linkCommand();

/** One name for everything that dist/ is made of. By content: a checkout gives old files new times. */
function sourcesDigest() {
  const digest = createHash('sha256');
  // The last of the named ones is npm's own account of the packages as they are installed.
  for (const path of [...BUILDERS, 'node_modules/.package-lock.json', ...sourceFiles()]) {
    digest.update(`\n${path}\n`);
    if (existsSync(join(root, path))) digest.update(readFileSync(join(root, path)));
  }
  return digest.digest('hex');
}

function sourceFiles() {
  return ['glossary', 'server', 'views/assets'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|css|svg|json)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
      .sort(),
  );
}

function builtFrom() {
  const file = join(root, 'dist/sources');
  if (!existsSync(join(root, 'dist/dictionary.bin'))) return null;
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Packages are bundled too: hundreds of small files take longer to find and open than to read. */
async function buildServer(build) {
  await build({
    absWorkingDir: root,
    entryPoints: { main: 'server/main.ts', cli: 'server/cli/main.ts', worker: 'server/worker.ts' },
    outdir: fresh,
    bundle: true,
    splitting: true,
    // What is more than its code: native libraries, and packages that read files from where they were installed.
    external: ['better-sqlite3', 'kuromoji', 'pg-native', 'piscina', 'swagger-ui-dist'],
    // Packages in CommonJS ask for Node's own modules.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: true,
    logLevel: 'warning',
  });
}

async function buildAssets(build) {
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
