import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readGlossary } from '../../../glossary/index.ts';
import type { ExportRequest } from '../../../server/services/exchange.ts';
import { joinedPieces } from '../../../server/services/pieces.ts';
import { concept } from './support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

let scene: Scene;
let glossaryId: string;

const concepts = [
  concept('T1', ['同盟', { lang: 'en', text: '=alliance' }], { domain: '外交' }),
  concept('T2', ['抑止', { lang: 'ko', text: '억제' }], { domain: '軍事' }),
  concept('T3', ['防衛'], { domain: '軍事' }),
];

beforeAll(async () => {
  scene = await openScene();
  glossaryId = (await scene.glossary(1, concepts)).id;
});

afterAll(() => scene.close());

const exported = async (request: ExportRequest) => {
  const file = await scene.services.exchange.export(glossaryId, request);
  return { ...file, bytes: await joinedPieces(file.pieces) };
};

type Exported = Awaited<ReturnType<typeof exported>>;

function idsIn({ bytes, fileName }: Exported): readonly string[] {
  const format = fileName.endsWith('.json') ? 'json' : 'csv';
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return readGlossary({ text, format }).concepts.map(({ id }) => id);
}

describe('an export', () => {
  test.each([
    ['CSV, a row a concept', { format: 'csv' }],
    ['CSV, a row a term', { format: 'csv', layout: 'term' }],
    ['CSV for spreadsheets', { format: 'csv', spreadsheet: true }],
    ['JSON', { format: 'json' }],
  ] as const)('reads back as what it was: %s', async (_, request) => {
    const file = await exported(request);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
    expect(readGlossary({ text, format: request.format })).toMatchObject({
      concepts,
      problems: [],
    });
    expect(file.conceptCount).toBe(3);
    expect(file.fileName).toBe(`用語集1.${request.format}`);
  });

  test('is exact unless it is for spreadsheets', async () => {
    const bom = [0xef, 0xbb, 0xbf];
    expect(Array.from((await exported({ format: 'csv' })).bytes.slice(0, 3))).not.toEqual(bom);
    const spreadsheet = await exported({ format: 'csv', spreadsheet: true });
    expect(Array.from(spreadsheet.bytes.slice(0, 3))).toEqual(bom);
    expect(new TextDecoder().decode(spreadsheet.bytes)).toContain("'=alliance");
  });

  test('takes what the filter shows', async () => {
    const file = await exported({ format: 'csv', filter: { text: '', domain: '軍事' } });
    expect(idsIn(file)).toEqual(['T2', 'T3']);
    expect(file.conceptCount).toBe(2);
  });

  test('takes the terms of a document in their order, under the name of the document', async () => {
    const { id } = await scene.services.documents.create({
      name: '覚書/一',
      text: '防衛と同盟、また防衛。',
    });
    const file = await exported({ format: 'json', documentId: id });
    expect(idsIn(file)).toEqual(['T3', 'T1']);
    expect(file.fileName).toBe('覚書 一.json');
    const filtered = await exported({
      format: 'json',
      documentId: id,
      filter: { text: '', domain: '軍事' },
    });
    expect(idsIn(filtered)).toEqual(['T3']);
  });

  test('of what is unknown is refused', async () => {
    await expect(
      scene.services.exchange.export('nothing', { format: 'csv' }),
    ).rejects.toMatchObject({ code: 'glossary.unknown' });
    await expect(exported({ format: 'csv', documentId: 'nothing' })).rejects.toMatchObject({
      code: 'document.unknown',
    });
  });
});
