import { expect, test } from '@jest/globals';
import type { Finding } from '../../../glossary/index.ts';
import { fixOf } from '../../../server/services/finding-fix.ts';

const finding = (given: Partial<Finding>): Finding => ({
  code: 'forbidden',
  severity: 'error',
  reason: 'forbidden',
  language: 'ko',
  conceptId: 'T001',
  sourceSpan: { start: 0, end: 2 },
  targetSpan: null,
  expected: [],
  found: '',
  values: {},
  ...given,
});

/** The text after the fix of the words that stand at `found`. */
function fixed(target: string, given: Partial<Finding> & { readonly found: string }): string {
  const start = target.indexOf(given.found);
  const targetSpan = { start, end: start + given.found.length };
  const fix = fixOf(finding({ targetSpan, ...given }), target);
  if (fix?.kind !== 'replace') return '-';
  return target.slice(0, fix.span.start) + fix.text + target.slice(fix.span.end);
}

const en = { language: 'en' } as const;

// prettier-ignore
test.each([
  ['확대억제를 협의', { found: '확대억제', expected: ['확장억제력'] }, '확장억제력을 협의'],
  ['핵협의체는 만났다', { found: '핵협의체', expected: ['핵협의그룹'] }, '핵협의그룹은 만났다'],
  ['핵협의체로 갔다', { found: '핵협의체', expected: ['핵협의그룹'] }, '핵협의그룹으로 갔다'],
  ['핵협의체로서의 역할', { found: '핵협의체', expected: ['핵협의그룹'] }, '핵협의그룹으로서의 역할'],
  ['핵협의체에서 말했다', { found: '핵협의체', expected: ['핵협의그룹'] }, '핵협의그룹에서 말했다'],
  ['핵협의체이다', { found: '핵협의체', expected: ['핵협의그룹'] }, '핵협의그룹이다'],
  ['워싱턴 선언를 냈다', { code: 'particle', found: '워싱턴 선언를', expected: ['워싱턴 선언을'] }, '워싱턴 선언을 냈다'],
  ['for expanded deterrence.', { ...en, found: 'expanded deterrence', expected: ['extended deterrence'] }, 'for extended deterrence.'],
  ['Yes. Expanded deterrence is', { ...en, found: 'Expanded deterrence', expected: ['extended deterrence'] }, 'Yes. Extended deterrence is'],
  ['the NGC met', { ...en, code: 'acronym', found: 'NGC', expected: ['Nuclear Consultative Group', 'NCG'] }, 'the NCG met'],
  ['extended-deterrence', { ...en, code: 'spacing', found: 'extended-deterrence', expected: ['x'], values: { listed: 'extended deterrence' } }, 'extended deterrence'],
  ['28,500 men', { ...en, code: 'number', found: '28,500', expected: ['2.85'] }, '-'],
  ['deterred', { ...en, code: 'look', found: 'deter', expected: ['deterrence'] }, '-'],
  ['nothing', { ...en, found: 'nothing', expected: [] }, '-'],
] as const)('%s', (target, given, expected) => {
  expect(fixed(target, given)).toBe(expected);
});

test('a word that is not there is offered with the particles that would become others behind it', () => {
  const fix = fixOf(finding({ code: 'missing', expected: ['핵협의그룹'] }), '');
  expect(fix).toMatchObject({ kind: 'insert', text: '핵협의그룹' });
  expect(fix?.kind === 'insert' ? [fix.particles.get('는'), fix.particles.get('은')] : []).toEqual([
    '은',
    undefined,
  ]);
});
