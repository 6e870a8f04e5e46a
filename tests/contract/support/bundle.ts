import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../../server/root.ts';

/** Bundles one of our scripts for a child process, where its packages and our package.json can be found from. */
export async function bundle(source: string): Promise<string> {
  const root = projectRoot();
  const name = `${source.replace(/\W+/g, '-')}-${String(process.pid)}.mjs`;
  const outfile = join(root, 'node_modules/.cache/taiyaku', name);
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
  });
  return outfile;
}
