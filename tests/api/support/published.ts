import { readFileSync } from 'node:fs';
import type { Response } from 'supertest';
import { z } from 'zod';
import { PUBLISHED_FILE } from './published-file.ts';

const ContentSchema = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()) }));

const DocumentSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        responses: z.record(z.string(), z.object({ content: ContentSchema })),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const published = DocumentSchema.parse(JSON.parse(readFileSync(PUBLISHED_FILE, 'utf8')));

const operations = new Map(
  Object.values(published.paths).flatMap((methods) =>
    Object.values(methods).map((operation) => [operation.operationId, operation] as const),
  ),
);

export const OPERATION_IDS: readonly string[] = [...operations.keys()];

/** What the description says against an answer; empty when it is as promised. */
export function violations(operationId: string, answer: Response): readonly string[] {
  const operation = operations.get(operationId);
  if (operation === undefined) return [`${operationId} is not published`];
  const mediaType = String(answer.headers['content-type']).split(';')[0] ?? '';
  const schema = operation.responses[String(answer.status)]?.content[mediaType]?.schema;
  if (schema === undefined) {
    return [`${operationId} does not promise ${mediaType} with ${String(answer.status)}`];
  }
  const body: unknown = mediaType.endsWith('json') ? JSON.parse(answer.text) : answer.text;
  const result = validator(schema).safeParse(body);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

/** JSON Schema looks for its own definitions where OpenAPI has its components. */
function validator(schema: Readonly<Record<string, unknown>>): z.ZodType {
  const whole: unknown = JSON.parse(
    JSON.stringify({ ...schema, $defs: published.components.schemas }).replaceAll(
      '#/components/schemas/',
      '#/$defs/',
    ),
  );
  return z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(whole));
}
