import type { Response } from 'supertest';
import type { z } from 'zod';
import { ProblemSchema } from '../../../server/api/schemas/problem.ts';

/** Status and code of a refusal. */
export function verdict(answer: Response): readonly [number, string] {
  return [answer.status, problemOf(answer).code];
}

export function problemOf(answer: Response): z.output<typeof ProblemSchema> {
  return ProblemSchema.parse(JSON.parse(answer.text));
}
