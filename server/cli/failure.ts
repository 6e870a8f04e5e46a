import { AppError, type Problem } from '../errors.ts';
import type { Messages } from './messages.ts';

/**
 * What went wrong, for the person at the terminal, in one line or two: where, what, and what to do. Of several problems
 * the first is told, with the number of the others.
 */
export function describeFailure(error: AppError, messages: Messages): readonly string[] {
  const { code, data } = error;
  if (code === 'usage') return describeUsage(error, messages);
  const file = typeof data['file'] === 'string' ? data['file'] : null;
  const [problem, ...others] = error.problems;
  if (problem === undefined) return [says(file, messages.error(code, withReason(error, messages)))];
  const said = messages.error(problem.code, problem.data ?? {});
  const lines = [
    says([file ?? '', ...placeOf(problem, messages)].filter(Boolean).join(', '), said),
  ];
  if (others.length > 0) lines.push(messages.text('cli:moreProblems', { count: others.length }));
  return lines;
}

/** The answer to a job that could not be done: one line, without the name of the program. */
export function describeProblem(error: AppError, messages: Messages): string {
  const [problem] = error.problems;
  if (problem === undefined) return messages.error(error.code, error.data);
  const place = placeOf(problem, messages).join(', ');
  const said = messages.error(problem.code, problem.data ?? {});
  return place === '' ? said : `${place}: ${said}`;
}

function describeUsage({ data }: AppError, messages: Messages): readonly string[] {
  return [
    says(null, messages.text(`cli:usage.${String(data['problem'])}`, data)),
    messages.text('cli:usage.help', { command: String(data['command'] ?? 'taiyaku') }),
  ];
}

function says(where: string | null, what: string): string {
  return where === null || where === '' ? `taiyaku: ${what}` : `taiyaku: ${where}: ${what}`;
}

function withReason({ data }: AppError, messages: Messages): AppError['data'] {
  const reason = data['reason'];
  return typeof reason === 'string' ? { ...data, reason: messages.reason(reason) } : data;
}

/** A field that is a rule's name (`documentText`) says nothing that the file's name does not. */
function placeOf({ row, line, column, field }: Problem, messages: Messages): readonly string[] {
  return [
    ...(row === undefined ? [] : [messages.text('cli:place.row', { row })]),
    ...(line === undefined ? [] : [messages.text('cli:place.line', { line })]),
    ...(column === undefined ? [] : [messages.text('cli:place.column', { column })]),
    ...(field === undefined || line !== undefined
      ? []
      : [messages.text('cli:place.field', { field })]),
  ];
}
