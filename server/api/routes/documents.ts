import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { DocumentSummary, StoredDocument } from '../../services/documents.ts';
import { json, NOTHING, route } from '../route.ts';
import {
  DocumentMatchesQuerySchema,
  DocumentSchema,
  DocumentsSchema,
  NewDocumentSchema,
  RemoveQuerySchema,
  RenameSchema,
  StoredDocumentSchema,
} from '../schemas/documents.ts';
import { IdSchema } from '../schemas/primitives.ts';
import { MatchesSchema } from '../schemas/recognition.ts';
import { presentMatches, TEXT_BYTES } from './recognition.ts';

const DocumentPlace = z.object({ documentId: IdSchema });

export const documentRoutes = [
  route({
    method: 'get',
    path: '/documents',
    operationId: 'listDocuments',
    tag: 'documents',
    summary: 'List the documents',
    answers: 'Every document, newest first, without its text.',
    content: DocumentsSchema,
    refusals: [],
    params: NOTHING,
    query: NOTHING,
    body: NOTHING,
    handle: async (_, { documents }) =>
      json({ documents: (await documents.list()).map(presentDocument) }),
  }),
  route({
    method: 'post',
    path: '/documents',
    operationId: 'createDocument',
    tag: 'documents',
    summary: 'Store a text',
    status: 201,
    answers: 'The new document. `Location` is its address.',
    content: DocumentSchema,
    refusals: [413, 415, 422],
    params: NOTHING,
    query: NOTHING,
    body: NewDocumentSchema,
    maxBytes: TEXT_BYTES,
    async handle({ body: { name = '', text } }, { documents }) {
      const document = await documents.create({ name, text });
      return {
        kind: 'json',
        status: 201,
        body: presentDocument(document),
        location: `/documents/${document.id}`,
      };
    },
  }),
  route({
    method: 'get',
    path: '/documents/{documentId}',
    operationId: 'getDocument',
    tag: 'documents',
    summary: 'Get a document with its text',
    answers: 'The document.',
    content: StoredDocumentSchema,
    refusals: [404],
    params: DocumentPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { documents }) =>
      json(presentStored(await documents.get(params.documentId))),
  }),
  route({
    method: 'patch',
    path: '/documents/{documentId}',
    operationId: 'renameDocument',
    tag: 'documents',
    summary: 'Rename a document',
    answers: 'The document with its new version.',
    content: DocumentSchema,
    refusals: [404, 409, 413, 415, 422, 428],
    params: DocumentPlace,
    query: NOTHING,
    body: RenameSchema,
    handle: async ({ params: { documentId }, body }, { documents }) =>
      json(presentDocument(await withYours(body, () => documents.rename(documentId, body)))),
  }),
  route({
    method: 'delete',
    path: '/documents/{documentId}',
    operationId: 'removeDocument',
    tag: 'documents',
    summary: 'Delete a document; it can be restored',
    answers: 'The deleted document with its new version.',
    content: DocumentSchema,
    refusals: [404, 409, 428],
    params: DocumentPlace,
    query: RemoveQuerySchema,
    body: NOTHING,
    handle: async ({ params: { documentId }, query }, { documents }) =>
      json(presentDocument(await withYours(query, () => documents.remove(documentId, query)))),
  }),
  route({
    method: 'post',
    path: '/documents/{documentId}/restoration',
    operationId: 'restoreDocument',
    tag: 'documents',
    summary: 'Take a deletion back',
    answers: 'The document, there again.',
    content: DocumentSchema,
    refusals: [404],
    params: DocumentPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params }, { documents }) =>
      json(presentDocument(await documents.restore(params.documentId))),
  }),
  route({
    method: 'get',
    path: '/documents/{documentId}/matches',
    operationId: 'recogniseDocument',
    tag: 'documents',
    summary: 'Find the terms of the glossaries in a document',
    answers: 'The terms, where they stand, and their equivalents.',
    content: MatchesSchema,
    refusals: [404],
    params: DocumentPlace,
    query: DocumentMatchesQuerySchema,
    body: NOTHING,
    handle: async ({ params: { documentId }, query: { all }, reader }, { recognition }) =>
      json(presentMatches(await recognition.document(documentId, { all }), reader)),
  }),
];

/** A conflict tells what was sent beside what is stored, so that a program need not remember it. */
async function withYours<T>(
  yours: { readonly version: number; readonly name?: string },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'version.conflict') throw error;
    throw new AppError('version.conflict', {
      ...error.data,
      yourVersion: yours.version,
      ...(yours.name === undefined ? {} : { yourName: yours.name }),
    });
  }
}

function presentDocument(document: DocumentSummary) {
  const { id, name, version, characters, createdAt, updatedAt } = document;
  return { id, name, version, characters, createdAt, updatedAt };
}

function presentStored(document: StoredDocument) {
  const { text, translations } = document;
  return {
    ...presentDocument(document),
    text,
    translations: { en: translations.en, ko: translations.ko },
  };
}
