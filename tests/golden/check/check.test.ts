import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  createChecker,
  createRecogniser,
  createSegmenter,
  FINDING_CODES,
  readGlossary,
  TARGET_LANGUAGES,
  type Checker,
  type Finding,
  type Match,
  type TargetLanguage,
} from '../../../glossary/index.ts';
import { loadDictionary } from '../../../server/dictionary.ts';
import { projectRoot } from '../../../server/root.ts';
import { loadKoreanWords } from '../../../server/korean-words.ts';
import { loadSpellings } from '../../../server/spellings.ts';

/** Sentences of our own with good translations, by the starter glossary; and one mistake a row to plant in them. */
const SENTENCES = rows('sentences.tsv').map(([ja = '', en = '', ko = '']) => ({ ja, en, ko }));
const PLANTED = rows('planted.tsv').map(([line, lang, code = '', from = '', to = '']) => ({
  line: Number(line),
  lang: lang === 'ko' ? ('ko' as const) : ('en' as const),
  code,
  from,
  to,
}));

type Told = Finding & { readonly line: number };

let matches: readonly (readonly Match[])[];
let checkers: Readonly<Record<TargetLanguage, Checker>>;
let untouched: Readonly<Record<TargetLanguage, readonly Told[]>>;

beforeAll(async () => {
  const file = join(projectRoot(), 'glossary/starter/security-policy/glossary.csv');
  const { concepts } = readGlossary({ text: readFileSync(file, 'utf8'), format: 'csv' });
  const recogniser = createRecogniser({
    concepts,
    segmenter: createSegmenter(await loadDictionary()),
    spellings: await loadSpellings(projectRoot()),
  });
  matches = SENTENCES.map(({ ja }) => recogniser.recognise(ja));
  const koreanWords = await loadKoreanWords(projectRoot());
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  checkers = {
    en: createChecker({ language: 'en', concepts: byId, koreanWords }),
    ko: createChecker({ language: 'ko', concepts: byId, koreanWords }),
  };
  untouched = { en: checkAll('en'), ko: checkAll('ko') };
});

describe('the check on translations of our own', () => {
  test.each(TARGET_LANGUAGES)(
    'a good one into %s: at most one line in sixty is alarmed',
    (lang) => {
      const grave = untouched[lang].filter(({ severity }) => severity !== 'hint');
      const alarmed = new Set(grave.map(({ line }) => line)).size;
      expect({
        lines: SENTENCES.length,
        alarmed,
        mild: untouched[lang].length - grave.length,
      }).toEqual(FALSE_ALARMS[lang]);
    },
  );

  test('every kind of mistake that one language can have is planted', () => {
    const kinds = new Set(PLANTED.map(({ code }) => code));
    const others = FINDING_CODES.filter((code) => !kinds.has(code));
    // Their tables are in tests/unit/check.
    expect(others).toEqual(['look', 'fullFormFirst', 'crossLanguage']);
  });

  test.each(PLANTED)('$line $lang $code: $from, $to', ({ line, lang, code, from, to }) => {
    const sentence = SENTENCES[line - 1]?.[lang] ?? '';
    expect(sentence).toContain(from);
    const found = checkAll(lang, { line, text: sentence.replace(from, to) });
    const fresh = found.filter(
      (finding) => finding.line === line && !untouched[lang].some((old) => isSame(old, finding)),
    );
    expect(fresh.map((finding) => finding.code)).toContain(code);
  });
});

/** Counted, so that a change shows. */
const FALSE_ALARMS = {
  en: { lines: 69, alarmed: 1, mild: 0 },
  ko: { lines: 69, alarmed: 1, mild: 1 },
};

function rows(name: string): readonly (readonly string[])[] {
  const file = join(projectRoot(), 'tests/golden/check', name);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** The whole document, with one line in other words. */
function checkAll(
  lang: TargetLanguage,
  edit?: { readonly line: number; readonly text: string },
): readonly Told[] {
  const checker = checkers[lang];
  const segments = SENTENCES.map((sentence, index) =>
    checker.segment({
      source: sentence.ja,
      matches: matches[index] ?? [],
      target: edit?.line === index + 1 ? edit.text : sentence[lang],
    }),
  );
  return [
    ...segments.flatMap(({ findings }, index) =>
      findings.map((finding) => ({ ...finding, line: index + 1 })),
    ),
    ...checker.document(segments).map((finding) => ({ ...finding, line: finding.segment + 1 })),
  ];
}

function isSame(a: Told, b: Told): boolean {
  return (
    a.line === b.line && a.code === b.code && a.found === b.found && a.conceptId === b.conceptId
  );
}
