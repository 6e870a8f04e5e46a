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
  const names = readdirSync(join(root, 'bench')).filter((file) => file.endsWith('.ts'));
  console.error(
    `usage: node scripts/bench.mjs <name> [date]; files in bench/: ${names.join(', ')}`,
  );
  process.exit(2);
}
await import('./build.mjs');
const bundle = join(root, 'node_modules/.cache/bench', `${name}.mjs`);
await build({
  entryPoints: [source],
  outfile: bundle,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  logLevel: 'warning',
});
const run = spawnSync(process.execPath, [bundle, ...rest], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);
