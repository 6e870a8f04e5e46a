import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg } from 'node:os';
import { join } from 'node:path';

/** Today in UTC, as records are named. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Writes bench/records/<date>-<name>.json, with the machine it was measured on and what else that was doing (processes
 * that ran or waited on average in the last fifteen minutes, ours among them), and prints it.
 */
export function writeRecord(
  name: string,
  date: string,
  figures: Readonly<Record<string, unknown>>,
): void {
  const machine = `${String(cpus().length)} x ${cpus()[0]?.model ?? 'unknown'}, ${arch()}, Node ${process.version}`;
  const load = round(loadavg()[2] ?? Number.NaN);
  const json = `${JSON.stringify({ date, machine, load, ...figures }, null, 2)}\n`;
  const folder = join(process.cwd(), 'bench/records');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${date}-${name}.json`), json);
  process.stdout.write(json);
}

/** Milliseconds a call, warm: the median of seven slices of at least 100 ms, after two that only warm up. */
export function timeOf(call: () => unknown): number {
  return sliced(call, () => performance.now());
}

/** The same in processor time, all threads of the process: what else the machine is doing counts less. */
export function processorTimeOf(call: () => unknown): number {
  return sliced(call, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e3;
  });
}

function sliced(call: () => unknown, now: () => number): number {
  const slices = Array.from({ length: 9 }, () => {
    const begin = now();
    let calls = 0;
    let elapsed = 0;
    while (elapsed < 100) {
      call();
      calls += 1;
      elapsed = now() - begin;
    }
    return elapsed / calls;
  });
  return median(slices.slice(2));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Three significant digits: more would be noise. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
