import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readGlossaryFile } from '../../../glossary/index.ts';
import { joinedPieces } from '../../../server/services/pieces.ts';
import {
  passes,
  type DocumentReport,
  type FindingFilter,
  type ReportFormat,
} from '../../../server/services/reports.ts';
import { concept, term } from '../../support/concepts.ts';
import { openScene, type Scene } from './support/scene.ts';

const TEXT = '同盟の将来。\n\n制裁の将来。\n\n同盟の終わり。';

let scene: Scene;
let documentId: string;
let report: DocumentReport;

beforeAll(async () => {
  scene = await openScene();
  const words = (id: string, ja: string, en: readonly string[], ko: string) =>
    concept({
      id,
      terms: [
        term({ lang: 'ja', text: ja }),
        ...en.map((text, index) =>
          term({ lang: 'en', text, status: index === 0 ? 'preferred' : 'admitted' }),
        ),
        term({ lang: 'en', text: 'gang', status: 'forbidden' }),
        term({ lang: 'ko', text: ko }),
      ],
    });
  await scene.glossary(1, [
    words('T1', '同盟', ['alliance', 'league'], '동맹'),
    words('T2', '制裁', ['sanctions'], '제재'),
    words('T3', '将来', ['future'], '미래'),
  ]);
  const { documents, translations, reports } = scene.services;
  documentId = (await documents.create({ name: '<文書>', text: TEXT })).id;
  const write = (passage: number, language: 'en' | 'ko', text: string) =>
    translations.save({ documentId, language, passage }, { text, version: 0 });
  await write(1, 'en', 'The future of the alliance & the "rest".');
  await write(2, 'en', 'The coming sanctions.');
  await write(3, 'en', 'The end of the gang.');
  await write(1, 'ko', '동맹의 미래.');
  report = await reports.document(documentId);
});

afterAll(() => scene.close());

const told = ({ findings }: DocumentReport) =>
  findings.map(
    ({ passage, language, code, concept: about }) =>
      `${String(passage)} ${language} ${code} ${about?.id ?? ''}`,
  );

describe('a report', () => {
  test('has every finding with its passage, and how much is translated', () => {
    expect(told(report)).toEqual(['2 en missing T3', '3 en forbidden T1']);
    expect(report.progress).toEqual({ en: { done: 3, of: 3 }, ko: { done: 1, of: 3 } });
    expect(report.findings[0]).toMatchObject({
      source: '制裁の将来。',
      target: 'The coming sanctions.',
    });
  });

  test('says by which words each concept was rendered, how often and where', () => {
    const rows = report.rendered.map(({ concept: { id }, count, renderings, missing }) => ({
      id,
      count,
      en: renderings.en.map(({ term: text, count: times, passages, outcome }) => [
        text,
        times,
        passages,
        outcome,
      ]),
      ko: renderings.ko.map(({ term: text, passages }) => [text, passages]),
      missing: missing.en,
    }));
    expect(rows).toEqual([
      {
        id: 'T1',
        count: 2,
        en: [
          ['alliance', 1, [1], 'found'],
          ['gang', 1, [3], 'wrong'],
        ],
        ko: [['동맹', [1]]],
        missing: [],
      },
      { id: 'T3', count: 1, en: [['future', 1, [1], 'found']], ko: [['미래', [1]]], missing: [2] },
      { id: 'T2', count: 1, en: [['sanctions', 1, [2], 'found']], ko: [], missing: [] },
    ]);
  });

  test.each<[string, FindingFilter, number]>([
    ['nothing', {}, 2],
    ['a language', { language: 'ko' }, 0],
    ['a rule', { code: 'forbidden' }, 1],
    ['a severity', { severity: 'error' }, 1],
    ['a passage', { passage: 2 }, 1],
    ['a rule and another passage', { code: 'forbidden', passage: 2 }, 0],
  ])('lets itself be filtered by %s', (_, filter, count) => {
    expect(report.findings.filter((finding) => passes(filter, finding))).toHaveLength(count);
  });

  test('lets itself be filtered by a concept', () => {
    const about = report.findings[1]?.concept;
    const key = `${about?.glossaryId ?? ''}/T1`;
    expect(report.findings.filter((finding) => passes({ concept: key }, finding))).toHaveLength(1);
  });
});

describe('a report as a file', () => {
  const file = async (format: ReportFormat, filter: FindingFilter = {}) => {
    const { pieces, fileName } = await scene.services.reports.export(documentId, {
      format,
      filter,
      explain: ({ code }) => `${code} & "more" <b>`,
    });
    return { fileName, bytes: await joinedPieces(pieces) };
  };
  const text = async (format: ReportFormat, filter?: FindingFilter) =>
    new TextDecoder().decode((await file(format, filter)).bytes);

  test('CSV has a row a finding', async () => {
    const rows = (await text('csv')).trimEnd().split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toBe(
      'passage,language,severity,code,concept,term,found,expected,message,source,target',
    );
    expect(rows[2]).toBe(
      '3,en,error,forbidden,T1,同盟,gang,alliance | league,"forbidden & ""more"" <b>",同盟の終わり。,The end of the gang.',
    );
  });

  test('the filter holds for files too', async () => {
    expect((await text('csv', { passage: 2 })).trimEnd().split('\n')).toHaveLength(2);
  });

  test('JSON says the same, and the renderings', async () => {
    const read: unknown = JSON.parse(await text('json'));
    expect(read).toMatchObject({
      document: { id: documentId, name: '<文書>' },
      findings: [{ passage: 2, code: 'missing', conceptId: 'T3' }, { passage: 3 }],
      concepts: [
        { conceptId: 'T1', en: { renderings: [{ term: 'alliance' }, { term: 'gang' }] } },
        {},
        {},
      ],
    });
  });

  test('JUnit fails the passages with errors and warnings, and escapes what it says', async () => {
    const xml = await text('junit');
    expect(xml).toContain('<testsuites name="&lt;文書&gt;">');
    expect(xml).toContain('<testsuite name="en" tests="3" failures="2">');
    expect(xml).toContain(
      '<failure type="forbidden" message="forbidden &amp; &quot;more&quot; &lt;b&gt;">The end of the gang.</failure>',
    );
  });

  test('Excel opens as a table', async () => {
    const { bytes, fileName } = await file('xlsx');
    expect(fileName).toMatch(/\.xlsx$/);
    // No glossary, but a sheet whose first row is read.
    const { table } = await readGlossaryFile({ content: bytes, format: 'xlsx' });
    expect(table?.columns.map(({ name }) => name)).toContain('message');
  });
});
