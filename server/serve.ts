import { createServer, type Server } from 'node:http';
import { compose } from './compose.ts';
import { readConfig, type Config, type Environment } from './config.ts';
import { trackRequests } from './draining.ts';
import { AppError } from './errors.ts';
import { createLogger } from './logger.ts';
import { loadMessages } from './messages.ts';
import { projectRoot } from './root.ts';
import { terminalLanguage } from './terminal-language.ts';

/** The process as `serve` needs it. */
export interface Host {
  readonly env: Environment;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  /** Settles when the process is asked to stop. */
  readonly stopped: Promise<void>;
}

/**
 * Runs the server until it is asked to stop, and gives back the exit code. The address is printed as soon as it
 * answers; the dictionary loads after that, and only pages with recognised terms wait for it.
 */
export async function serve({ env, stdout, stderr, stopped }: Host): Promise<number> {
  const root = projectRoot();
  const messages = await loadMessages(root, terminalLanguage(env));
  try {
    const config = readConfig(env);
    const logger = createLogger(config.logLevel, stderr);
    const { app, services, startDraining, close } = await compose(config, { root, logger });
    try {
      const server = await listen(createServer(app), config);
      const requests = trackRequests(server);
      stdout.write(`${messages.listening(addressOf(server))}\n`);
      services.recognition.warm().catch((err: unknown) => {
        logger.error({ err }, 'dictionary not loaded');
      });
      await stopped;
      startDraining();
      await requests.drain();
    } finally {
      await close();
    }
    return 0;
  } catch (error) {
    const refusal = error instanceof AppError ? error : new AppError('internal');
    if (refusal !== error)
      stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    stderr.write(`${messages.refusal(refusal).join('\n')}\n`);
    return refusal.exitCode;
  }
}

/** @throws AppError `listen.inUse` (data: port), `listen.refused` (data: host, port) */
function listen(server: Server, { host, port }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new AppError('listen.inUse', { port })
          : new AppError('listen.refused', { host, port }),
      );
    });
    server.listen(port, host, () => {
      resolve(server);
    });
  });
}

function addressOf(server: Server): string {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  const { family, address: host, port } = address;
  return `http://${family === 'IPv6' ? `[${host}]` : host}:${String(port)}`;
}
