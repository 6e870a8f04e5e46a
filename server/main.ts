import { serve } from './serve.ts';

/** In which a process that met a bug of ours must have ended, whatever it still waits for. */
const LAST_MOMENT_MS = 10_000;

let exitCode = 0;

const stopped = new Promise<void>((resolve) => {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (stopping) process.exit(1);
      stopping = true;
      resolve();
    });
  }
  process.on('uncaughtException', (error) => {
    process.stderr.write(`${error.stack ?? String(error)}\n`);
    exitCode = 70;
    stopping = true;
    resolve();
    setTimeout(() => process.exit(exitCode), LAST_MOMENT_MS).unref();
  });
});

const served = await serve({
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  stopped,
});
process.exit(exitCode || served);
