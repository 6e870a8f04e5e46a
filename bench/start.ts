/**
 * Claim: after the first start, the sample document answers, its terms highlighted, within 1 s of starting the server, and
 * the process stays under 250 MB, with 10,000 terms too. A bare HTTP server started the same way is the floor.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listedWords } from './listed-words.ts';
import { median, round, today, writeRecord } from './record.ts';

const ROUNDS = 5;
const BARE = `require('node:http').createServer((_, res) => res.end('ok')).listen(process.env.PORT, '127.0.0.1')`;

interface Started {
  readonly frontPage: number;
  readonly documentPage: number;
  readonly highlights: number;
  readonly megabytes: number;
}

const TERMS = 10_000;

const [, , date = today()] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'taiyaku-bench-'));
const [small, large] = [join(folder, 'small'), join(folder, 'large')];
try {
  const first = await startTaiyaku(small);
  cpSync(small, large, { recursive: true });
  await startTaiyaku(large, addTerms);
  const runs: Record<'small' | 'large', Started[]> = { small: [], large: [] };
  const bare: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    runs.small.push(await startTaiyaku(small));
    runs.large.push(await startTaiyaku(large));
    bare.push(await startBare());
  }
  const laterStart = summary([first, ...runs.small], runs.small);
  writeRecord('start', date, {
    rounds: ROUNDS,
    firstStart: { frontPage: round(first.frontPage), documentPage: round(first.documentPage) },
    laterStart,
    withTerms: { terms: TERMS, ...summary(runs.large, runs.large) },
    bare: { frontPage: round(median(bare)) },
    ratios: { frontPage: round(laterStart.frontPage / median(bare)) },
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @throws Error where not all runs showed the same document */
function summary(all: readonly Started[], later: readonly Started[]): Started {
  const counts = new Set(all.map(({ highlights }) => highlights));
  const [highlights = 0] = counts;
  if (counts.size !== 1 || highlights === 0)
    throw new Error('different numbers of highlights, or none');
  const of = (key: keyof Started): number => round(median(later.map((run) => run[key])));
  return {
    frontPage: of('frontPage'),
    documentPage: of('documentPage'),
    highlights,
    megabytes: of('megabytes'),
  };
}

async function startTaiyaku(
  dataDir: string,
  then: (base: string) => Promise<void> = () => Promise.resolve(),
): Promise<Started> {
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
    await then(base);
    return { frontPage, documentPage, highlights, megabytes: residentMegabytes(child) };
  } finally {
    await stop(child);
  }
}

/** Concepts of ten terms each, written one by one, as people do. */
async function addTerms(base: string): Promise<void> {
  const list = await firstAnswer(`${base}/api/v1/glossaries`);
  const [, id = ''] = /"id":"([0-9A-Z]{26})"/.exec(list) ?? [];
  const texts = listedWords().terms(TERMS);
  for (let from = 0; from < TERMS; from += 10) {
    const terms = texts.slice(from, from + 10).map((text) => ({ lang: 'ja', text }));
    const made = await ask(`${base}/api/v1/glossaries/${id}/concepts`, { terms });
    if (made === null) throw new Error(`not added: terms from ${String(from)}`);
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

/** The answer to a question, or to something that is to be added; null where there is none, or a refusal. */
function ask(url: string, addition?: object): Promise<string | null> {
  const options =
    addition === undefined
      ? { method: 'GET' }
      : { method: 'POST', headers: { 'content-type': 'application/json' } };
  return new Promise((resolve) => {
    request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const fine = response.statusCode === (addition === undefined ? 200 : 201);
        resolve(fine ? Buffer.concat(chunks).toString('utf8') : null);
      });
    })
      .on('error', () => {
        resolve(null);
      })
      .end(addition && JSON.stringify(addition));
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
