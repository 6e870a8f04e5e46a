import { Router, type Request, type Response } from 'express';
import { AppError } from '../../errors.ts';
import type { DocumentCandidate, StoredVerdict } from '../../services/candidates.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { Services } from '../../services/services.ts';
import { refuseOtherMethods } from '../middleware/errors.ts';
import { field, readSmallForm } from '../middleware/form.ts';
import { candidatesAddress, withQuery } from '../models/addresses.ts';
import {
  CANDIDATE_DONE,
  candidateMessage,
  type CandidateDone,
} from '../models/candidate-message.ts';
import {
  candidateId,
  candidatesPage,
  SHOWN_CANDIDATES,
  type ShownCandidate,
} from '../models/candidates-page.ts';
import { queryChoice, queryNumber, queryValue } from '../query.ts';
import type { Render } from '../render.ts';

type DocumentRequest = Request<{ documentId: string }>;

/** What a document proposes for the glossary: accepted, rejected or put off, one after the other. */
export function candidateRoutes(services: Services, render: Render): Router {
  const { documents, candidates, glossaries, recognition, concepts } = services;

  const show = async (req: DocumentRequest, res: Response): Promise<void> => {
    const { reader } = res.locals;
    const { documentId } = req.params;
    const [document, recognised, listed, verdicts, shelf, used] = await Promise.all([
      documents.get(documentId),
      recognition.document(documentId),
      candidates.list(documentId),
      candidates.verdicts(documentId),
      glossaries.list(),
      documents.glossaries(documentId),
    ]);
    const { open, later } = inOrder(listed);
    const own = shelf.filter(({ id }) => used.length === 0 || used.includes(id));
    const chosen = queryValue(req, 'glossary');
    const done = queryChoice(req, 'done', CANDIDATE_DONE);
    const model = candidatesPage({
      reader,
      document,
      recognised,
      open: await withReadings(open.slice(0, SHOWN_CANDIDATES)),
      openCount: open.length,
      later: await withReadings(later.slice(0, SHOWN_CANDIDATES)),
      rejected: verdicts.filter(({ kind, id }) => kind === 'rejected' && holds(verdicts, id)),
      glossaries: own,
      chosen,
      forGlossary: queryChoice(req, 'scope', ['document', 'glossary']) === 'glossary',
      at: queryNumber(req, 'at'),
      message:
        done === null
          ? null
          : candidateMessage({
              done,
              documentId,
              text: queryValue(req, 'text') ?? '',
              concept: await conceptOf(chosen, queryValue(req, 'concept')),
              glossaryName: shelf.find(({ id }) => id === chosen)?.name ?? '',
              verdictId: queryValue(req, 'verdict') ?? '',
              verdicts,
              reader,
            }),
    });
    render(res, 'candidates', {
      model,
      title: reader.t('candidates:titleOf', { name: document.name }),
      room: 'documents',
      place: { address: candidatesAddress(documentId), form: null },
    });
  };

  const withReadings = (listed: readonly DocumentCandidate[]): Promise<ShownCandidate[]> =>
    Promise.all(
      listed.map(async (one) => ({ ...one, reading: await candidates.readingOf(one.candidate) })),
    );

  const conceptOf = async (
    glossaryId: string | null,
    conceptId: string | null,
  ): Promise<StoredConcept | null> => {
    if (glossaryId === null || conceptId === null) return null;
    try {
      return await glossaries.concept(glossaryId, conceptId);
    } catch (error) {
      if (error instanceof AppError && error.status === 404) return null;
      throw error;
    }
  };

  /** Does what the button says, and tells what became of it. */
  const decide = async (req: DocumentRequest): Promise<Done> => {
    const { documentId } = req.params;
    const glossaryId = field(req, 'glossary');
    const pressed = BUTTONS.find((name) => field(req, name) !== '');
    if (pressed === undefined) throw new AppError('field.required', { field: 'accept' });
    const text = field(req, pressed);
    try {
      if (pressed === 'accept') {
        const { id } = await candidates.accept(documentId, { expression: text, glossaryId });
        return { done: 'accepted', text, concept: id };
      }
      const kind = pressed === 'reject' ? 'rejected' : 'later';
      const forGlossary = kind === 'rejected' && field(req, 'scope') === 'glossary';
      const verdict = await candidates.judge(documentId, {
        kind,
        expression: text,
        ...(forGlossary ? { glossaryId } : {}),
      });
      return { done: kind, text, verdict: verdict.id };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'candidate.unknown') return { done: 'gone', text };
      if (error.code !== 'candidate.listed') throw error;
      return { done: 'listed', text, concept: String(error.data['conceptId']) };
    }
  };

  /** Back to the list, where it was being read. */
  const goBack = (
    res: Response,
    {
      documentId,
      at,
      ...parameters
    }: Done & {
      readonly documentId: string;
      readonly at: number;
      readonly glossary?: string;
      readonly scope?: string;
    },
  ): void => {
    const address = withQuery(candidatesAddress(documentId), { ...parameters, at: String(at) });
    res.redirect(303, `${address}#${candidateId(at)}`);
  };

  /** Where an expression stands on the page, from 1 on; the first place where it stands nowhere. */
  const placeOf = async (documentId: string, text: string): Promise<number> => {
    const { open, later } = inOrder(await candidates.list(documentId));
    const shown = [...open.slice(0, SHOWN_CANDIDATES), ...later];
    return Math.max(1, 1 + shown.findIndex(({ candidate }) => candidate.text === text));
  };

  const router = Router();
  router
    .route('/documents/:documentId/candidates')
    .get(show)
    .post(readSmallForm, async (req, res) => {
      const { documentId } = req.params;
      const text = BUTTONS.map((name) => field(req, name)).find((value) => value !== '') ?? '';
      const at = await placeOf(documentId, text);
      const done = await decide(req);
      const [glossary, scope] = [field(req, 'glossary'), field(req, 'scope')];
      goBack(res, { documentId, at, glossary, scope, ...done });
    })
    .all(refuseOtherMethods('GET', 'HEAD', 'POST'));

  router
    .route('/documents/:documentId/candidates/acceptances/:glossaryId/:conceptId/remove')
    .post(async (req, res) => {
      const { documentId, glossaryId, conceptId } = req.params;
      const version = queryNumber(req, 'version');
      if (version === null) throw new AppError('version.required');
      const { terms } = await glossaries.concept(glossaryId, conceptId);
      await concepts.remove({ glossaryId, conceptId }, { version });
      const text = terms.find(({ lang }) => lang === 'ja')?.text ?? conceptId;
      const at = await placeOf(documentId, text);
      goBack(res, { documentId, at, done: 'removed', text, glossary: glossaryId });
    })
    .all(refuseOtherMethods('POST'));

  const answerVerdict = async (
    res: Response,
    documentId: string,
    { done, verdict }: { readonly done: CandidateDone; readonly verdict: StoredVerdict },
  ): Promise<void> => {
    const { id, expression: text, glossaryId } = verdict;
    const at = await placeOf(documentId, text);
    const glossary = glossaryId === null ? {} : { glossary: glossaryId };
    goBack(res, { documentId, at, done, text, verdict: id, ...glossary });
  };
  router
    .route('/documents/:documentId/verdicts/:verdictId/remove')
    .post(async (req, res) => {
      const { documentId, verdictId } = req.params;
      const verdict = await candidates.takeBack(documentId, verdictId);
      await answerVerdict(res, documentId, { done: 'undone', verdict });
    })
    .all(refuseOtherMethods('POST'));

  router
    .route('/documents/:documentId/verdicts/:verdictId/restore')
    .post(async (req, res) => {
      const { documentId, verdictId } = req.params;
      const verdict = await candidates.restore(documentId, verdictId);
      await answerVerdict(res, documentId, { done: verdict.kind, verdict });
    })
    .all(refuseOtherMethods('POST'));
  return router;
}

const BUTTONS = ['accept', 'reject', 'later'] as const;

interface Done {
  readonly done: CandidateDone;
  readonly text: string;
  readonly concept?: string;
  readonly verdict?: string;
}

function inOrder(listed: readonly DocumentCandidate[]) {
  return {
    open: listed.filter(({ verdict }) => verdict === null),
    later: listed.filter(({ verdict }) => verdict?.kind === 'later'),
  };
}

/** Of several verdicts on one expression the last holds. */
function holds(verdicts: readonly StoredVerdict[], verdictId: string): boolean {
  const verdict = verdicts.find(({ id }) => id === verdictId);
  return verdicts.findLast(({ expression }) => expression === verdict?.expression) === verdict;
}
