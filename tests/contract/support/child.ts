import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Save {
  readonly documentId: string;
  readonly version: number;
}

export interface SavingProcess {
  readonly pid: number;
  /** Every save that the process has been told is safe, so far. */
  readonly saves: readonly Save[];
  /** Waits until there are at least so many. */
  acknowledged(count: number): Promise<void>;
  /** SIGKILL: the process gets no chance to tidy up. */
  kill(): Promise<void>;
}

export const SAVING_PROCESS = 'tests/contract/support/saving-process.ts';

export function startSaving(
  script: string,
  environment: Readonly<Record<string, string>>,
): SavingProcess {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const saves: Save[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    const [documentId = '', version] = line.split(' ');
    saves.push({ documentId, version: Number(version) });
  });
  const ended = once(child, 'close');
  return {
    pid: child.pid ?? 0,
    saves,
    async acknowledged(count) {
      while (saves.length < count) await Promise.race([once(lines, 'line'), ended.then(fail)]);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function fail(): never {
  throw new Error('the saving process ended by itself');
}
