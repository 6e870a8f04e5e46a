import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { projectRoot } from '../../../server/root.ts';

export const PROGRAM = join(projectRoot(), 'bin/taiyaku.mjs');
export const STARTER = join(projectRoot(), 'glossary/starter/security-policy/glossary.csv');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command to its end, in English unless told otherwise. */
export function taiyaku(
  args: readonly string[],
  {
    input = '',
    env = {},
  }: { readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>> } = {},
): Finished {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    input,
    env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** A folder for the files of one test file, and a way to put some there. */
export function workFolder(): {
  readonly path: string;
  write(name: string, content: string | Uint8Array): string;
} {
  const path = mkdtempSync(join(tmpdir(), 'taiyaku-cli-'));
  afterAll(() => {
    rmSync(path, { recursive: true });
  });
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
  };
}
