import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  GLOSSARY_FORMATS,
  lossOf,
  readGlossaryFile,
  writeGlossary,
  type Concept,
} from '../../../glossary/index.ts';
import { concept, term } from '../../support/concepts.ts';
import { hostileConcepts } from '../../support/hostile-concepts.ts';

const sample: Concept = concept({
  id: 'T1',
  domain: '外交',
  definitions: { ja: '', en: 'x', ko: '' },
  terms: [
    term({ lang: 'ja', text: '同盟', reading: 'どうめい' }),
    term({ lang: 'ja', text: '同盟関係', status: 'admitted', reading: 'どうめいかんけい' }),
    term({ lang: 'en', text: 'alliance', example: 'The alliance holds.' }),
    term({ lang: 'ko', text: '동맹', hanja: '同盟' }),
  ],
});

const names = (...found: ReturnType<typeof lossOf>[]) =>
  found.flat().map(({ kind, name, count }) => `${kind} ${name} ${String(count)}`);

describe('what a format does not carry, by field, with examples', () => {
  test.each([
    ['csv', ['term reading 1']],
    ['xlsx', ['term reading 1']],
    ['tbx', []],
    ['json', []],
    ['utx', ['term example 1', 'terms ko 1', 'concept domain 1', 'concept definitions 1']],
    ['omegat', ['term reading 2', 'term example 1', 'terms ko 1', 'concept id 1', 'concept domain 1', 'concept definitions 1']],
  ] as const)('%s', (format, expected) => {
    expect(names(lossOf(format, [sample]))).toEqual(expected);
  }); // prettier-ignore

  test('examples name the concept and what is lost, at most three', () => {
    const many = Array.from({ length: 5 }, (_, n) => ({ ...sample, id: `T${String(n)}` }));
    expect(lossOf('csv', many)).toEqual([
      {
        kind: 'term',
        name: 'reading',
        count: 5,
        examples: ['T0', 'T1', 'T2'].map((conceptId) => ({ conceptId, text: 'どうめいかんけい' })),
      },
    ]);
  });
});

/** Full forms, which that layout carries best: else hardly a concept of these would lose nothing. */
function inMainTerms(concepts: readonly Concept[]): readonly Concept[] {
  return concepts.map(({ terms, ...concept }) => ({
    ...concept,
    terms: terms.slice(0, 2).map((found) => ({ ...found, status: 'preferred', type: 'fullForm' })),
  }));
}

/** The report must not flatter: where it says nothing, everything comes back. */
test('what loses nothing in rows of concepts comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(hostileConcepts().map(inMainTerms), async (concepts) => {
      const lossless = concepts.filter((candidate) => lossOf('csv', [candidate]).length === 0);
      fc.pre(lossless.length > 0);
      const text = new TextDecoder('utf-8', { ignoreBOM: true });
      const content = text.decode(await writeGlossary(lossless, 'csv'));
      const { concepts: read } = await readGlossaryFile({ content, format: 'csv' });
      const sorted = (list: readonly Concept[]) =>
        list.map(({ terms, ...rest }) => ({
          ...rest,
          terms: terms.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))),
        }));
      expect(sorted(read)).toEqual(sorted(lossless));
    }),
    { numRuns: 100 },
  );
});

describe('a file is written whatever stands in a concept', () => {
  test.each(GLOSSARY_FORMATS)('%s', async (format) => {
    await fc.assert(
      fc.asyncProperty(hostileConcepts(), async (concepts) => {
        lossOf(format, concepts);
        expect(await writeGlossary(concepts, format)).toBeInstanceOf(Uint8Array);
      }),
      { numRuns: 10 },
    );
  });
});
