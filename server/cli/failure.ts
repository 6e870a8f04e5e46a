import { TEXT_RULES } from '../../glossary/index.ts';
import type { AppError, ErrorCode, Problem } from '../errors.ts';
import type { Messages } from './messages.ts';

/**
 * What went wrong, for the person at the terminal, in one line or two: where, what, and what to do. Of several problems
 * the first is told, with the number of the others.
 */
export function describeFailure(error: AppError, messages: Messages): readonly string[] {
  const { code, data } = error;
  if (code === 'usage') return describeUsage(error, messages);
  const file = data['file'] === undefined ? null : String(data['file']);
  const [problem, ...others] = error.problems;
  if (problem === undefined) return [says(file, explain(error, messages))];
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

/** A file that cannot be read or written has a reason that the system knows. */
export function explain({ code, data }: AppError, messages: Messages): string {
  const key = CANNOT[code];
  const reason = data['reason'];
  if (key === undefined || typeof reason !== 'string') return messages.error(code, data);
  return messages.text(key, { reason: messages.reason(reason) });
}

const CANNOT: Partial<Readonly<Record<ErrorCode, `cli:${string}`>>> = {
  'file.read': 'cli:cannot.read',
  'file.write': 'cli:cannot.write',
};

/** Of a text the field is a rule's name (`documentText`), which says nothing that the file's name does not. */
export function placeOf(
  { row, line, column, field }: Problem,
  messages: Messages,
): readonly string[] {
  return [
    ...(row === undefined ? [] : [messages.text('cli:place.row', { row })]),
    ...(line === undefined ? [] : [messages.text('cli:place.line', { line })]),
    ...(column === undefined ? [] : [messages.text('cli:place.column', { column })]),
    ...(field === undefined || Object.hasOwn(TEXT_RULES, field)
      ? []
      : [messages.text('cli:place.field', { field })]),
  ];
}
