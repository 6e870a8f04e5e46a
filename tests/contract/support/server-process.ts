import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ServerProcess {
  /** The address it printed. Rejects if it ends before that. */
  readonly address: Promise<string>;
  readonly pid: number;
  readonly ended: Promise<Ended>;
  send(signal: NodeJS.Signals): void;
}

export function startServer(
  script: string,
  environment: Readonly<Record<string, string>>,
): ServerProcess {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
  const printed = async (): Promise<string> => {
    for (;;) {
      const url = /http:\/\/\S+/.exec(stdout)?.[0];
      if (url !== undefined && stdout.endsWith('\n')) return url;
      await Promise.race([once(child.stdout, 'data'), ended.then(fail)]);
    }
  };
  const address = printed();
  // Who starts a process that is to be refused never asks for its address.
  address.catch(() => undefined);
  return {
    address,
    pid: child.pid ?? 0,
    ended,
    send: (signal) => {
      child.kill(signal);
    },
  };
}

function fail({ stderr }: Ended): never {
  throw new Error(`the server ended by itself: ${stderr}`);
}
