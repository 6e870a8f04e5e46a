import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCsv } from '../../../glossary/formats/csv/codec.ts';
import { parseTable } from '../../../glossary/formats/table/table.ts';
import { alignFurigana } from '../../../glossary/terms/furigana.ts';
import { ConceptSchema } from '../../../glossary/terms/schemas.ts';
import { finds } from '../search/support/finds.ts';
import { TEXT_RULES, textProblems } from '../../../glossary/text/input.ts';
import { unwrap } from '../../../glossary/text/unwrap.ts';
import { LANGUAGES, type Concept, type Language } from '../../../glossary/terms/concept.ts';
import { writeCsv } from './support/written.ts';

const file = (name: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../../glossary/starter/security-policy/${name}`, import.meta.url)),
    'utf8',
  );

const csv = file('glossary.csv');
const { concepts, problems, unknownColumns } = readCsv(csv);
const evidence = parseTable(file('evidence.csv'), {});
const texts = (concept: Concept, lang: Language, approved: boolean) =>
  concept.terms
    .filter((term) => term.lang === lang)
    .filter((term) => ['preferred', 'admitted'].includes(term.status) === approved)
    .map((term) => term.text);

describe('the starter glossary', () => {
  test('is read whole', () => {
    expect({ count: concepts.length, problems, unknownColumns }).toMatchObject({
      count: 160,
      problems: [],
      unknownColumns: [],
    });
  });

  test('is written back byte for byte', () => {
    expect(writeCsv(concepts)).toBe(csv);
  });

  test('names no concept twice', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
  });
});

describe.each(
  concepts.map((concept) => ({ name: `${concept.id} ${concept.terms[0]?.text ?? ''}`, concept })),
)('$name', ({ concept }) => {
  test('passes the schema', () => {
    expect(ConceptSchema.safeParse(concept).error).toBeUndefined();
  });

  test.each(LANGUAGES)('has one preferred term in %s', (lang) => {
    const preferred = concept.terms.filter(
      (term) => term.lang === lang && term.status === 'preferred',
    );
    expect(preferred).toHaveLength(1);
  });

  test('has a reading in hiragana that fits its term', () => {
    const [{ text, reading } = { text: '', reading: '' }] = concept.terms;
    expect(reading).toMatch(/^[ぁ-ゖー・]+$/u);
    const runs = alignFurigana(text, reading);
    expect(runs.map((run) => run.text).join('')).toBe(text);
    for (const run of runs.filter((each) => each.reading !== ''))
      expect(run.text).not.toMatch(/[ぁ-ゖァ-ヺー]/u);
  });

  test('forbids nothing it approves, and says nothing twice', () => {
    for (const lang of LANGUAGES) {
      const approved = texts(concept, lang, true);
      const avoided = texts(concept, lang, false);
      expect(avoided.filter((text) => approved.includes(text))).toEqual([]);
      expect(new Set([...approved, ...avoided]).size).toBe(approved.length + avoided.length);
    }
  });

  test('is defined, and gives its sources', () => {
    expect(concept.definition).not.toBe('');
    const known = new Set(evidence.rows.map((row) => row.cell('id')));
    const cited = `${concept.source} ${concept.note}`.match(/\b(?:E\d{2}|N)\b(?![. ][a-z])/g) ?? [];
    expect(concept.source).toMatch(/\b(?:E\d{2}|N)\b/);
    expect(cited.filter((id) => !known.has(id))).toEqual([]);
  });

  test('has outer spaces nowhere', () => {
    for (const { text } of concept.terms) expect(text).toBe(text.trim());
  });

  test('is found by its terms, its reading and its id', () => {
    const queries = concept.terms.flatMap((term) => [term.text, term.reading]).concat(concept.id);
    expect(queries.filter((query) => query !== '' && !finds(concept, query))).toEqual([]);
  });
});

describe('the evidence', () => {
  test('is whole, and all of it is cited', () => {
    expect(evidence.problems).toEqual([]);
    const sources = concepts.map(({ source }) => source).join(' ');
    const idle = evidence.rows
      .map((row) => row.cell('id'))
      .filter((id) => !new RegExp(`\\b${id}\\b`).test(sources));
    expect(idle).toEqual([]);
  });
});

describe('the sample', () => {
  const lines = (name: string) => file(`sample/${name}`).trimEnd().split('\n');
  const japanese = lines('source.ja.txt');
  const translations = { en: lines('en.txt'), ko: lines('ko.txt') };
  let used: readonly { readonly concept: Concept; readonly line: number }[] = [];

  beforeAll(() => {
    used = concepts.flatMap((concept) =>
      japanese.flatMap((text, line) =>
        texts(concept, 'ja', true).some((term) => text.includes(term)) ? [{ concept, line }] : [],
      ),
    );
  });

  test('has a translation for each paragraph', () => {
    expect(unwrap(file('sample/source.ja.txt')).map(({ text }) => text)).toEqual(japanese);
    expect(translations.en).toHaveLength(japanese.length);
    expect(translations.ko).toHaveLength(japanese.length);
  });

  test.each(['source.ja.txt', 'en.txt', 'ko.txt'])('%s passes the text rules', (name) => {
    expect(textProblems(file(`sample/${name}`), TEXT_RULES.documentText)).toEqual([]);
  });

  test('uses many concepts of the glossary', () => {
    expect(new Set(used.map(({ concept }) => concept.id)).size).toBeGreaterThanOrEqual(90);
  });

  test.each(['en', 'ko'] as const)('uses their approved terms in %s', (lang) => {
    const missing = used.filter(
      ({ concept, line }) =>
        !texts(concept, lang, true).some((term) =>
          translations[lang][line]?.toLowerCase().includes(term.toLowerCase()),
        ),
    );
    // Only inside names of other concepts: 核協議 in 核協議グループ, 米韓 in 米韓連合軍司令部, 日韓 in GSOMIA's name.
    const allowed = lang === 'en' ? ['T093', 'T129', 'T130'] : [];
    expect(missing.map(({ concept }) => concept.id).filter((id) => !allowed.includes(id))).toEqual(
      [],
    );
  });

  test.each(['ja', 'en'] as const)('uses no avoided term in %s', (lang) => {
    const all = lang === 'ja' ? japanese : translations.en;
    const found = used.flatMap(({ concept, line }) =>
      texts(concept, lang, false).filter((term) => all[line]?.includes(term)),
    );
    expect(found).toEqual([]);
  });

  test('is named, and its files are where starter.json says', () => {
    const starter: unknown = JSON.parse(file('starter.json'));
    expect(starter).toEqual({
      glossary: { name: '安全保障政策', domain: '安全保障', file: 'glossary.csv' },
      sample: {
        name: '同盟の協議と核抑止',
        source: 'sample/source.ja.txt',
        translations: { en: 'sample/en.txt', ko: 'sample/ko.txt' },
      },
    });
  });
});
