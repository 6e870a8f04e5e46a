import { z } from 'zod';
import { createDocument, type oas31, type ZodOpenApiOperationObject } from 'zod-openapi';
import { takesBody, type Route } from './route.ts';
import { ProblemSchema } from './schemas/problem.ts';

/** Of the API, not of the product: it changes when a program written for it would have to. */
const API_VERSION = '1.0.0';

/** The OpenAPI 3.1 document of these operations, made from the schemas that judge their requests. */
export function openApiDocument(routes: readonly Route[]): oas31.OpenAPIObject {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Taiyaku',
      version: API_VERSION,
      description:
        'Terms of a glossary in Japanese texts, with their English and Korean equivalents. Positions are half-open spans in UTF-16 code units of the text exactly as it was given. Titles and details of refusals follow Accept-Language (ja, en, ko).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [
      { name: 'recognition', description: 'Texts that are not stored.' },
      { name: 'checking', description: 'Translations against the terms of their sources.' },
      { name: 'glossaries', description: 'Glossaries and their concepts.' },
      { name: 'documents', description: 'Stored source texts.' },
      { name: 'decisions', description: 'What people taught about terms in a document.' },
      { name: 'candidates', description: 'What a document proposes for the glossary.' },
    ],
    paths,
  });
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { operationId, tag, summary, params, query, body, status, answers, content } = route;
  return {
    operationId,
    tags: [tag],
    summary,
    requestParams: {
      ...(hasFields(params) ? { path: params } : {}),
      ...(hasFields(query) ? { query } : {}),
    },
    ...(takesBody(route)
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      [String(status)]: {
        description: answers,
        content: Object.fromEntries(
          Object.entries(content).map(([mediaType, schema]) => [mediaType, { schema }]),
        ),
        ...(status === 201 ? { headers: z.object({ Location: z.string() }) } : {}),
      },
      ...Object.fromEntries(
        refusalsOf(route).map((refused) => [String(refused), refusalOf(refused)]),
      ),
    },
  };
}

/** Any request can be malformed, forged (if it changes something), or meet a fault of ours or of the database. */
function refusalsOf({ method, refusals }: Route): readonly number[] {
  const own = new Set([400, ...(method === 'get' ? [] : [403]), ...refusals, 500, 503]);
  return Array.from(own).sort((a, b) => a - b);
}

const MEANINGS: Readonly<Record<number, string>> = {
  400: 'The request is malformed: its JSON, a field, or its query.',
  403: 'The request comes from a page of another site.',
  404: 'There is no such glossary, concept, document, decision, candidate or change.',
  409: 'Someone else has changed it since: `current` and `yours` tell both versions.',
  410: 'The preview is too old; send the file again.',
  413: 'The body is too long.',
  415: 'The body is not `application/json`.',
  422: 'The request is well formed, but its content cannot be taken.',
  428: 'The version is missing.',
  500: 'A fault of ours.',
  503: 'The database does not answer; try again later.',
};

function refusalOf(status: number) {
  return {
    description: MEANINGS[status] ?? '',
    content: { 'application/problem+json': { schema: ProblemSchema } },
  };
}

function hasFields(schema: z.ZodObject): boolean {
  return Object.keys(schema.shape).length > 0;
}
