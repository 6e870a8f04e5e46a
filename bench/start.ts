/**
 * Claim: after the first start, the front page answers within 2 s of starting the server and the sample document, its
 * terms highlighted, soon after; the process stays under 350 MB. A bare HTTP server started the same way is the floor.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, round, today, writeRecord } from './record.ts';

const ROUNDS = 5;
const BARE = `require('node:http').createServer((_, res) => res.end('ok')).listen(process.env.PORT, '127.0.0.1')`;

interface Started {
  readonly frontPage: number;
  readonly documentPage: number;
  readonly highlights: number;
  readonly megabytes: number;
}

const [, , date = today()] = process.argv;
const dataDir = mkdtempSync(join(tmpdir(), 'taiyaku-bench-'));
try {
  const first = await startTaiyaku();
  const later: Started[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    later.push(await startTaiyaku());
    bare.push(await startBare());
  }
  const counts = new Set([first, ...later].map(({ highlights }) => highlights));
  const [highlights = 0] = counts;
  if (counts.size !== 1 || highlights === 0)
    throw new Error('different numbers of highlights, or none');
  const of = (key: keyof Started): number => round(median(later.map((run) => run[key])));
  writeRecord('start', date, {
    rounds: ROUNDS,
    highlights,
    firstStart: { frontPage: round(first.frontPage), documentPage: round(first.documentPage) },
    laterStart: {
      frontPage: of('frontPage'),
      documentPage: of('documentPage'),
      megabytes: of('megabytes'),
    },
    bare: { frontPage: round(median(bare)) },
    ratios: { frontPage: round(of('frontPage') / median(bare)) },
  });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}

async function startTaiyaku(): Promise<Started> {
  const port = await freePort();
  const begin = performance.now();
  const child = run(['dist/main.js'], { DATA_DIR: dataDir, PORT: String(port) });
  try {
    const base = `http://127.0.0.1:${String(port)}`;
    const front = await firstAnswer(`${base}/?lng=ja`);
    const frontPage = performance.now() - begin;
    const path = /\/documents\/[0-9A-Z]{26}/.exec(front)?.[0] ?? '';
    const page = await firstAnswer(`${base}${path}`);
    const documentPage = performance.now() - begin;
    const highlights = page.split('class="term').length - 1;
    return { frontPage, documentPage, highlights, megabytes: residentMegabytes(child) };
  } finally {
    await stop(child);
  }
}

async function startBare(): Promise<number> {
  const port = await freePort();
  const begin = performance.now();
  const child = run(['-e', BARE], { PORT: String(port) });
  try {
    await firstAnswer(`http://127.0.0.1:${String(port)}/`);
    return performance.now() - begin;
  } finally {
    await stop(child);
  }
}

function run(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: 'ignore' });
}

async function firstAnswer(url: string): Promise<string> {
  for (let attempt = 0; attempt < 3_000; attempt += 1) {
    const answer = await ask(url);
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error('no answer');
}

/** The page, or null where nothing listens yet. */
function ask(url: string): Promise<string | null> {
  return new Promise((resolve) => {
    get(url, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve(response.statusCode === 200 ? Buffer.concat(chunks).toString('utf8') : null);
      });
    }).on('error', () => {
      resolve(null);
    });
  });
}

function residentMegabytes({ pid = 0 }: ChildProcess): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
