import {
  decisionFormatOf,
  isOfOnePlace,
  readDecisions,
  writeDecisionsCsv,
  writeDecisionsJson,
  type Decision,
  type ExchangeDecision,
} from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { Decisions, StoredDecision, Teaching } from './decisions.ts';
import type { Documents, StoredDocument } from './documents.ts';
import { downloadName } from './download-name.ts';
import type { StoredConcept } from './glossaries.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { OWNER } from './owner.ts';
import { encodedPieces } from './pieces.ts';
import type { DecisionTable, NewDecision } from './ports/store.ts';
import type { TextDecoder } from './ports/text-decoder.ts';
import type { Recognition } from './recognition.ts';
import { acceptText } from './text-input.ts';

export function createDecisions({
  table,
  documents,
  shelf,
  recognition,
  decode,
}: {
  readonly table: DecisionTable;
  readonly documents: Documents;
  readonly shelf: GlossaryShelf;
  readonly recognition: Recognition;
  readonly decode: TextDecoder;
}): Decisions {
  const findConcept = async (glossaryId: string, conceptId: string): Promise<StoredConcept> => {
    if (glossaryId !== '') {
      const concept = (await shelf.index(glossaryId)).byId.get(conceptId);
      if (concept !== undefined) return concept;
    } else {
      for (const record of await shelf.records()) {
        const concept = (await shelf.index(record.id)).byId.get(conceptId);
        if (concept !== undefined) return concept;
      }
    }
    throw new AppError('concept.unknown');
  };

  /** The term that stands at the place, as the recogniser sees it; or of a concept, the one that is written so. */
  const termAt = async (
    documentId: string,
    { glossaryId, id, terms }: StoredConcept,
    { span, surface }: Pick<Decision, 'span' | 'surface'>,
  ): Promise<string> => {
    if (span !== null) {
      const scope = { all: true, glossaryIds: [glossaryId] };
      const { matches } = await recognition.document(documentId, scope);
      const match = matches.find(
        ({ start, end, conceptId }) => start === span.start && end === span.end && conceptId === id,
      );
      if (match !== undefined) return match.term;
      throw new AppError('decision.place');
    }
    const term = terms.find(({ lang, text }) => lang === 'ja' && text === surface);
    if (term === undefined) throw new AppError('decision.term');
    return term.text;
  };

  const accept = async (document: StoredDocument, teaching: Teaching): Promise<NewDecision> => {
    const { kind, span, reason = '' } = teaching;
    const concept = await findConcept(teaching.glossaryId ?? '', teaching.conceptId);
    if (span === null && isOfOnePlace(kind)) throw new AppError('decision.place');
    const standing = span === null ? undefined : surfaceAt(document.text, span);
    const surface = standing ?? teaching.surface ?? teaching.term ?? '';
    if (teaching.surface !== undefined && teaching.surface !== '' && surface !== teaching.surface) {
      throw new AppError('decision.place');
    }
    const given = teaching.term ?? '';
    if (given !== '' && !concept.terms.some(({ lang, text }) => lang === 'ja' && text === given)) {
      throw new AppError('decision.term');
    }
    return {
      kind,
      glossaryId: concept.glossaryId,
      conceptId: concept.id,
      term: given === '' ? await termAt(document.id, concept, { span, surface }) : given,
      surface: acceptText(surface, 'surface'),
      span,
      reason: acceptText(reason.trim(), 'reason'),
    };
  };

  return {
    async list(documentId) {
      await documents.get(documentId);
      return table.of(documentId);
    },

    async add(documentId, teaching) {
      const document = await documents.get(documentId);
      const decision = await accept(document, teaching);
      const same = standingTwin(await table.of(documentId), decision);
      if (same !== undefined) return same;
      const [added] = await table.add(documentId, [decision], { by: OWNER });
      if (added === undefined) throw new Error('a decision was written and did not come back');
      return added;
    },

    remove: (documentId, decisionId) => table.remove({ documentId, decisionId }, { by: OWNER }),

    restore: (documentId, decisionId) => table.restore({ documentId, decisionId }, { by: OWNER }),

    async export(documentId, { format, spreadsheet = false }) {
      const [{ name }, decisions] = await Promise.all([
        documents.get(documentId),
        table.of(documentId),
      ]);
      const exchanged = decisions.map(toExchange);
      const text =
        format === 'json'
          ? writeDecisionsJson(exchanged)
          : writeDecisionsCsv(exchanged, { spreadsheet });
      return {
        fileName: downloadName(`${name} decisions`, format),
        mediaType: MEDIA_TYPES[format],
        pieces: encodedPieces([text]),
      };
    },

    async import(documentId, { fileName, bytes }) {
      const document = await documents.get(documentId);
      const read = readFile(fileName, decode(bytes).text);
      const standing = await table.of(documentId);
      const fresh: NewDecision[] = [];
      let same = 0;
      let unfit = 0;
      for (const { glossaryId, ...decision } of read) {
        const teaching = await findTeaching(fitted(decision, document.text), glossaryId);
        const accepted =
          teaching === null ? null : await accept(document, teaching).catch(refusalOfOne);
        if (accepted === null) unfit += 1;
        else if (standingTwin([...standing, ...fresh], accepted) !== undefined) same += 1;
        else fresh.push(accepted);
      }
      if (fresh.length > 0) await table.add(documentId, fresh, { by: OWNER });
      return { added: fresh.length, same, unfit };
    },
  };

  /** The file may come from a house whose glossary has another identifier. */
  async function findTeaching(
    decision: Omit<ExchangeDecision, 'glossaryId'>,
    glossaryId: string,
  ): Promise<Teaching | null> {
    const records = await shelf.records();
    const own = records.find(({ id }) => id === glossaryId);
    for (const record of own === undefined ? records : [own]) {
      const { byId, concepts } = await shelf.index(record.id);
      const named = byId.get(decision.conceptId);
      const concept =
        named !== undefined && lists(named, decision.term)
          ? named
          : concepts.find((candidate) => lists(candidate, decision.term));
      if (concept !== undefined) {
        return { ...decision, glossaryId: record.id, conceptId: concept.id };
      }
    }
    return null;
  }
}

