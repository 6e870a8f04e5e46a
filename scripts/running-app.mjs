// The product as it was built, in a process and a data folder of its own: for the browser suite and for pictures.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/**
 * Starts `dist/main.js` on a free port and waits until it names its address.
 * @returns {Promise<{ readonly address: string, stop(): Promise<void> }>}
 */
export async function startApp() {
  const dataDir = mkdtempSync(join(tmpdir(), 'taiyaku-'));
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const address = await Promise.race([addressIn(child.stdout), ended.then(() => null)]);
  if (address === null) {
    await stop();
    throw new Error('dist/main.js ended before it was ready; npm run build makes it');
  }
  return { address, stop };
}

/** The address in the first line that has one. What comes after it is read and left: a closed pipe would end the app. */
function addressIn(stdout) {
  return new Promise((resolve) => {
    let output = '';
    stdout.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
      const [address] = /http:\/\/[\w.[\]:]+\b/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
}
