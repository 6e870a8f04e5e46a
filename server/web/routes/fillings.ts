import { Router, type Request, type Response } from 'express';
import { isBlank, TARGET_LANGUAGES, unwrap, type TargetLanguage } from '../../../glossary/index.ts';
import { AppError } from '../../errors.ts';
import {
  ALIGNMENTS,
  REARRANGEMENTS,
  rearranged,
  type Alignment,
} from '../../services/alignment.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, fieldsOf, readLongForm, readManyFields } from '../middleware/form.ts';
import { facingAddress, fillAddress, withQuery } from '../models/addresses.ts';
import { ARRANGE_FORM, arrangePage, FILL_FORM, fillPage } from '../models/fill-page.ts';
import { errorText, formError, isErrorOf } from '../models/form-error.ts';
import { placeOf, type Render } from '../render.ts';

type DocumentRequest = Request<{ documentId: string }>;

/** What somebody has before them while they put a translation to its passages. */
interface Arrangement {
  readonly language: TargetLanguage;
  readonly by: Alignment;
  readonly pieces: readonly string[];
  readonly kept: ReadonlySet<number>;
  /** The versions that the page was made from, by passage (1-based). */
  readonly versions: ReadonlyMap<number, number>;
}

/** A translation that is there already is put to the passages of a document: two steps, plain forms, one undo. */
export function fillingRoutes(services: Services, render: Render): Router {
  const { documents, translations, fillings } = services;

  const show = async (
    req: DocumentRequest,
    res: Response,
    refused: AppError | null = null,
  ): Promise<void> => {
    const { reader } = res.locals;
    const document = await documents.get(req.params.documentId);
    const place =
      req.method === 'POST' ? { address: fillAddress(document.id), form: FILL_FORM } : placeOf(req);
    const where = req.file === undefined ? 'fill-text' : 'fill-file';
    const model = fillPage({
      reader,
      document,
      ...(refused === null
        ? {}
        : {
            language: languageOf(req),
            by: alignmentOf(req),
            text: field(req, 'text'),
            error: formError(refused, where, reader),
          }),
    });
    const title = reader.t('facing:fill.titleOf', { name: document.name });
    const status = refused?.status ?? 200;
    render(res, 'fill', { model, title, room: 'documents', status, place });
  };

  const arrange = async (
    req: DocumentRequest,
    res: Response,
    {
      notice = null,
      status = 200,
      ...arrangement
    }: Omit<Arrangement, 'versions'> & {
      readonly notice?: string | null;
      readonly status?: number;
    },
  ): Promise<void> => {
    const { reader } = res.locals;
    const { documentId } = req.params;
    const [document, stored] = await Promise.all([
      documents.get(documentId),
      translations.list(documentId),
    ]);
    const sources = unwrap(document.text).map(({ text }) => text);
    const model = arrangePage({
      ...arrangement,
      reader,
      document,
      sources,
      translations: stored,
      notice,
    });
    render(res, 'arrange', {
      model,
      title: reader.t('facing:fill.titleOf', { name: document.name }),
      room: 'documents',
      status,
      place: { address: model.form.action, form: ARRANGE_FORM },
    });
  };

  const apply = async (
    req: DocumentRequest,
    res: Response,
    { language, pieces, kept, versions, by }: Arrangement,
  ): Promise<void> => {
    const { t } = res.locals.reader;
    const { documentId } = req.params;
    const again = { language, by, pieces, kept };
    const { passages } = await translations.list(documentId);
    const over = pieces.slice(passages.length).filter((piece) => !isBlank(piece)).length;
    if (over > 0) {
      await arrange(req, res, {
        ...again,
        notice: t('facing:fill.over', { count: over }),
        status: 422,
      });
      return;
    }
    const wanted = pieces.flatMap((text, index) => {
      const passage = index + 1;
      const current = passages[index]?.[language];
      if (current === undefined || kept.has(passage)) return [];
      return isBlank(text) || text === current.text
        ? []
        : [{ passage, text, version: versions.get(passage) ?? 0 }];
    });
    const address = facingAddress(documentId);
    if (wanted.length === 0) {
      res.redirect(303, withQuery(address, { saved: '0' }));
      return;
    }
    try {
      const filled = await fillings.apply(documentId, language, wanted);
      res.redirect(303, withQuery(address, { filled, passages: String(wanted.length) }));
    } catch (error) {
      const known = isErrorOf(error, 'version') || isErrorOf(error, 'text');
      if (!known) throw error;
      const { row } = error.problems[0] ?? {};
      const said =
        error.code === 'version.conflict'
          ? t('facing:fill.stale')
          : t('facing:fill.atPassage', {
              passage: row ?? '',
              text: errorText(error, res.locals.reader),
            });
      await arrange(req, res, { ...again, notice: said, status: error.status });
    }
  };

  const router = Router();
  router
    .route('/documents/:documentId/translate/fill')
    .get((req, res) => show(req, res))
    .post(readLongForm, async (req, res) => {
      try {
        const given =
          req.file === undefined
            ? { text: field(req, 'text') }
            : { fileName: req.file.originalname, bytes: req.file.buffer };
        const by = alignmentOf(req);
        const proposed = await fillings.propose(req.params.documentId, given, by);
        await arrange(req, res, { ...proposed, language: languageOf(req), kept: new Set() });
      } catch (error) {
        if (!isErrorOf(error, 'text') && !isErrorOf(error, 'upload')) throw error;
        await show(req, res, error);
      }
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/documents/:documentId/translate/fill/arrange')
    .get((req, res) => {
      res.redirect(303, fillAddress(req.params.documentId));
    })
    .post(readManyFields, async (req, res) => {
      const arrangement = readArrangement(req);
      const [, verb, number] = /^(\w+)-([1-9]\d{0,6})$/.exec(field(req, 'do')) ?? [];
      const action = REARRANGEMENTS.find((known) => known === verb);
      if (field(req, 'do') === 'apply') return apply(req, res, arrangement);
      const pieces =
        action === undefined
          ? arrangement.pieces
          : rearranged(arrangement.pieces, action, Number(number) - 1);
      return arrange(req, res, { ...arrangement, pieces });
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/documents/:documentId/translate/fill/:fillingId/undo')
    .post(async (req, res) => {
      const { documentId, fillingId } = req.params;
      const { restored, kept } = await fillings.takeBack(documentId, fillingId);
      const done = { restored: String(restored), kept: String(kept) };
      res.redirect(303, withQuery(facingAddress(documentId), done));
    })
    .all(refuseOtherMethods('POST'));
  return router;
}

/** @throws AppError `field.type` */
function languageOf(req: Request): TargetLanguage {
  const language = TARGET_LANGUAGES.find((known) => known === field(req, 'language'));
  if (language === undefined) throw new AppError('field.type', { field: 'language' });
  return language;
}

function alignmentOf(req: Request): Alignment | null {
  return ALIGNMENTS.find((known) => known === field(req, 'by')) ?? null;
}

function readArrangement(req: Request): Arrangement {
  const pieces: string[] = [];
  const kept = new Set<number>();
  const versions = new Map<number, number>();
  for (const [name, value] of fieldsOf(req)) {
    const [, kind, digits] = /^(piece|keep|version)\.([1-9]\d{0,6})$/.exec(name) ?? [];
    const number = Number(digits);
    if (kind === 'piece' && number === pieces.length + 1) pieces.push(value.trim());
    else if (kind === 'keep') kept.add(number);
    else if (kind === 'version' && /^\d{1,15}$/.test(value)) versions.set(number, Number(value));
  }
  // Places below the last text are no pieces.
  while (pieces.at(-1) === '') pieces.pop();
  return { language: languageOf(req), by: alignmentOf(req) ?? 'line', pieces, kept, versions };
}
