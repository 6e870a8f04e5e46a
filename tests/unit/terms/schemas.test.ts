import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ConceptSchema, ExchangeConceptSchema } from '../../../glossary/terms/schemas.ts';
import { concept, term } from '../../support/concepts.ts';

const whole = concept({ terms: [term({ lang: 'ja', text: '核' })] });

test('a whole concept passes unchanged', () => {
  expect(ConceptSchema.parse(whole)).toEqual(whole);
});

describe('a whole concept lacks nothing', () => {
  test.each(['id', 'domain', 'definition', 'note', 'source', 'terms'])('%s', (field) => {
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
