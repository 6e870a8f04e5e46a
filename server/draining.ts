import type { Server } from 'node:http';

/** What Node waits for a request of a client that has gone silent. */
const DRAIN_MS = 10_000;

/**
 * Stops a server without breaking off what it has begun: it goes on answering while requests are under way, then takes
 * no more, and breaks off what is left after ten seconds.
 */
export function trackRequests(server: Server): { drain(): Promise<void> } {
  let running = 0;
  let idle: (() => void) | null = null;
  server.on('request', (_request, response) => {
    running += 1;
    response.once('close', () => {
      running -= 1;
      if (running === 0) idle?.();
    });
  });
  return {
    async drain() {
      const deadline = setTimeout(() => {
        idle?.();
      }, DRAIN_MS);
      if (running > 0) {
        await new Promise<void>((resolve) => {
          idle = resolve;
        });
      }
      clearTimeout(deadline);
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
