import { once } from 'node:events';
import {
  createServer,
  get,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { trackRequests } from '../../../server/draining.ts';

let server: Server;

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function listen(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://127.0.0.1:${String(port)}/`;
}

function status(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response: IncomingMessage) => {
      response.resume().on('end', () => {
        resolve(response.statusCode);
      });
    }).on('error', reject);
  });
}

test('a request under way is answered, and so are those that come meanwhile', async () => {
  let finish: () => void = () => undefined;
  const url = await listen((request, response) => {
    if (request.url === '/slow') finish = () => response.end('done');
    else response.end();
  });
  const requests = trackRequests(server);
  const slow = status(`${url}slow`);
  await once(server, 'request');
  const drained = requests.drain();
  expect(await status(url)).toBe(200);
  expect(server.listening).toBe(true);
  finish();
  expect(await slow).toBe(200);
  await drained;
  expect(server.listening).toBe(false);
  await expect(status(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('a server at rest closes at once, with the connections browsers keep open', async () => {
  const url = await listen((_, response) => response.end());
  const requests = trackRequests(server);
  const response = await fetch(url);
  await response.text();
  await requests.drain();
  expect(server.listening).toBe(false);
});
