import { describe, expect, test } from '@jest/globals';
import type { Status } from '../../../glossary/index.ts';
import { editConcept, type BulkEdit } from '../../../server/services/bulk-edit.ts';
import { concept, type TermSketch } from './support/concepts.ts';

const status = (to: Status, rest: Partial<BulkEdit & { kind: 'status' }> = {}): BulkEdit => ({
  kind: 'status',
  status: to,
  from: null,
  language: null,
  ...rest,
});
const term = (text: string, status: Status, lang: 'ja' | 'en' = 'ja'): TermSketch => ({
  text,
  status,
  lang,
});

describe('a new status', () => {
  const terms = [
    term('抑止', 'preferred'),
    term('抑止力', 'proposed'),
    term('deterrence', 'preferred', 'en'),
    term('dissuasion', 'proposed', 'en'),
  ];

  test.each<[string, BulkEdit, readonly Status[]]>([
    [
      'is that of every term',
      status('deprecated'),
      ['deprecated', 'deprecated', 'deprecated', 'deprecated'],
    ],
    [
      'is that of terms of one status',
      status('forbidden', { from: 'proposed' }),
      ['preferred', 'forbidden', 'preferred', 'forbidden'],
    ],
    [
      'is that of terms of one language',
      status('admitted', { language: 'en' }),
      ['preferred', 'proposed', 'admitted', 'admitted'],
    ],
    [
      'that is preferred makes the preferred term of the language admitted',
      status('preferred', { from: 'proposed' }),
      ['admitted', 'preferred', 'admitted', 'preferred'],
    ],
  ])('%s', (_name, edit, statuses) => {
    const before = concept('T1', terms);
    const edited = editConcept(before, edit);
    expect(edited).toEqual({
      kind: 'changed',
      after: {
        ...before,
        terms: before.terms.map((one, index) => ({ ...one, status: statuses[index] })),
      },
    });
  });

  test.each<[string, readonly TermSketch[], BulkEdit, string]>([
    ['it is so already', [term('抑止', 'admitted')], status('admitted'), 'same'],
    [
      'no term is of that status',
      [term('抑止', 'admitted')],
      status('preferred', { from: 'proposed' }),
      'noTerm',
    ],
    [
      'no term is of that language',
      [term('抑止', 'admitted')],
      status('preferred', { language: 'ko' }),
      'noTerm',
    ],
    [
      'two terms of a language would be preferred',
      [term('抑止', 'proposed'), term('抑止力', 'proposed')],
      status('preferred'),
      'severalPreferred',
    ],
  ])('is not given where %s', (_name, terms, edit, reason) => {
    expect(editConcept(concept('T1', terms), edit)).toEqual({ kind: 'passed', reason });
  });
});

test('a new domain is given where there is another', () => {
  const before = concept('T1', ['抑止'], { domain: '軍事' });
  const edit = { kind: 'domain', domain: '外交' } as const;
  const after = { ...before, domain: '外交' };
  expect(editConcept(before, edit)).toEqual({ kind: 'changed', after });
  expect(editConcept(after, edit)).toEqual({ kind: 'passed', reason: 'same' });
});

test('a removal is of any concept', () => {
  expect(editConcept(concept('T1', ['抑止']), { kind: 'remove' })).toEqual({ kind: 'removed' });
});