/** What holds for the whole text needs no place: where the file's place is another one here, it is left out. */
function fitted<D extends Decision>(decision: D, text: string): D {
  const { kind, span, surface, term } = decision;
  const word = { term: term === '' ? surface : term };
  if (isOfOnePlace(kind) || span === null || text.slice(span.start, span.end) === surface) {
    return { ...decision, ...word };
  }
  return { ...decision, ...word, span: null };
}

function lists(concept: StoredConcept, text: string): boolean {
  return concept.terms.some((term) => term.lang === 'ja' && term.text === text);
}

/** @throws AppError `decision.place` */
function surfaceAt(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  if (start >= end || end > text.length) throw new AppError('decision.place');
  return text.slice(start, end);
}

/** A decision that is there already and not overruled by a later one of its reach. */
function standingTwin<D extends NewDecision>(decisions: readonly D[], wanted: NewDecision) {
  const last = decisions.findLast((decision) => targetOf(decision) === targetOf(wanted));
  return last?.kind === wanted.kind ? last : undefined;
}

function targetOf({ kind, glossaryId, conceptId, term, surface, span }: NewDecision): string {
  return JSON.stringify([
    glossaryId,
    conceptId,
    ...(isOfOnePlace(kind) ? [span?.start, span?.end] : [term, surface]),
  ]);
}

function toExchange(decision: StoredDecision): ExchangeDecision {
  return { ...decision, at: decision.createdAt.toISOString() };
}

/** @throws AppError `upload.type`, `decision.invalid` with every problem */
function readFile(fileName: string, text: string): readonly ExchangeDecision[] {
  const format = decisionFormatOf(fileName);
  if (format === null) throw new AppError('upload.type');
  const { decisions, problems } = readDecisions({ text, format });
  if (problems.length === 0) return decisions;
  throw new AppError('decision.invalid', { count: problems.length }, problems);
}

/** One decision that does not fit is counted; anything else that goes wrong ends the import. */
function refusalOfOne(error: unknown): null {
  if (error instanceof AppError && error.status < 500) return null;
  throw error;
}

const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
} as const;
