import { z } from 'zod';
import type { ErrorCode, ErrorData } from '../errors.ts';
import type { Download } from '../services/exchange.ts';
import type { SayCandidate } from '../services/candidate-report.ts';
import type { ExplainFinding } from '../services/finding-report.ts';
import type { SayLoss } from '../services/loss-message.ts';
import type { Explain } from '../services/match-report.ts';
import type { Services } from '../services/services.ts';
import { parseBody, parseParams, parseQuery } from './parse.ts';

/** What an operation answers. */
export type Answer =
  | {
      readonly kind: 'json';
      readonly status: 200 | 201;
      readonly body: unknown;
      readonly location?: string;
    }
  | { readonly kind: 'file'; readonly file: Download };

/** A request before anything is known of it. */
export interface RawRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: ReadonlyMap<string, string>;
  /** An empty object where the operation takes no body. */
  readonly body: unknown;
  readonly reader: ApiReader;
}

/** Who reads the answer. */
export interface ApiReader {
  /** Says in the reader's language why a match is one. */
  readonly explain: Explain;
  /** Says what is wrong. */
  sayError(code: ErrorCode, data?: ErrorData): string;
  /** Says what was found, and why it is a finding. */
  readonly explainFinding: ExplainFinding;
  /** Says what a file would lose. */
  readonly loss: SayLoss;
  /** Says why something is proposed. */
  readonly sayCandidate: SayCandidate;
}

/** What OpenAPI says of an operation. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As OpenAPI writes it: `/documents/{documentId}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag:
    'recognition' | 'checking' | 'glossaries' | 'documents' | 'decisions' | 'candidates';
  readonly summary: string;
  readonly status: 200 | 201;
  readonly answers: string;
  /** Schemas by media type. */
  readonly content: Readonly<Record<string, z.ZodType>>;
  /** Statuses of the refusals that are this operation's own. */
  readonly refusals: readonly number[];
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodObject;
  /** How long a body may be. */
  readonly maxBytes: number;
}

/** One operation: what is published of it, and what it does. */
export interface Route extends Operation {
  /** @throws AppError for anything that cannot be answered */
  run(request: RawRequest, services: Services): Promise<Answer>;
}

interface RouteSpec<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodObject,
> extends Omit<Operation, 'maxBytes' | 'content' | 'status'> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly maxBytes?: number;
  readonly status?: 200 | 201;
  /** A schema alone is that of `application/json`. */
  readonly content: Operation['content'] | z.ZodType;
  handle(
    request: {
      readonly params: z.output<P>;
      readonly query: z.output<Q>;
      readonly body: z.output<B>;
      readonly reader: ApiReader;
    },
    services: Services,
  ): Promise<Answer>;
}

/** No parameters, no query, no body. */
export const NOTHING = z.strictObject({});

/** Room for names and choices; texts say so themselves. */
const MAX_BYTES = 250_000;

/** Binds an operation to its schemas: `handle` sees only what they let through. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject>({
  handle,
  content,
  maxBytes = MAX_BYTES,
  status = 200,
  ...operation
}: RouteSpec<P, Q, B>): Route {
  const { params, query, body } = operation;
  return {
    ...operation,
    status,
    maxBytes,
    content: content instanceof z.ZodType ? { 'application/json': content } : content,
    run: async (raw, services) =>
      handle(
        {
          params: parseParams(params, raw.params),
          query: parseQuery(query, raw.query),
          body: parseBody(body, raw.body),
          reader: raw.reader,
        },
        services,
      ),
  };
}

/** Whether an operation reads a body at all; one that does not leaves it lying. */
export function takesBody({ body }: Operation): boolean {
  return body !== NOTHING;
}

export function json(body: unknown): Answer {
  return { kind: 'json', status: 200, body };
}
