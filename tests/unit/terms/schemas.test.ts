import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ExchangeConceptSchema, toConcept } from '../../../glossary/terms/exchange-schemas.ts';
import { CONCEPT_PRESETS } from '../../../glossary/terms/presets.ts';
import { ConceptSchema } from '../../../glossary/terms/schemas.ts';
import { concept, term } from '../../support/concepts.ts';

const whole = concept({ terms: [term({ lang: 'ja', text: '核' })] });

test('a whole concept passes unchanged', () => {
  expect(ConceptSchema.parse(whole)).toEqual(whole);
});

describe('a whole concept lacks nothing', () => {
  test.each([...Object.keys(CONCEPT_PRESETS), 'id', 'terms'])('%s', (field) => {
    const without = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== field));
    expect(ConceptSchema.safeParse(without).success).toBe(false);
  });
});

describe('limits, in code points', () => {
  test.each([
    { field: 'id', limit: 64 },
    { field: 'domain', limit: 255 },
    { field: 'definition', limit: 10_000 },
    { field: 'note', limit: 10_000 },
    { field: 'source', limit: 10_000 },
  ])('$field: $limit', ({ field, limit }) => {
    expect(ConceptSchema.safeParse({ ...whole, [field]: '𠮷'.repeat(limit) }).success).toBe(true);
    expect(ConceptSchema.safeParse({ ...whole, [field]: '𠮷'.repeat(limit + 1) }).success).toBe(
      false,
    );
  });
});

describe('addresses that a page may link to', () => {
  test.each([
    ['', true],
    ['https://example.org/a?b=c#d', true],
    ['http://例え.jp/条約', true],
    ['example.org', false],
    ['ftp://example.org/', false],
    ['javascript:alert(1)', false],
    ['https://', false],
    ['https://a b/', false],
    ['https://example.org/<b>', false],
  ])('%j: %s', (url, expected) => {
    const concept = { ...whole, sources: [{ title: '白書', url, date: '' }] };
    expect(ConceptSchema.safeParse(concept).success).toBe(expected);
  });
});

describe('dates of the calendar', () => {
  test.each([
    ['', true],
    ['2023', true],
    ['2023-04', true],
    ['2023-04-30', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2023-13', false],
    ['2023-00', false],
    ['2023-04-31', false],
    ['2023-04-00', false],
    ['2023/04/26', false],
    ['令和5年', false],
  ])('%j: %s', (date, expected) => {
    const concept = { ...whole, sources: [{ title: '白書', url: '', date }] };
    expect(ConceptSchema.safeParse(concept).success).toBe(expected);
  });
});

test('only lang and text of a term are asked for; the rest is preset', () => {
  const read = ExchangeConceptSchema.parse({ terms: [{ lang: 'ja', text: '核' }] });
  expect(toConcept(read, 'T001')).toEqual(whole);
});

test('the exchange schema describes itself to API readers', () => {
  const schema = z.toJSONSchema(ExchangeConceptSchema, { io: 'input' });
  expect(schema.$defs).toMatchObject({
    ExchangeConcept: {
      required: ['terms'],
      properties: { id: { type: 'string', minLength: 1, maxLength: 64 } },
    },
    ExchangeTerm: { required: ['lang', 'text'], properties: { text: { maxLength: 255 } } },
  });
});
