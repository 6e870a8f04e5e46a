/**
 * Claim: a file of 100,000 concepts is read, compared and imported within 90 s and written as JSON within 20 s, on two cores
 * that have other work, while 99 of 100 pages that others ask for in the meantime answer within half a second. What was exported and
 * comes again is all the same, and the whole import is undone. Memory: the thread that reads takes half a gigabyte of it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { round, today, writeRecord } from './record.ts';

const CONCEPTS = 100_000;
const SAMPLE = 20_000;

interface Import {
  readonly id: string;
  readonly glossaryId: string | null;
  readonly progress: { readonly phase: string } | null;
  readonly error: { readonly code: string } | null;
  readonly preview: {
    readonly revision: number;
    readonly counts: { readonly keep: Readonly<Record<string, { readonly rows: number }>> };
  } | null;
}

const [, , date = today()] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'taiyaku-bench-'));
const port = await freePort();
const server = spawn(process.execPath, ['dist/main.js'], {
  env: {
    PATH: process.env['PATH'] ?? '',
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'error',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await up();
  await call('/documents');
  const pings = startPinging();
  const [staged, readSeconds] = await timed(() =>
    stage('/imports', { name: '大きな用語集', fileName: 'large.csv', text: largeTable() }),
  );
  const [applied, applySeconds] = await timed(() =>
    settle(`/imports/${staged.id}/application`, {}),
  );
  const whileImporting = pings.latencies();
  const importMegabytes = peakMegabytes();
  const glossaryId = applied.glossaryId ?? '';
  const [csv, csvSeconds] = await timed(() => exported(glossaryId, 'csv&layout=term'));
  const [json, jsonSeconds] = await timed(() => exported(glossaryId, 'json'));
  const whileExporting = pings.latencies();
  const [again, againSeconds] = await timed(() =>
    stage(`/glossaries/${glossaryId}/imports`, { fileName: 'small.json', text: firstOf(json) }),
  );
  const [, undoSeconds] = await timed(() => settle(`/imports/${staged.id}/undoing`, {}));
  pings.stop();
  const counts = staged.preview?.counts.keep;
  if (counts?.['new']?.rows !== CONCEPTS) throw new Error('not all of the file is new');
  const same = again.preview?.counts.keep['same']?.rows;
  writeRecord('exchange', date, {
    concepts: CONCEPTS,
    fileMegabytes: round(Buffer.byteLength(largeTable()) / 1e6),
    importSeconds: {
      preview: round(readSeconds),
      apply: round(applySeconds),
      whole: round(readSeconds + applySeconds),
    },
    exportSeconds: { csvByTerms: round(csvSeconds), json: round(jsonSeconds) },
    exportMegabytes: { csvByTerms: round(csv.length / 1e6), json: round(json.length / 1e6) },
    ownExportAgain: { rows: SAMPLE, same, seconds: round(againSeconds) },
    undoSeconds: round(undoSeconds),
    pageMilliseconds: {
      whileImporting: summary(whileImporting),
      whileExporting: summary(whileExporting),
    },
    peakMegabytes: { afterImport: importMegabytes, afterAll: peakMegabytes() },
  });
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** JSON of 100,000 concepts is larger than an import may be. */
function firstOf(json: string): string {
  const lines = json.split('\n').slice(1, SAMPLE + 1);
  return `[${lines.join('\n').replace(/,$/, '')}]`;
}

function largeTable(): string {
  const rows = Array.from({ length: CONCEPTS }, (_, index) => {
    const n = String(index);
    return `L${n},分野${String(index % 20)},見本の定義${n},試験用語${n},しけんようご${n},試語${n},sample term ${n},시험 용어 ${n}`;
  });
  return `id,domain,definition,ja,ja.reading,ja.abbreviation,en,ko\n${rows.join('\n')}\n`;
}

async function stage(path: string, body: object): Promise<Import> {
  const { id } = await ask(path, body);
  return settled(id);
}

async function settle(path: string, body: object): Promise<Import> {
  const { id } = await ask(path, body);
  return settled(id);
}

async function settled(id: string): Promise<Import> {
  for (;;) {
    const state = answerOf(await call(`/api/v1/imports/${id}`));
    if (state.error !== null) throw new Error(state.error.code);
    if (state.progress === null) return state;
    await setTimeout(200);
  }
}

async function ask(path: string, body: object): Promise<Import> {
  return answerOf(await call(`/api/v1${path}`, body));
}

function answerOf({ status, text }: Answer): Import {
  const answer: unknown = JSON.parse(text);
  if (status >= 300 || !isImport(answer)) throw new Error(text.slice(0, 500));
  return answer;
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

function call(path: string, body?: object): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path,
      method: body === undefined ? 'GET' : 'POST',
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
    });
    asked.on('error', reject);
    asked.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      });
    });
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function isImport(answer: unknown): answer is Import {
  return typeof answer === 'object' && answer !== null && 'id' in answer && 'progress' in answer;
}

async function exported(glossaryId: string, format: string): Promise<string> {
  return (await call(`/api/v1/glossaries/${glossaryId}/export?format=${format}`)).text;
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const begin = performance.now();
  const result = await work();
  return [result, (performance.now() - begin) / 1e3];
}

/** A page that reads the database, ten times a second. */
function startPinging(): { latencies(): number[]; stop(): void } {
  let latencies: number[] = [];
  const state = { stopped: false };
  void (async () => {
    while (!state.stopped) {
      const begin = performance.now();
      await call('/documents');
      latencies.push(performance.now() - begin);
      await setTimeout(100);
    }
  })();
  return {
    latencies() {
      const taken = latencies;
      latencies = [];
      return taken;
    },
    stop: () => {
      state.stopped = true;
    },
  };
}

function summary(latencies: readonly number[]) {
  const sorted = latencies.toSorted((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  return { pages: sorted.length, median: at(0.5), p99: at(0.99), most: at(1) };
}

function peakMegabytes(): number {
  const status = readFileSync(`/proc/${String(server.pid)}/status`, 'utf8');
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024);
}

async function up(): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const answer = await call('/readyz').catch(() => null);
    if (answer?.status === 200) return;
    await setTimeout(100);
  }
  throw new Error('the server does not answer');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}
