import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { afterEach } from '@jest/globals';
import { PROGRAM } from './taiyaku.ts';

export type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Starts commands that go on by themselves. None outlives its test, whatever became of it. */
export function childStarter(): (
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
) => Child {
  const children: Child[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
  });
  return (args, env = {}) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { PATH: process.env['PATH'], LANG: 'en_GB.UTF-8', ...env },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    children.push(child);
    return child;
  };
}
