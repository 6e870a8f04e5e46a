import { isIPv4 } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError, type ErrorCode, type Problem } from './errors.ts';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment decides. Everything else is decided by us. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** PostgreSQL; null for the database in the data folder. Holds a password: never shown, never logged. */
  readonly databaseUrl: string | null;
  readonly logLevel: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws AppError `config.invalid` with a problem for every setting that is wrong */
export function readConfig(env: Environment): Config {
  const names = Object.keys(SettingsSchema.shape);
  // `PORT= npm start` means no port was chosen, not a port without digits.
  const given = Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined]));
  const result = SettingsSchema.safeParse(given);
  if (!result.success) throw new AppError('config.invalid', {}, problems(result.error, given));
  const { PORT, HOST, DATA_DIR, DATABASE_URL, LOG_LEVEL } = result.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    databaseUrl: DATABASE_URL ?? null,
    logLevel: LOG_LEVEL,
  };
}

const SettingsSchema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .default(3000),
  // Until there are accounts, whoever reaches the address owns the texts.
  HOST: z.string().refine(isLoopback).default('127.0.0.1'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .refine((value) => /^postgres(ql)?:/.test(value) && URL.canParse(value))
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
});

const CODES: Readonly<Record<string, ErrorCode>> = {
  PORT: 'config.port',
  HOST: 'config.host',
  DATABASE_URL: 'config.databaseUrl',
  LOG_LEVEL: 'config.logLevel',
};

/** Values that may hold a password stay out of the message. */
const SHOWN: ReadonlySet<string> = new Set(['PORT', 'HOST', 'LOG_LEVEL']);

function problems(
  error: z.ZodError,
  given: Readonly<Record<string, string | undefined>>,
): readonly Problem[] {
  const fields = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...fields].map((field) => ({
    code: CODES[field] ?? 'config.invalid',
    field,
    data: {
      ...(SHOWN.has(field) ? { value: given[field] ?? '' } : {}),
      ...(field === 'LOG_LEVEL' ? { expected: LOG_LEVELS.join(', ') } : {}),
    },
  }));
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}
