import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { projectRoot } from '../../../server/root.ts';

/** A folder with just these files, in which a rule must bite or hold its peace. */
export interface PlantedTree {
  readonly folder: string;
  clear(): void;
}

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  /** The problems, one a line, as the checks print them. */
  readonly problems: readonly string[];
}

/** @param files texts by path, with forward slashes */
export function plant(files: Readonly<Record<string, string>>): PlantedTree {
  const folder = mkdtempSync(join(tmpdir(), 'taiyaku-rules-'));
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a file of this project, or another by its whole path, with Node in `folder`. */
export function runNode(folder: string, file: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(projectRoot(), file), ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const problems = stderr.split('\n').filter((line) => line !== '');
  return { exitCode: status, stdout, problems };
}

/** What `scripts/<check>.mjs` says of a tree with just these files. */
export function check(script: string, files: Readonly<Record<string, string>>): Run {
  const tree = plant(files);
  try {
    return runNode(tree.folder, `scripts/${script}.mjs`, [tree.folder]);
  } finally {
    tree.clear();
  }
}
