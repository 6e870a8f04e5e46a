import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../glossary/formats/csv/codec.ts';
import { guardFormulas, unguardFormulas } from '../../../glossary/formats/table/formula-guard.ts';
import { concept, term } from '../../support/concepts.ts';
import { writeCsv } from './support/written.ts';

describe('what a spreadsheet would run is made text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+81', "'+81"],
    ['-5℃', "'-5℃"],
    ['@mention', "'@mention"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['＝１', "'＝１"],
    ['＋', "'＋"],
    ['－', "'－"],
    ['＠', "'＠"],
    ['  =1', "'  =1"],
    ['\u3000=1', "'\u3000=1"],
    ['a;=1', "a;'=1"],
    ['a\n-b\n-c', "a\n'-b\n'-c"],
    ["'=1", "''=1"],
  ])('%j', (cell, guarded) => {
    expect(guardFormulas(cell)).toBe(guarded);
    expect(unguardFormulas(guarded)).toBe(cell);
  });
});

test.each(['', '核', "'tis", "don't", 'a=b', 'U.S.-ROK', 'a; b', '1-2'])(
  '%j is left alone',
  (cell) => {
    expect(guardFormulas(cell)).toBe(cell);
    expect(unguardFormulas(cell)).toBe(cell);
  },
);

const cell = fc.string({ unit: fc.constantFrom(...Array.from("'=+-@\t\r\n; \u3000＝＠a核")) });

test('the guard is always taken off exactly', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(unguardFormulas(guardFormulas(text))).toBe(text);
    }),
    { numRuns: 10_000 },
  );
});

test('no guarded cell begins a formula', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(guardFormulas(text)).not.toMatch(/(?:^|[;\n])[\s]*[=+\-@＝＋－＠]/);
    }),
    { numRuns: 10_000 },
  );
});

describe('files', () => {
  const sample = [
    concept({ note: '- first\n- second', terms: [term({ lang: 'en', text: '-ation' })] }),
  ];

  test('for spreadsheets begin with a byte order mark, end their lines with CRLF and are guarded', () => {
    const csv = writeCsv(sample, { spreadsheet: true });
    expect(csv.slice(0, 4)).toBe('\ufeffid,');
    expect(csv).toContain('\r\n');
    expect(csv).toContain("'-ation");
    expect(readCsv(csv).concepts).toEqual(sample);
  });

  test('of exchange are exact', () => {
    const csv = writeCsv(sample);
    expect(csv.slice(0, 3)).toBe('id,');
    expect(csv).not.toContain("'");
    expect(readCsv(csv).concepts).toEqual(sample);
  });

  test('that lost their mark on the way can be told to be guarded', () => {
    const csv = writeCsv(sample, { spreadsheet: true }).slice(1);
    expect(readCsv(csv, { spreadsheet: true }).concepts).toEqual(sample);
  });
});
