import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { STARTER, taiyaku, workFolder } from './support/taiyaku.ts';

const folder = workFolder();
const TEXT =
  '米韓は海洋監視グ\r\nループ（MSG: Maritime\r\nSurveillance Group）の設置に合意した。抑止力を保つ。\r\n𠮷田氏は戦域警戒網に触れた。抑止力と戦域警戒網。';

const CandidatesSchema = z.strictObject({
  candidates: z.array(
    z.strictObject({
      text: z.string(),
      reading: z.string(),
      acronym: z.string(),
      alias: z.string(),
      en: z.string(),
      ko: z.string(),
      score: z.number().min(0).max(1),
      kind: z.string(),
      why: z.string(),
      spans: z.array(z.strictObject({ start: z.int(), end: z.int() })).min(1),
    }),
  ),
});

const candidates = (...options: readonly string[]) =>
  CandidatesSchema.parse(JSON.parse(taiyaku(['extract', ...options], { input: TEXT }).stdout))
    .candidates;

describe('json', () => {
  test('tells what the text says of a term, and where it stands in the text as it was read', () => {
    const [first] = candidates();
    expect(first).toEqual({
      text: '海洋監視グループ',
      reading: 'かいようかんしぐるーぷ',
      acronym: 'MSG',
      alias: '',
      en: 'Maritime Surveillance Group',
      ko: '',
      score: 0.96,
      kind: 'parenthesis',
      why: 'Explained in parentheses: 海洋監視グループ(MSG: Maritime Surveillance Group)',
      spans: [{ start: 3, end: 13 }],
    });
    expect(TEXT.slice(3, 13)).toBe('海洋監視グ\r\nループ');
  });

  test('the best come first', () => {
    const scores = candidates().map(({ score }) => score);
    expect(scores.length).toBeGreaterThan(2);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  test('says why in the language of the reader', () => {
    const why = (lng: string) =>
      candidates('--lng', lng).find(({ text }) => text === '戦域警戒網')?.why;
    expect(['en', 'ja', 'ko'].map(why)).toEqual([
      'Made of several nouns; stands in 2 places.',
      '名詞を組み合わせた語です。2 か所にあります。',
      '명사가 이어진 말입니다. 2곳에 있습니다.',
    ]);
  });

  test('leaves out what a glossary knows', () => {
    const texts = (...options: readonly string[]) => candidates(...options).map(({ text }) => text);
    expect(texts()).toContain('抑止力');
    const glossary = folder.write('known.json', '[{"terms":[{"lang":"ja","text":"抑止力"}]}]');
    expect(texts('--glossary', glossary)).not.toContain('抑止力');
    expect(texts('--glossary', STARTER)).not.toContain('米韓');
  });

  test('a text that defines nothing has no candidates', () => {
    const { code, stdout } = taiyaku(['extract'], { input: 'あ' });
    expect([code, stdout]).toEqual([0, '{"candidates":[]}\n']);
  });
});

describe('csv', () => {
  test('has a header and one row a candidate, with all its places', () => {
    const { stdout } = taiyaku(['extract', '--format', 'csv'], { input: TEXT });
    const [header, ...rows] = stdout.trimEnd().split('\n');
    expect(header).toBe('text,reading,acronym,alias,en,ko,score,kind,why,spans');
    expect(rows).toHaveLength(candidates().length);
    expect(rows.find((row) => row.startsWith('戦域警戒網,'))).toMatch(/,\d+-\d+ \| \d+-\d+$/);
  });
});

describe('refusals', () => {
  test.each([
    ['a format that there is not', ['extract', '--format', 'tsv'], 2],
    ['a glossary that cannot be read', ['extract', '--glossary', 'nowhere.csv'], 4],
    ['a glossary that is wrong', ['extract', '--glossary', folder.write('bad.json', '{')], 3],
  ])('%s', (_, args, code) => {
    expect(taiyaku(args, { input: TEXT }).code).toBe(code);
  });

  test('a binary file', () => {
    expect(taiyaku(['extract'], { input: '核\0' }).code).toBe(3);
  });
});
