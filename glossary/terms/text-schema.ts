import { z } from 'zod';
import { TEXT_RULES, textProblems, type TextRule } from '../text/input.ts';

/**
 * Texts as the schemas check them. What is wrong is a zod issue of code `custom` whose `params` are `{code, data}` (and
 * `offset` for a TextProblem); `formats/problem.ts` turns any issue into a problem of ours.
 */
export function text(rule: TextRule) {
  return z
    .string()
    .check((context) => {
      for (const problem of textProblems(context.value, rule)) {
        context.issues.push({
          code: 'custom',
          input: context.value,
          params: { ...problem },
          message: problem.code,
          path: [],
        });
      }
    })
    .meta({ maxLength: rule.maxLength, ...(rule.blank === 'refused' ? { minLength: 1 } : {}) });
}

/** An address that a page may link to, or nothing: `javascript:` and `file:` are not addresses of documents. */
export function webAddress() {
  return text(TEXT_RULES.url).check((context) => {
    if (context.value === '' || isWebAddress(context.value)) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: { code: 'field.url' },
      message: 'field.url',
      path: [],
    });
  });
}

export function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(value) && URL.canParse(value);
}

/** A day, a month or a year that is in the calendar, or nothing. */
export function partialDate() {
  return z.string().check((context) => {
    if (context.value === '' || isPartialDate(context.value)) return;
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: { code: 'field.date' },
      message: 'field.date',
      path: [],
    });
  });
}

/** 2023-04-26, 2023-04 or 2023; not 2023-02-30. */
export function isPartialDate(value: string): boolean {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value) ?? [];
  if (year === undefined) return false;
  const last = DAYS[Number(month) - 1];
  if (last === undefined || day === '00') return false;
  return Number(day) <= (month === '02' && isLeap(Number(year)) ? 29 : last);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
