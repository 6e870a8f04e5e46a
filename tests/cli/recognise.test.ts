import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { z } from 'zod';
import { PROGRAM, STARTER, taiyaku, workFolder } from './support/taiyaku.ts';

const folder = workFolder();
const TEXT =
  '米韓は核協議グ\r\nループ（NCG）の設置に合意した。\r\n𠮷田氏は<b>米国防省</b>に行った。';

const MatchesSchema = z.object({
  matches: z.array(
    z.strictObject({
      start: z.int(),
      end: z.int(),
      surface: z.string(),
      term: z.string(),
      conceptId: z.string(),
      status: z.string(),
      written: z.string(),
      grade: z.string(),
      within: z.int().nullable(),
      en: z.array(z.string()),
      ko: z.array(z.string()),
      evidence: z.strictObject({
        written: z.array(z.string()),
        left: z.string(),
        right: z.string(),
        decision: z.strictObject({ kind: z.string() }).optional(),
        text: z.string(),
      }),
    }),
  ),
});

function recognise(file: string, ...options: readonly string[]) {
  const { stdout } = taiyaku(['recognise', file, '--glossary', STARTER, ...options]);
  return MatchesSchema.parse(JSON.parse(stdout)).matches;
}

describe('json', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
  ])('%s: spans are places in the file as other programs read it', (name, bytes) => {
    const file = folder.write(`${name}.txt`, bytes);
    const read = readFileSync(file, 'utf8');
    const matches = recognise(file);
    expect(matches.length).toBeGreaterThanOrEqual(4);
    expect(matches.map(({ start, end }) => read.slice(start, end))).toEqual(
      matches.map(({ surface }) => surface),
    );
  });

  test.each([['cp932'], ['euc-jp'], ['utf-16le']])('%s is told and read', (encoding) => {
    const text = `${TEXT.replace('𠮷', '吉')}抑止力についての話をする。`;
    const file = folder.write(`${encoding}.txt`, iconv.encode(text, encoding));
    expect(recognise(file).map(({ surface }) => surface)).toContain('抑止');
  });

  test('tells the term, its equivalents and its evidence', () => {
    const matches = recognise(folder.write('shape.txt', TEXT));
    expect(matches).toContainEqual({
      start: 3,
      end: 12,
      surface: '核協議グ\r\nループ',
      term: '核協議グループ',
      conceptId: 'T007',
      status: 'preferred',
      written: 'lineBreak',
      grade: 'certain',
      within: null,
      en: ['Nuclear Consultative Group', 'NCG'],
      ko: expect.arrayContaining(['핵협의그룹']),
      evidence: {
        written: ['lineBreak'],
        left: 'wordEdge',
        right: 'scriptEdge',
        text: 'Written: across a line break. Start: word edge. End: change of script.',
      },
    });
  });

  test('tells only approved equivalents, the preferred first', () => {
    const glossary = folder.write(
      'statuses.json',
      JSON.stringify([
        {
          id: 'T1',
          terms: [
            { lang: 'ja', text: '抑止力' },
            { lang: 'en', text: 'third', status: 'deprecated' },
            { lang: 'en', text: 'second', status: 'admitted' },
            { lang: 'en', text: 'first', status: 'preferred' },
            { lang: 'ko', text: '넷째', status: 'forbidden' },
            { lang: 'ko', text: '다섯째', status: 'proposed' },
          ],
        },
      ]),
    );
    const { stdout } = taiyaku(['recognise', '--glossary', glossary], { input: '抑止力' });
    const [match] = MatchesSchema.parse(JSON.parse(stdout)).matches;
    expect([match?.en, match?.ko]).toEqual([['first', 'second'], []]);
  });

  test('--all also tells what is inside a longer word', () => {
    const file = folder.write('inside.txt', TEXT);
    const grades = (...options: readonly string[]) =>
      new Set(recognise(file, ...options).map(({ grade }) => grade));
    expect(grades()).not.toContain('inside');
    expect(grades('--all')).toContain('inside');
  });

  test('a text without terms has no matches', () => {
    expect(recognise(folder.write('none.txt', 'あ'))).toEqual([]);
  });

  test('a glossary without a telling name is known by what stands in it', () => {
    const glossary = folder.write('glossary.data', '[{"terms":[{"lang":"ja","text":"抑止力"}]}]');
    const { stdout } = taiyaku(['recognise', '--glossary', glossary], { input: '抑止力' });
    expect(MatchesSchema.parse(JSON.parse(stdout)).matches).toHaveLength(1);
  });
});

