import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  readDecisions,
  writeDecisionsCsv,
  writeDecisionsJson,
  type ExchangeDecision,
} from '../../../glossary/formats/decisions.ts';
import { DECISION_KINDS } from '../../../glossary/terms/decision.ts';

const text = fc
  .array(fc.constantFrom('核', ',', '"', '\n', ';', '=1', ' | ', "'", '𠮷', 'a'), { maxLength: 5 })
  .map((pieces) => pieces.join(''));

const decision: fc.Arbitrary<ExchangeDecision> = fc.record({
  kind: fc.constantFrom(...DECISION_KINDS),
  glossaryId: fc.constantFrom('', '01JD0000000000000000000000'),
  conceptId: fc.constantFrom('T001', 'c-1'),
  term: text.map((word) => `核${word}`),
  surface: text,
  span: fc.nat(1000).map((start) => ({ start, end: start + 2 })),
  reason: text,
  by: fc.constantFrom('', 'owner'),
  at: fc.constantFrom('', '2026-01-02T03:04:05.678Z'),
});

const decisions = fc.array(decision, { maxLength: 4 });

describe('what is written is read back', () => {
  test('JSON', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const read = readDecisions({ text: writeDecisionsJson(all), format: 'json' });
        expect(read).toEqual({ decisions: all, problems: [] });
      }),
    );
  });

  test.each([false, true])('CSV, for a spreadsheet: %s', (spreadsheet) => {
    fc.assert(
      fc.property(decisions, (all) => {
        const written = writeDecisionsCsv(all, { spreadsheet });
        expect(readDecisions({ text: written, format: 'csv' })).toEqual({
          decisions: all,
          problems: [],
        });
      }),
    );
  });
});

describe('what is wrong is named with its row', () => {
  test.each([
    ['no JSON', 'json', '[', { code: 'json.malformed' }],
    ['no list', 'json', '{}', { code: 'json.malformed' }],
    ['no kind', 'json', '[{"conceptId":"T1"}]', { code: 'field.required', row: 1, field: 'kind' }],
    [
      'an unknown kind',
      'json',
      '[{"kind":"maybe","conceptId":"T1"}]',
      { code: 'field.type', row: 1, field: 'kind' },
    ],
    [
      'no place where one is needed',
      'json',
      '[{"kind":"here","conceptId":"T1","term":"核"}]',
      { code: 'field.required', row: 1, field: 'start' },
    ],
    [
      'no word where one is needed',
      'json',
      '[{"kind":"never","conceptId":"T1"}]',
      { code: 'field.required', row: 1, field: 'term' },
    ],
    [
      'a control character',
      'json',
      '[{"kind":"never","conceptId":"T1","term":"a\\u0000"}]',
      { code: 'text.control', row: 1, field: 'term' },
    ],
    ['no header of ours', 'csv', 'a\n1\n', { code: 'glossary.header', row: 1 }],
    [
      'a place that is no number',
      'csv',
      'kind,concept_id,start,end\nhere,T1,x,2\n',
      { code: 'field.type', row: 2, field: 'start' },
    ],
  ] as const)('%s', (_, format, text, problem) => {
    const read = readDecisions({ text, format });
    expect(read.decisions).toEqual([]);
    expect(read.problems).toMatchObject([problem]);
  });
});
