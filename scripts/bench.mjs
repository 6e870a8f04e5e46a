// Runs a benchmark: `npm run bench:segmentation [-- DATE]`, whose record is written under that date. Builds dist/, from
// which benchmarks take the dictionary, and bundles bench/, because Node 20 reads no TypeScript, into a folder from which
// packages are still found.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', ...rest] = process.argv.slice(2);
const source = join(root, 'bench', `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(source)) {
  console.error('usage: node scripts/bench.mjs NAME [DATE], where bench/NAME.ts is a benchmark');
  process.exit(2);
}
await import('./build.mjs');
const folder = join(root, 'node_modules/.cache/bench');
await build({
  entryPoints: [source, ...filesIn('threads')],
  outbase: join(root, 'bench'),
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
const bundle = join(folder, `${name}.mjs`);
const run = spawnSync(process.execPath, [bundle, ...rest], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);

function filesIn(name) {
  const inside = join(root, 'bench', name);
  return readdirSync(inside).map((file) => join(inside, file));
}
