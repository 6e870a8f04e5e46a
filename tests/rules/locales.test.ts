import { describe, expect, test } from '@jest/globals';
import { check } from './support/planted-tree.ts';

/** A tree without problems; each row changes one file of it. */
const SOUND = {
  'locales/ja/common.json':
    '{"title":"対訳","terms_other":"{{count}}語","status":{"preferred":"優先"}}',
  'locales/en/common.json':
    '{"title":"Taiyaku","terms_one":"{{count}} term","terms_other":"{{count}} terms","status":{"preferred":"preferred"}}',
  'locales/ko/common.json':
    '{"title":"대역","terms_other":"용어 {{count}}개","status":{"preferred":"우선"}}',
  'locales/ja/errors.json': '{"text":{"empty":"文章がありません。"}}',
  'locales/en/errors.json': '{"text":{"empty":"There is no text."}}',
  'locales/ko/errors.json': '{"text":{"empty":"글이 없습니다."}}',
  'server/errors.ts': "const TABLE = {\n  'text.empty': { status: 422, exit: 3 },\n} as const;\n",
  'glossary/terms/concept.ts': "export const STATUSES = ['preferred'] as const;\n",
  'server/web/page.ts':
    "t('common:title'); t('common:terms', { count }); t(`common:status.${status}`); t(`errors:${code}`);\n",
  'views/page.ejs': '<h1><%= view.t("common:title") %></h1>\n',
};

type File = keyof typeof SOUND;

test('a sound tree has no problems', () => {
  expect(problemsOf({})).toEqual([]);
});

describe('a planted mistake is reported', () => {
  test.each<{ mistake: string; file: File; text: string; problem: string }>([
    {
      mistake: 'a key missing in one language',
      file: 'locales/ko/common.json',
      text: '{"terms_other":"용어 {{count}}개","status":{"preferred":"우선"}}',
      problem: 'common:title is missing in ko',
    },
    {
      mistake: 'a whole namespace missing in one language',
      file: 'locales/ja/errors.json',
      text: '{}',
      problem: 'errors:text.empty is missing in ja',
    },
    {
      mistake: 'an empty text',
      file: 'locales/ko/errors.json',
      text: '{"text":{"empty":" "}}',
      problem: 'ko errors:text.empty is empty',
    },
    {
      mistake: 'a placeholder that one language leaves out',
      file: 'locales/ko/common.json',
      text: '{"title":"대역","terms_other":"용어","status":{"preferred":"우선"}}',
      problem: 'common:terms has different placeholders (ja: count; en: count; ko: none)',
    },
    {
      mistake: 'English without its singular',
      file: 'locales/en/common.json',
      text: '{"title":"Taiyaku","terms_other":"{{count}} terms","status":{"preferred":"preferred"}}',
      problem: 'common:terms_one is missing in en',
    },
    {
      mistake: 'Japanese with a singular it does not have',
      file: 'locales/ja/common.json',
      text: '{"title":"対訳","terms_one":"{{count}}語","terms_other":"{{count}}語","status":{"preferred":"優先"}}',
      problem: 'common:terms_one is never chosen in ja',
    },
    {
      mistake: 'a page that asks for a key that does not exist',
      file: 'views/page.ejs',
      text: '<h1><%= view.t("common:heading") %></h1>\n',
      problem: 'views/page.ejs: common:heading does not exist',
    },
    {
      mistake: 'code that asks for a key that does not exist',
      file: 'server/web/page.ts',
      text: "t('common:title'); t('common:terms'); t('common:lost'); t(`common:status.${s}`); t(`errors:${c}`);\n",
      problem: 'server/web/page.ts: common:lost does not exist',
    },
    {
      mistake: 'a text that nobody asks for',
      file: 'server/web/page.ts',
      text: "t('common:title'); t(`common:status.${status}`); t(`errors:${code}`);\n",
      problem: 'common:terms is never used',
    },
    {
      mistake: 'a key put together at run time without being listed',
      file: 'server/web/page.ts',
      text: "t('common:terms'); t(`common:te${x}`); t(`common:status.${status}`); t(`errors:${code}`);\n",
      problem:
        'server/web/page.ts: common:te… is put together at run time; list it in scripts/locale-prefixes.mjs',
    },
    {
      mistake: 'an error without a text',
      file: 'server/errors.ts',
      text: "const TABLE = {\n  'text.empty': { status: 422, exit: 3 },\n  usage: { status: 400, exit: 2 },\n} as const;\n",
      problem: 'server/errors.ts: errors:usage does not exist',
    },
    {
      mistake: 'a status without a text',
      file: 'glossary/terms/concept.ts',
      text: "export const STATUSES = ['preferred', 'forbidden'] as const;\n",
      problem: 'glossary/terms/concept.ts: common:status.forbidden does not exist',
    },
    {
      mistake: 'the text of an error that no longer exists',
      file: 'server/errors.ts',
      text: 'const TABLE = {\n} as const;\n',
      problem: 'errors:text.empty is never used',
    },
  ])('$mistake', ({ file, text, problem }) => {
    expect(problemsOf({ [file]: text })).toContain(problem);
  });
});

/** Prefixes that this small tree does not use are the project's own affair. */
function problemsOf(change: Partial<Record<File, string>>): readonly string[] {
  const { exitCode, problems } = check('check-locales', { ...SOUND, ...change });
  const own = problems.filter((problem) => !problem.startsWith('scripts/'));
  expect(exitCode).toBe(problems.length === 0 ? 0 : 1);
  return own;
}
