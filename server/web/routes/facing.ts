import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { Services } from '../../services/services.ts';
import { sendFile } from '../export-file.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, fieldsOf, readManyFields } from '../middleware/form.ts';
import { fillAddress } from '../models/addresses.ts';
import type { Message } from '../models/documents-page.ts';
import {
  FACING_CONFLICT_FORM,
  facingConflict,
  type TranslatedTwice,
} from '../models/facing-conflict.ts';
import { fieldId, isTouched, readFields, type SentField } from '../models/facing-fields.ts';
import { FACING_FORM, facingPage } from '../models/facing-page.ts';
import { formError, isErrorOf, type FormError } from '../models/form-error.ts';
import { passageId } from '../models/spread.ts';
import { withParameter } from '../models/switches.ts';
import { queryChoice, queryNumber, queryValue } from '../query.ts';
import type { Reader } from '../reader.ts';
import { placeOf, type Render } from '../render.ts';

type DocumentRequest = Request<{ documentId: string }>;

/** The page on which a document is translated. Scripts save as one types; the form saves without them. */
export function facingRoutes(services: Services, render: Render): Router {
  const { documents, recognition, translations } = services;

  const show = async (
    req: DocumentRequest,
    res: Response,
    refused: { readonly sent: readonly SentField[]; readonly errors: readonly FormError[] } = {
      sent: [],
      errors: [],
    },
  ): Promise<void> => {
    const { reader } = res.locals;
    const { documentId } = req.params;
    // A switch sends the form: what was typed is saved, not lost, on the way to another view.
    const place = { address: withoutDone(placeOf(req).address), form: FACING_FORM };
    const [document, recognised, stored] = await Promise.all([
      documents.get(documentId),
      recognition.document(documentId),
      translations.list(documentId),
    ]);
    const model = facingPage({
      ...refused,
      reader,
      place,
      document,
      recognised,
      translations: stored,
      passage: queryNumber(req, 'passage') ?? 1,
      message: messageOf({ req, reader }),
    });
    render(res, 'facing', {
      model,
      title: reader.t('facing:titleOf', { name: document.name }),
      room: 'documents',
      status: refused.errors.length === 0 ? 200 : 422,
      place,
    });
  };

  /** Saves what was written; each passage stands for itself, so one that cannot be saved keeps none from it. */
  const save = async (
    documentId: string,
    sent: readonly SentField[],
    reader: Reader,
  ): Promise<{
    readonly saved: number;
    readonly unsaved: readonly SentField[];
    readonly errors: readonly FormError[];
    readonly twice: readonly TranslatedTwice[];
  }> => {
    const { passages } = await translations.list(documentId);
    let saved = 0;
    const unsaved: SentField[] = [];
    const errors: FormError[] = [];
    const twice: TranslatedTwice[] = [];
    for (const one of sent) {
      const { language, passage, text, version } = one;
      const current = passages[passage - 1]?.[language];
      if (current === undefined) throw new AppError('passage.unknown');
      if (!isTouched(one, current)) continue;
      const place = { documentId, language, passage };
      try {
        await translations.save(place, { text, version });
        saved += 1;
      } catch (error) {
        if (isErrorOf(error, 'text')) {
          errors.push(formError(error, fieldId(language, passage), reader));
        } else if (isErrorOf(error, 'version')) {
          twice.push({ sent: one, current: await translations.get(place) });
        } else {
          throw error;
        }
        unsaved.push(one);
      }
    }
    return { saved, unsaved, errors, twice };
  };

  const router = Router();
  router
    .route('/documents/:documentId/translate')
    .get((req, res) => show(req, res))
    .post(readManyFields, async (req, res) => {
      const { reader } = res.locals;
      const { documentId } = req.params;
      const sent = readFields(chosenFields(fieldsOf(req)));
      const { saved, unsaved, errors, twice } = await save(documentId, sent, reader);
      if (errors.length > 0) {
        await show(req, res, { sent: unsaved, errors });
        return;
      }
      if (twice.length > 0) {
        const document = await documents.get(documentId);
        const model = facingConflict({ reader, document, twice });
        render(res, 'facing-conflict', {
          model,
          title: reader.t('facing:conflict.title'),
          room: 'documents',
          status: 409,
          place: { address: model.action, form: FACING_CONFLICT_FORM },
        });
        return;
      }
      const address = withoutDone(placeOf(req).address);
      const at = field(req, 'at');
      // A switch sends the form, too; whoever looks at another view need not hear that nothing was saved.
      const next =
        saved === 0 && at === '' ? address : withParameter(address, 'saved', String(saved));
      res.redirect(303, /^[1-9]\d{0,8}$/.test(at) ? `${next}#${passageId(Number(at))}` : next);
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/documents/:documentId/translate/export')
    .get(async (req, res) => {
      const language = queryChoice(req, 'language', ['en', 'ko', 'ja']) ?? 'en';
      await sendFile(res, await translations.export(req.params.documentId, language));
    })
    .all(refuseOtherMethods('GET', 'HEAD'));
  return router;
}

/** Where somebody was asked which of two texts stands and chose the one that is saved, there is nothing to do. */
function chosenFields(fields: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(Array.from(fields).filter(([name]) => fields.get(`${name}.choice`) !== 'theirs'));
}

/** The address without what was done on the way to it. */
function withoutDone(address: string): string {
  const [path = '/', query = ''] = address.split('?', 2);
  const parameters = new URLSearchParams(query);
  for (const name of DONE) parameters.delete(name);
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}

const DONE = ['saved', 'filled', 'passages', 'restored', 'kept'] as const;

function messageOf({ req, reader }: { req: DocumentRequest; reader: Reader }): Message | null {
  const { t, formats } = reader;
  const counted = (name: (typeof DONE)[number]): number | null => {
    const value = queryValue(req, name);
    if (value === null) return null;
    if (!/^\d{1,6}$/.test(value)) throw new AppError('query.field', { field: name });
    return Number(value);
  };
  const numbered = (count: number) => ({ count, number: formats.number(count) });
  const filled = queryValue(req, 'filled');
  if (filled !== null) {
    const undoAction = `${fillAddress(req.params.documentId)}/${encodeURIComponent(filled)}/undo`;
    return { text: t('facing:filled', numbered(counted('passages') ?? 0)), undoAction };
  }
  const restored = counted('restored');
  if (restored !== null) {
    const kept = counted('kept') ?? 0;
    const sentences = [
      t('facing:restored', numbered(restored)),
      ...(kept === 0 ? [] : [t('facing:keptSince', numbered(kept))]),
    ];
    return { text: sentences.join(' '), undoAction: null };
  }
  const saved = counted('saved');
  if (saved === null) return null;
  return {
    text: saved === 0 ? t('facing:savedNothing') : t('facing:savedCount', numbered(saved)),
    undoAction: null,
  };
}