describe('decisions', () => {
  const file = folder.write('taught.txt', Buffer.from('米韓と米韓。'));
  const decision = {
    kind: 'notHere',
    conceptId: 'T129',
    term: '米韓',
    surface: '米韓',
    start: 3,
    end: 5,
  };
  const header = 'kind,concept_id,term,start,end';

  test.each([
    ['JSON', 'd.json', JSON.stringify([decision]), [0]],
    ['CSV', 'd.csv', `${header}\nnotHere,T129,米韓,3,5\n`, [0]],
    ['never', 'n.csv', `${header}\nnever,T129,米韓,,\n`, []],
    ['a concept by another name', 'o.csv', `${header}\nnever,old-1,米韓,,\n`, []],
    [
      'a place that reads otherwise',
      'x.json',
      JSON.stringify([{ ...decision, surface: '日韓' }]),
      [0, 3],
    ],
  ])('are heeded: %s', (_, name, text, starts) => {
    const decisions = folder.write(name, Buffer.from(text));
    const found = recognise(file, '--decisions', decisions);
    expect(found.map(({ start }) => start)).toEqual(starts);
  });

  test('stand in the evidence of what they refused', () => {
    const decisions = folder.write('all.json', Buffer.from(JSON.stringify([decision])));
    const [, refused] = recognise(file, '--decisions', decisions, '--all');
    expect(refused).toMatchObject({
      grade: 'inside',
      evidence: {
        decision: { kind: 'notHere' },
        text: 'Written: as listed. Start: word edge. End: change of script. Refused at this place by a person.',
      },
    });
  });

  test('that cannot be read are refused with their row', () => {
    const decisions = folder.write('bad.csv', Buffer.from(`${header}\nmaybe,T129,米韓,,\n`));
    const { code, stderr } = taiyaku([
      'recognise', file, '--glossary', STARTER, '--decisions', decisions, '--lng', 'en',
    ]); // prettier-ignore
    expect(code).toBe(3);
    expect(stderr).toContain('row 2, field kind');
  });

  test('may stand in a job', () => {
    const job = {
      id: 1,
      text: '同盟',
      glossary: [{ id: 'T1', terms: [{ lang: 'ja', text: '同盟' }] }],
      decisions: [{ kind: 'never', conceptId: 'T1', term: '同盟' }],
    };
    const { stdout } = taiyaku(['recognise', '--jsonl'], { input: `${JSON.stringify(job)}\n` });
    expect(JSON.parse(stdout)).toEqual({ id: 1, matches: [] });
  });
});

describe('tsv', () => {
  test('has a header, and one row a match whatever the match holds', () => {
    const glossary = folder.write(
      'tabs.json',
      '[{"terms":[{"lang":"ja","text":"抑止力"},{"lang":"en","text":"a\\\\b\\tc"},{"lang":"en","text":"d"}]}]',
    );
    const { stdout } = taiyaku(['recognise', '--glossary', glossary, '--format', 'tsv'], {
      input: '抑止\n力',
    });
    const [header = '', row = '', rest] = stdout.split('\n');
    const cells = Object.fromEntries(
      header.split('\t').map((name, index) => [name, row.split('\t')[index]]),
    );
    expect(cells).toEqual({
      start: '0',
      end: '4',
      surface: '抑止\\n力',
      term: '抑止力',
      conceptId: 'c1',
      status: 'preferred',
      written: 'lineBreak',
      grade: 'certain',
      within: '',
      en: 'a\\\\b\\tc | d',
      ko: '',
      evidence: 'Written: across a line break. Both edges: edge of the text.',
    });
    expect(rest).toBe('');
  });
});

describe('html', () => {
  const page = taiyaku(['recognise', '--glossary', STARTER, '--format', 'html', '--lng', 'ko'], {
    input: TEXT,
  }).stdout;

  test('is a page of its own in the language of the reader, without scripts', () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="ko">/);
    expect(page).not.toMatch(/<script|src=|href=|\son\w+=/);
  });

  test('shows the text exactly, escaped, with its terms marked', () => {
    const shown = /<p lang="ja" class="text">([\s\S]*?)<\/p>/.exec(page)?.[1] ?? '';
    const text = shown
      .replace(/<\/?mark[^>]*>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    expect(text).toBe(TEXT);
    expect(shown).toContain('>核協議</mark>グ\r\nループ</mark>（');
    expect(shown).not.toContain('<b>');
  });

  test('lists each term once with its equivalents', () => {
    expect(page.split('<th scope="row" lang="ja">核協議グループ</th>')).toHaveLength(2);
    expect(page).toContain('<td lang="ko">핵협의그룹');
  });
});

describe('a reader that goes away', () => {
  test('is no failure and no reason to say anything', () => {
    const text = folder.write('long.txt', `${TEXT}\n`.repeat(3000));
    const line = `"${process.execPath}" "${PROGRAM}" recognise "${text}" --glossary "${STARTER}" | head -c 20; echo "$\{PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], { encoding: 'utf8' });
    expect([stdout.split('\n').at(-2)?.slice(-1), stderr]).toEqual(['0', '']);
  });
});
