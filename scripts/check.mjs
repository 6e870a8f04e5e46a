// Runs every `check:*` script of package.json, two at a time, and reports all that fail rather than the first.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const waiting = Object.keys(scripts).filter((name) => name.startsWith('check:'));
const failed = [];

await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
console.log(failed.length === 0 ? '\nAll checks hold.' : `\nFailed: ${failed.sort().join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function worker() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const started = performance.now();
    const { code, output } = await run(name);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
    if (code !== 0) {
      failed.push(name);
      console.log(output.trim());
    }
  }
}

function run(name) {
  return new Promise((resolve) => {
    // npm is a shell script here and a .cmd there; the shell finds either.
    const child = spawn(`npm run --silent ${name}`, {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('close', (code) => resolve({ code, output }));
  });
}
