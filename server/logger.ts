import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from './config.ts';
import { AppError } from './errors.ts';

/** JSON lines with identifiers and codes. Texts of documents, translations and terms never reach it. */
export function createLogger(level: LogLevel, destination: DestinationStream): Logger {
  return pino({ level, base: null, serializers: { err: describeError } }, destination);
}

/**
 * An error as the log shows it: its kind, its code and where it came from. Not its message, and no field but these:
 * PostgreSQL puts the values of a row into `detail`, and a JSON parser quotes its input in the message.
 */
function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof AppError) return { type: error.name, code: error.code };
  if (!(error instanceof Error)) return { type: typeof error };
  return {
    type: error.name,
    ...('code' in error ? { code: error.code } : {}),
    at: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
  };
}
