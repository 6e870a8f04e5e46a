import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { expect, test } from '@jest/globals';
import { createIds, cryptoRandom, systemClock } from '../../server/clock.ts';
import { openPostgresStore } from '../../server/store/postgres/store.ts';

const ids = createIds({ clock: systemClock, random: cryptoRandom });

const open = (port: number) =>
  openPostgresStore({
    url: `postgres://nobody@127.0.0.1:${String(port)}/nothing`,
    clock: systemClock,
    ids,
    onIdleError: () => undefined,
  });

test('a server that does not listen is unavailable', async () => {
  const server = createServer();
  const port = await listen(server);
  await close(server);
  await expect(open(port)).rejects.toMatchObject({ code: 'storage.unavailable' });
});

test('a server that hangs up is unavailable', async () => {
  const server = createServer((socket) => {
    socket.destroy();
  });
  await expect(open(await listen(server))).rejects.toMatchObject({ code: 'storage.unavailable' });
  await close(server);
});

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}
