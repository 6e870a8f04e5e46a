import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { join } from 'node:path';
import { pino } from 'pino';
import { writeGlossary } from '../glossary/index.ts';
import { compose } from '../server/compose.ts';
import { readConfig, type Config } from '../server/config.ts';
import { generatedGlossary } from './generated-glossary.ts';
import { round } from './record.ts';

const ROUNDS = 9;

/** Fills a data folder by the only door through which so many come in at once: as the starter of a root like ours. */
export async function plantSite(folder: string, count: number): Promise<void> {
  await layOut(folder, count);
  const { close } = await compose(configOf(folder), { root: folder, logger });
  await close();
}

/** The whole program over SQLite: what a browser waits for, and how much memory it takes. */
export async function measureSite(folder: string): Promise<Readonly<Record<string, unknown>>> {
  const { app, services, close } = await compose(configOf(folder), { root: folder, logger });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const [glossary] = await services.glossaries.list();
  const glossaryId = glossary?.id ?? '';
  const page = `http://127.0.0.1:${String(address.port)}/glossaries/${glossaryId}`;
  const search = `${page}?q=${encodeURIComponent('同盟')}`;
  const firstPage = await timedPage(page);
  const firstSearch = await timedPage(search);
  const pages: Record<string, number> = {};
  for (const query of PAGES) pages[query] = await medianPage(`${page}?${query}`);
  const place = { glossaryId, conceptId: 'G000100' };
  const concept = await services.glossaries.concept(glossaryId, place.conceptId);
  await services.concepts.save(place, concept, { version: concept.version });
  const afterEdit = await timedPage(search);
  const megabytes = process.memoryUsage().rss / 1e6;
  await new Promise((resolve) => server.close(resolve));
  await close();
  return {
    firstPage: round(firstPage),
    firstSearch: round(firstSearch),
    pages,
    afterEdit: round(afterEdit),
    megabytes: round(megabytes),
  };
}

const logger = pino({ level: 'silent' });

function configOf(folder: string): Config {
  return readConfig({ DATA_DIR: join(folder, 'data') });
}

const PAGES = [
  '',
  'page=1000',
  'sort=en&dir=desc',
  'status=forbidden',
  'missing=ko&domain=%E5%8C%BB%E7%99%82',
  `q=${encodeURIComponent('核')}`,
  'q=kakukyogi',
  `q=${encodeURIComponent('ㅎㅎㅇ')}&status=admitted`,
  'q=detterence',
  'q=nuclear&sort=ko',
];

/** A root whose starter is the generated glossary. */
async function layOut(folder: string, count: number): Promise<void> {
  const starter = join(folder, 'glossary/starter/security-policy');
  mkdirSync(join(starter, 'sample'), { recursive: true });
  writeFileSync(
    join(starter, 'glossary.csv'),
    await writeGlossary(generatedGlossary(count), 'csv'),
  );
  writeFileSync(join(starter, 'sample/source.ja.txt'), '核抑止の話。\n');
  for (const name of ['en.txt', 'ko.txt']) writeFileSync(join(starter, 'sample', name), '');
  mkdirSync(join(folder, 'data'));
  for (const name of ['dist', 'locales', 'views', 'docs', 'package.json']) {
    symlinkSync(join(process.cwd(), name), join(folder, name));
  }
  symlinkSync(join(process.cwd(), 'glossary/recognise'), join(folder, 'glossary/recognise'));
}

/** Until the last byte is here. */
function timedPage(address: string): Promise<number> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'Accept-Language': 'ja' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const taken = performance.now() - begin;
        const html = Buffer.concat(chunks).toString('utf8');
        if (answer.statusCode === 200 && html.includes('</html>')) resolve(taken);
        else reject(new Error(`${address}: ${html}`));
      });
    }).on('error', reject);
  });
}

async function medianPage(address: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn += 1) times.push(await timedPage(address));
  return round(times.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN);
}
