import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from '../../../glossary/check/finding.ts';
import type { Span } from '../../../glossary/text/span.ts';
import { check, checkAll } from './support.ts';

const GLOSSARY = {
  en: [
    '韓国 = Republic of Korea | South Korea | ROK (acronym) | Korea (forbidden)',
    '国防部 = Ministry of National Defense | MND (acronym) | Department of Defense (forbidden)',
    '国防総省 = Department of Defense | Defense Department (deprecated)',
    '抑止 = deterrence | deter',
  ],
  ko: [
    '韓国 = 한국 | 대한민국 | 남조선 (forbidden)',
    '国防部 = 국방부 | 국방성 (forbidden)',
    '国防総省 = 미 국방부 | 국방총성 (deprecated)',
    '抑止 = 억제 | 억지',
  ],
} as const;

const JAPANESE = [
  '韓国',
  '国防部',
  '国防総省',
  '抑止',
  'の',
  '2023年',
  '５０発',
  'B-61',
  '。',
  '\n',
];
const ENGLISH = [
  ...['Republic of Korea', 'South', 'Korea', 'ROK', 'MND', 'NMD', 'Ministry of National Defense'],
  ...['Department of Defense', 'Defense Department', 'deterred', 'deterrence', 'the', '2023', '50'],
  ...['B-61', '韓国', '(', ')', '.', '\n', '’s'],
];
const KOREAN = [
  ...[
    '한국',
    '대한민국',
    '남조선',
    '국방부',
    '국방성',
    '미',
    '국방총성',
    '억제',
    '하다',
    '를',
    '은',
    '이',
  ],
  ...['2023년', '50발', 'B-61', 'NCG', '(尹錫悦)', '韓国', '‘', '’', '.', '\n'],
];

const sentence = (words: readonly string[], glue: string) =>
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...words) },
        fc.string({ unit: 'grapheme' }),
      ),
      {
        maxLength: 12,
      },
    )
    .map((parts) => parts.join(glue));

const rows = fc.oneof(
  fc.record({
    lang: fc.constant('en' as const),
    source: sentence(JAPANESE, '|'),
    target: sentence(ENGLISH, ' '),
  }),
  fc.record({
    lang: fc.constant('ko' as const),
    source: sentence(JAPANESE, '|'),
    target: fc.oneof(sentence(KOREAN, ' '), sentence(KOREAN, '')),
  }),
);

const isIn = (span: Span, text: string): boolean =>
  span.start >= 0 && span.start < span.end && span.end <= text.length;

function unsound(findings: readonly Finding[], source: string, target: string): readonly unknown[] {
  return findings.filter(
    ({ sourceSpan, targetSpan, found }) =>
      (sourceSpan !== null && !isIn(sourceSpan, source)) ||
      (targetSpan === null
        ? found !== ''
        : !isIn(targetSpan, target) || target.slice(targetSpan.start, targetSpan.end) !== found),
  );
}

describe('whatever is checked', () => {
  test('spans lie in the texts, and what was found is what stands there', () => {
    fc.assert(
      fc.property(rows, ({ lang, source, target }) => {
        const { findings, pairs } = check({ lang, glossary: GLOSSARY[lang], source, target });
        const text = source.replaceAll('|', '');
        expect(unsound(findings, text, target)).toEqual([]);
        for (const { sourceSpans, targetSpans } of pairs) {
          expect(sourceSpans.every((span) => isIn(span, text))).toBe(true);
          expect(targetSpans.every((span) => isIn(span, target))).toBe(true);
        }
      }),
    );
  });

  test('a demand has one outcome: what is missing is not forbidden, deprecated or another’s too', () => {
    const kinds = new Set(['missing', 'wrongConcept', 'look', 'forbidden', 'deprecated']);
    fc.assert(
      fc.property(rows, ({ lang, source, target }) => {
        const { findings } = check({ lang, glossary: GLOSSARY[lang], source, target });
        for (const { id } of [{ id: '韓国' }, { id: '国防部' }, { id: '抑止' }]) {
          const own = findings.filter(({ conceptId, code }) => conceptId === id && kinds.has(code));
          const codes = new Set(own.map(({ code }) => code));
          const isOpen = codes.has('missing') || codes.has('wrongConcept');
          expect(isOpen ? codes.size : 1).toBe(1);
        }
      }),
    );
  });

  test('a text that is checked twice gets the same answer, alone or in a document', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 4 }), (all) => {
        for (const lang of ['en', 'ko'] as const) {
          const own = all.filter((row) => row.lang === lang);
          const segments = own.map(({ source, target }) => [source, target] as const);
          const { checked } = checkAll({ lang, glossary: GLOSSARY[lang] }, segments);
          const alone = own.map((row) => check({ ...row, glossary: GLOSSARY[lang] }));
          expect(checked.map(({ findings }) => findings)).toEqual(
            alone.map(({ findings }) => findings),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a translation that says each preferred word, in order, has no term amiss', () => {
    const concepts = fc.subarray([...GLOSSARY.en], { minLength: 1 });
    fc.assert(
      fc.property(concepts, (glossary) => {
        const source = glossary.map((line) => line.split(' = ')[0]).join('|と|');
        const words = glossary.map((line) => /= (.*?)(?: \||$)/.exec(line)?.[1] ?? '');
        const { findings } = check({
          lang: 'en',
          glossary: GLOSSARY.en,
          source,
          target: `the ${words.join(' and the ')}`,
        });
        expect(findings).toEqual([]);
      }),
    );
  });
});
