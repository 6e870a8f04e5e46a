import { z } from 'zod';
import { ExchangeConceptSchema } from '../../../glossary/index.ts';
import type { ExportRequest } from '../../services/exchange.ts';
import { lossMessage } from '../../services/loss-message.ts';
import type {
  ConceptFilter,
  Glossaries,
  GlossarySummary,
  StoredConcept,
} from '../../services/glossaries.ts';
import { json, NOTHING, route } from '../route.ts';
import { ConceptIdSchema, IdSchema } from '../schemas/primitives.ts';
import {
  ConceptPageSchema,
  ConceptQuerySchema,
  ExportQuerySchema,
  GlossariesSchema,
  GlossarySchema,
  LossReportSchema,
  OccurrencesSchema,
  StoredConceptSchema,
} from '../schemas/glossaries.ts';

const GlossaryPlace = z.object({ glossaryId: IdSchema });
const ConceptPlace = z.object({ glossaryId: IdSchema, conceptId: ConceptIdSchema });

export const glossaryRoutes = [
  route({
    method: 'get',
    path: '/glossaries',
    operationId: 'listGlossaries',
    tag: 'glossaries',
    summary: 'List the glossaries',
    answers: 'Every glossary, those that win first.',
    content: GlossariesSchema,
    refusals: [],
    params: NOTHING,
    query: NOTHING,
    body: NOTHING,
    handle: async (_, { glossaries }) =>
      json({ glossaries: (await glossaries.list()).map(presentGlossary) }),
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}',
    operationId: 'getGlossary',
    tag: 'glossaries',
    summary: 'Get a glossary',
    answers: 'The glossary without its concepts.',
    content: GlossarySchema,
    refusals: [404],
    params: GlossaryPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { glossaries }) =>
      json(presentGlossary(await glossaries.get(params.glossaryId))),
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/concepts',
    operationId: 'findConcepts',
    tag: 'glossaries',
    summary: 'Search, filter and sort the concepts of a glossary',
    answers: 'One page of concepts.',
    content: ConceptPageSchema,
    refusals: [404],
    params: GlossaryPlace,
    query: ConceptQuerySchema,
    body: NOTHING,
    handle: ({ params, query }, { glossaries }) => find(glossaries, params.glossaryId, query),
  }),
  route({
    method: 'get',
    path: '/concepts',
    operationId: 'findConceptsEverywhere',
    tag: 'glossaries',
    summary: 'Search, filter and sort the concepts of all glossaries',
    answers: 'One page of concepts.',
    content: ConceptPageSchema,
    refusals: [404],
    params: NOTHING,
    query: ConceptQuerySchema,
    body: NOTHING,
    handle: ({ query }, { glossaries }) => find(glossaries, null, query),
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/concepts/{conceptId}',
    operationId: 'getConcept',
    tag: 'glossaries',
    summary: 'Get a concept with its terms',
    answers: 'The concept.',
    content: StoredConceptSchema,
    refusals: [404],
    params: ConceptPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params: { glossaryId, conceptId } }, { glossaries }) =>
      json(presentConcept(await glossaries.concept(glossaryId, conceptId))),
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/concepts/{conceptId}/occurrences',
    operationId: 'listOccurrences',
    tag: 'glossaries',
    summary: 'List where a concept stands in the stored documents',
    answers: 'The documents in which it stands, with every place.',
    content: OccurrencesSchema,
    refusals: [404],
    params: ConceptPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params: { glossaryId, conceptId } }, { recognition }) =>
      json({ documents: await recognition.occurrences(glossaryId, conceptId) }),
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/export',
    operationId: 'exportGlossary',
    tag: 'glossaries',
    summary: 'Take a glossary away as a file',
    answers: 'The file, offered as a download.',
    content: { 'text/csv': z.string(), 'application/json': z.array(ExchangeConceptSchema) },
    refusals: [404],
    params: GlossaryPlace,
    query: ExportQuerySchema,
    body: NOTHING,
    async handle({ params, query }, { exchange }) {
      const file = await exchange.export(params.glossaryId, exportRequest(query));
      return { kind: 'file', file };
    },
  }),
  route({
    method: 'get',
    path: '/glossaries/{glossaryId}/export/loss',
    operationId: 'reportLoss',
    tag: 'glossaries',
    summary: 'Ask what a file would not carry',
    answers: 'What the file of the same parameters would lose.',
    content: LossReportSchema,
    refusals: [404],
    params: GlossaryPlace,
    query: ExportQuerySchema,
    body: NOTHING,
    async handle({ params, query, reader }, { exchange }) {
      const request = exportRequest(query);
      const [concepts, losses] = await Promise.all([
        exchange.concepts(params.glossaryId, request),
        exchange.loss(params.glossaryId, request),
      ]);
      return json({
        conceptCount: concepts.length,
        losses: losses.map((loss) => ({ ...loss, message: lossMessage(loss, reader.loss) })),
      });
    },
  }),
];

async function find(
  glossaries: Glossaries,
  glossaryId: string | null,
  query: z.output<typeof ConceptQuerySchema>,
) {
  const { sort, direction, page, pageSize } = query;
  const found = await glossaries.find(glossaryId, {
    ...filterOf(query),
    ...(sort === undefined ? {} : { sort }),
    direction,
    page,
    pageSize,
  });
  return json({ ...found, concepts: found.concepts.map(presentConcept) });
}

type FilterQuery = Omit<
  z.output<typeof ConceptQuerySchema>,
  'sort' | 'direction' | 'page' | 'pageSize'
>;

export function filterOf({
  text,
  status,
  domain,
  missing,
  since,
  by,
  documentId,
}: FilterQuery): ConceptFilter {
  return {
    text,
    ...(status === undefined ? {} : { status }),
    ...(domain === undefined ? {} : { domain }),
    ...(missing === undefined ? {} : { missing }),
    ...(since === undefined ? {} : { since: new Date(since) }),
    ...(by === undefined ? {} : { by }),
    ...(documentId === undefined ? {} : { documentId }),
  };
}

function exportRequest(query: z.output<typeof ExportQuerySchema>): ExportRequest {
  const { format, layout, spreadsheet, target, documentId } = query;
  return {
    format,
    filter: filterOf(query),
    ...(layout === undefined ? {} : { layout }),
    ...(spreadsheet === undefined ? {} : { spreadsheet }),
    ...(target === undefined ? {} : { languages: { source: 'ja', target } }),
    ...(documentId === undefined ? {} : { documentId }),
  };
}

// Field by field: what a service adds for itself stays inside until the schema names it.

export function presentGlossary(glossary: GlossarySummary) {
  const { id, name, domain, rank, checks, version, conceptCount, createdAt, updatedAt } = glossary;
  return { id, name, domain, rank, checks, version, conceptCount, createdAt, updatedAt };
}

export function presentConcept(concept: StoredConcept) {
  const { glossaryId, id, domain, definition, definitions, note, source } = concept;
  const { sources, alternatives, relations, terms, version } = concept;
  const { createdAt, updatedAt, updatedBy } = concept;
  return {
    glossaryId,
    id,
    domain,
    definition,
    definitions,
    note,
    source,
    sources,
    alternatives,
    relations,
    terms,
    version,
    createdAt,
    updatedAt,
    updatedBy,
  };
}
