import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { StoredDecision } from '../../services/decisions.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, fieldsOf, readSmallForm, readWideForm, versionField } from '../middleware/form.ts';
import { documentAddress, withQuery } from '../models/addresses.ts';
import { CONFLICT_FORM, conflictPage, type ConflictPage } from '../models/conflict-page.ts';
import { decisionMessage } from '../models/decision-message.ts';
import { documentPage, RENAME_FORM } from '../models/document-page.ts';
import type { Message } from '../models/documents-page.ts';
import { formError, isErrorOf, type FormError } from '../models/form-error.ts';
import { queryChoice, queryNumber, queryValue } from '../query.ts';
import type { Reader } from '../reader.ts';
import { placeOf, type Render } from '../render.ts';

/** One document: its text with its terms, its name, its end and its return. */
export function documentRoutes(services: Services, render: Render): Router {
  const { documents, decisions, recognition, glossaries } = services;

  const show = async (
    req: Request<{ documentId: string }>,
    res: Response,
    refused: {
      readonly name: string;
      readonly error: FormError;
      readonly status: number;
    } | null = null,
  ): Promise<void> => {
    const { reader } = res.locals;
    const { documentId } = req.params;
    const place =
      refused === null
        ? placeOf(req)
        : { address: `${documentAddress(documentId)}/rename`, form: RENAME_FORM };
    const all = reader.preferences.marks === 'all';
    const [document, standing, recognised, shelf, used] = await Promise.all([
      documents.get(documentId),
      decisions.list(documentId),
      recognition.document(documentId, { all }),
      glossaries.list(),
      documents.glossaries(documentId),
    ]);
    const model = documentPage({
      reader,
      place,
      document,
      recognised,
      decisions: standing,
      passage: queryNumber(req, 'passage') ?? 1,
      glossaries: shelf,
      used,
      message: messageOf(req, { documentId, decisions: standing, reader }),
      ...(refused === null ? {} : { typedName: refused.name, renameError: refused.error }),
    });
    render(res, 'document', {
      model,
      title: document.name,
      room: 'documents',
      status: refused?.status ?? 200,
      place,
    });
  };

  /** Does a change; a document that was changed meanwhile is shown as it is, beside what was wanted. */
  const change = async (
    req: Request<{ documentId: string }>,
    res: Response,
    {
      kind,
      work,
    }: {
      readonly kind: ConflictPage['kind'];
      readonly work: (version: number) => Promise<void>;
    },
  ): Promise<void> => {
    const version = versionField(req);
    try {
      await work(version);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'version.conflict') throw error;
      const { documentId } = req.params;
      const model = conflictPage({
        document: await documents.get(documentId),
        kind,
        ...(await sidesOf(req, res, kind)),
        staleVersion: version,
      });
      render(res, 'conflict', {
        model,
        title: res.locals.reader.t('documents:conflict.title'),
        room: 'documents',
        status: error.status,
        place: { address: model.action, form: CONFLICT_FORM },
      });
    }
  };

  /** What stands, what was wanted, and the fields that say so. */
  const sidesOf = async (
    req: Request<{ documentId: string }>,
    res: Response,
    kind: ConflictPage['kind'],
  ): Promise<{ current?: string; yours: string | null; fields: ConflictPage['fields'] }> => {
    if (kind === 'remove') return { yours: null, fields: [] };
    if (kind === 'rename') {
      const name = field(req, 'name');
      return { yours: name, fields: [{ name: 'name', value: name }] };
    }
    const shelf = await glossaries.list();
    const named = (ids: readonly string[]): string =>
      shelf
        .filter(({ id }) => ids.includes(id))
        .map(({ name }) => name)
        .join(' · ') || res.locals.reader.t('documents:glossaries.all');
    const wanted = chosenGlossaries(req);
    return {
      current: named(await documents.glossaries(req.params.documentId)),
      yours: named(wanted),
      fields: wanted.map((id) => ({ name: `use.${id}`, value: 'on' })),
    };
  };

  const router = Router();
  router
    .route('/documents/:documentId')
    .get((req, res) => show(req, res))
    .all(refuseOtherMethods('GET', 'HEAD'));

  router
    .route('/documents/:documentId/rename')
    .post(readSmallForm, (req, res) =>
      change(req, res, {
        kind: 'rename',
        work: async (version) => {
          const { documentId } = req.params;
          const name = field(req, 'name');
          try {
            await documents.rename(documentId, { name, version });
            res.redirect(303, withQuery(documentAddress(documentId), { done: 'renamed' }));
          } catch (error) {
            if (!isErrorOf(error, 'text')) throw error;
            const shown = formError(error, 'rename-name', res.locals.reader);
            await show(req, res, { name, error: shown, status: error.status });
          }
        },
      }),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/documents/:documentId/glossaries')
    .post(readWideForm, (req, res) =>
      change(req, res, {
        kind: 'glossaries',
        work: async (version) => {
          const glossaryIds = chosenGlossaries(req);
          await documents.useGlossaries(req.params.documentId, { glossaryIds, version });
          const address = documentAddress(req.params.documentId);
          res.redirect(303, withQuery(address, { done: 'glossaries' }));
        },
      }),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/documents/:documentId/remove')
    .post(readSmallForm, (req, res) =>
      change(req, res, {
        kind: 'remove',
        work: async (version) => {
          const { id } = await documents.remove(req.params.documentId, { version });
          res.redirect(303, withQuery('/documents', { removed: id }));
        },
      }),
    )
    .all(refuseOtherMethods('POST'));

  router
    .route('/documents/:documentId/restore')
    .post(async (req, res) => {
      const { id } = await documents.restore(req.params.documentId);
      res.redirect(303, withQuery(documentAddress(id), { done: 'restored' }));
    })
    .all(refuseOtherMethods('POST'));

  return router;
}

const DONE = [
  'created',
  'renamed',
  'restored',
  'glossaries',
  'termAdded',
  'decided',
  'undecided',
] as const;

function messageOf(
  req: Request,
  {
    documentId,
    decisions,
    reader,
  }: {
    readonly documentId: string;
    readonly decisions: readonly StoredDecision[];
    readonly reader: Reader;
  },
): Message | null {
  const done = queryChoice(req, 'done', DONE);
  if (done === null) return null;
  if (done !== 'decided' && done !== 'undecided') {
    return { text: reader.t(`documents:message.${done}`), undoAction: null };
  }
  const decisionId = queryValue(req, 'decision') ?? '';
  return decisionMessage({ done, documentId, decisionId, decisions, reader });
}

function chosenGlossaries(req: Request): readonly string[] {
  return [...fieldsOf(req).keys()].flatMap((name) => /^use\.(.+)$/.exec(name)?.[1] ?? []);
}
