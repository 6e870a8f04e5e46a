import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  lossOf,
  readGlossaryFile,
  writeGlossary,
  type GlossaryFormat,
  type WritingOptions,
} from '../../../glossary/index.ts';
import { hostileConcepts } from '../../support/hostile-concepts.ts';

/** Formats and layouts that promise to carry everything; how many lists of concepts each is tried with. */
const LOSSLESS: readonly (readonly [GlossaryFormat, WritingOptions, number])[] = [
  ['csv', { layout: 'term' }, 100],
  ['tsv', { layout: 'term' }, 100],
  ['tsv', { layout: 'term', spreadsheet: true }, 50],
  ['xlsx', { layout: 'term' }, 40],
  ['tbx', {}, 150],
  ['tbx-dct', {}, 80],
  ['tbx-min', {}, 80],
  ['tbx-v2', {}, 80],
  ['json', {}, 50],
];

async function roundTrip(
  concepts: Parameters<typeof writeGlossary>[0],
  format: GlossaryFormat,
  options: WritingOptions,
) {
  const bytes = await writeGlossary(concepts, format, options);
  const text = new TextDecoder('utf-8', { ignoreBOM: true });
  return readGlossaryFile({ content: format === 'xlsx' ? bytes : text.decode(bytes), format });
}

describe('any concepts come back from a lossless format exactly as they were', () => {
  test.each(LOSSLESS)('%s %j', async (format, options, numRuns) => {
    await fc.assert(
      fc.asyncProperty(hostileConcepts(), async (concepts) => {
        expect(lossOf(format, concepts, options)).toEqual([]);
        expect(await roundTrip(concepts, format, options)).toMatchObject({
          concepts,
          problems: [],
          unknownColumns: [],
          passedOver: [],
        });
      }),
      { numRuns },
    );
  });
});
