import { z } from 'zod';
import { previewFailure } from '../../services/import-reading.ts';
import type { Imports, ImportState, ImportTarget } from '../../services/imports.ts';
import type { ReadingChoices } from '../../services/ports/glossary-reader.ts';
import { presentEntry, presentImport } from '../present-import.ts';
import { json, NOTHING, route, type Answer, type ApiReader } from '../route.ts';
import {
  ApplicationSchema,
  ImportEntriesQuerySchema,
  ImportEntriesSchema,
  ImportSchema,
  NewGlossaryImportSchema,
  NewImportSchema,
  ReadingChoicesSchema,
  RemovedImportSchema,
  UndoingSchema,
} from '../schemas/imports.ts';
import { IdSchema } from '../schemas/primitives.ts';

const GlossaryPlace = z.object({ glossaryId: IdSchema });
const ImportPlace = z.object({ importId: IdSchema });

/** 20 MiB in base64, and the choices. */
const MAX_BYTES = 29_000_000;
const UPLOAD_REFUSALS = [410, 413, 415, 422];

/** A glossary file is looked at, imported, and taken back. */
export const importRoutes = [
  route({
    method: 'post',
    path: '/glossaries/{glossaryId}/imports',
    operationId: 'stageImport',
    tag: 'glossaries',
    summary: 'Have a file read and compared with a glossary; nothing is changed',
    status: 201,
    answers: 'The import with its preview, or with its progress. `Location` is its address.',
    content: ImportSchema,
    refusals: [404, ...UPLOAD_REFUSALS],
    params: GlossaryPlace,
    query: NOTHING,
    body: NewImportSchema,
    maxBytes: MAX_BYTES,
    handle: ({ params, body, reader }, { imports }) => stage(imports, params, body, reader),
  }),
  route({
    method: 'post',
    path: '/imports',
    operationId: 'stageNewGlossary',
    tag: 'glossaries',
    summary: 'Have a file read that is to become a new glossary; nothing is changed',
    status: 201,
    answers: 'The import with its preview, or with its progress. `Location` is its address.',
    content: ImportSchema,
    refusals: UPLOAD_REFUSALS,
    params: NOTHING,
    query: NOTHING,
    body: NewGlossaryImportSchema,
    maxBytes: MAX_BYTES,
    handle: ({ body, reader }, { imports }) =>
      stage(imports, { glossaryName: body.name }, body, reader),
  }),
  route({
    method: 'get',
    path: '/imports/{importId}',
    operationId: 'getImport',
    tag: 'glossaries',
    summary: 'Get an import: how far it is, and what it would do',
    answers: 'The import.',
    content: ImportSchema,
    refusals: [404, 410],
    params: ImportPlace,
    query: NOTHING,
    body: NOTHING,
    handle: async ({ params, reader }, { imports }) =>
      json(presentImport(await imports.get(params.importId), reader)),
  }),
  route({
    method: 'put',
    path: '/imports/{importId}/choices',
    operationId: 'chooseReading',
    tag: 'glossaries',
    summary: 'Have the file read another way',
    answers: 'The import.',
    content: ImportSchema,
    refusals: [404, 409, ...UPLOAD_REFUSALS],
    params: ImportPlace,
    query: NOTHING,
    body: ReadingChoicesSchema,
    handle: async ({ params, body, reader }, { imports }) =>
      json(presentImport(await imports.choose(params.importId, choicesOf(body)), reader)),
  }),
  route({
    method: 'get',
    path: '/imports/{importId}/entries',
    operationId: 'listImportEntries',
    tag: 'glossaries',
    summary: 'List the rows of the file and what would become of them',
    answers: 'One page of rows.',
    content: ImportEntriesSchema,
    refusals: [404, 409, 410, 415, 422],
    params: ImportPlace,
    query: ImportEntriesQuerySchema,
    body: NOTHING,
    async handle({ params, query: { policy, show, page, pageSize }, reader }, { imports }) {
      const shown = show ?? null;
      const found = await imports.entries(params.importId, { policy, shown, page, pageSize });
      return json({ ...found, entries: found.entries.map((one) => presentEntry(one, reader)) });
    },
  }),
  route({
    method: 'post',
    path: '/imports/{importId}/application',
    operationId: 'applyImport',
    tag: 'glossaries',
    summary: 'Import what the preview shows, all of it or nothing',
    answers: 'The import, with what it did or with its progress.',
    content: ImportSchema,
    refusals: [404, 409, ...UPLOAD_REFUSALS],
    params: ImportPlace,
    query: NOTHING,
    body: ApplicationSchema,
    async handle({ params, body: { revision, ...order }, reader }, { imports }) {
      const state = await imports.apply(params.importId, {
        ...order,
        ...(revision === undefined ? {} : { revision }),
      });
      return json(presentImport(sound(state), reader));
    },
  }),
  route({
    method: 'post',
    path: '/imports/{importId}/undoing',
    operationId: 'undoImport',
    tag: 'glossaries',
    summary: 'Take a whole import back',
    answers: 'The import, undone or with its progress.',
    content: ImportSchema,
    refusals: [404, 409, 410, 413, 415],
    params: ImportPlace,
    query: NOTHING,
    body: UndoingSchema,
    handle: async ({ params, body, reader }, { imports }) =>
      json(presentImport(sound(await imports.undo(params.importId, body)), reader)),
  }),
  route({
    method: 'delete',
    path: '/imports/{importId}',
    operationId: 'cancelImport',
    tag: 'glossaries',
    summary: 'Stop an import; one that is being applied goes back to its preview',
    answers: 'Which import was stopped.',
    content: RemovedImportSchema,
    refusals: [404, 409, 410],
    params: ImportPlace,
    query: NOTHING,
    body: NOTHING,
    async handle({ params }, { imports }) {
      await imports.cancel(params.importId);
      return json({ id: params.importId });
    },
  }),
];

/** A file that cannot be read is refused as it comes, and not kept. */
async function stage(
  imports: Imports,
  target: ImportTarget,
  { fileName, text, base64, choices }: z.output<typeof NewImportSchema>,
  reader: ApiReader,
): Promise<Answer> {
  const bytes = text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text);
  const state = await imports.stage(target, { bytes, fileName, choices: choicesOf(choices) });
  const failure = state.error ?? (state.preview === null ? null : previewFailure(state.preview));
  if (failure !== null) {
    await imports.cancel(state.id);
    throw failure;
  }
  return {
    kind: 'json',
    status: 201,
    body: presentImport(state, reader),
    location: `/imports/${state.id}`,
  };
}

function sound(state: ImportState): ImportState {
  if (state.error !== null) throw state.error;
  return state;
}

function choicesOf({
  format,
  encoding,
  delimiter,
  roles,
  source,
  target,
}: z.output<typeof ReadingChoicesSchema>): ReadingChoices {
  const languages = {
    ...(source === undefined ? {} : { source }),
    ...(target === undefined ? {} : { target }),
  };
  return {
    ...(format === undefined ? {} : { format }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(roles === undefined ? {} : { roles }),
    ...(source === undefined && target === undefined ? {} : { languages }),
  };
}
