import type { DecisionImport, StoredDecision } from '../../services/decisions.ts';
import type { StoredDocument } from '../../services/documents.ts';
import type { RecognisedText } from '../../services/recognition.ts';
import type { Reader } from '../reader.ts';
import {
  conceptAddress,
  decisionAddress,
  decisionsAddress,
  documentAddress,
  withQuery,
} from './addresses.ts';
import { whoText } from './decided.ts';
import type { Message } from './documents-page.ts';
import type { FormError } from './form-error.ts';
import { phrase, phraseOf, type Phrase } from './language-of.ts';
import { passageId } from './spread.ts';

export const IMPORT_FORM = 'import-decisions';

/** What was decided about a document. */
export interface DecisionsPage {
  readonly document: { readonly name: Phrase; readonly href: string };
  readonly message: Message | null;
  readonly decisions: readonly DecisionRow[];
  readonly exports: readonly { readonly label: string; readonly href: string }[];
  readonly form: { readonly id: string; readonly action: string; readonly error: FormError | null };
}

export interface DecisionRow {
  readonly what: string;
  readonly surface: string;
  readonly term: { readonly text: string; readonly href: string };
  readonly place: { readonly text: string; readonly href: string } | null;
  readonly reason: Phrase | null;
  readonly who: string;
  readonly when: { readonly text: string; readonly iso: string };
  /** False where nothing in the text is as it is because of it: it was overruled, or the glossary lost the term. */
  readonly acts: boolean;
  readonly undoAction: string;
  readonly undoLabel: string;
}

export function decisionsPage({
  reader,
  document,
  decisions,
  recognised,
  message = null,
  error = null,
}: {
  readonly reader: Reader;
  readonly document: StoredDocument;
  readonly decisions: readonly StoredDecision[];
  /** With what was rejected. */
  readonly recognised: RecognisedText;
  readonly message?: Message | null;
  readonly error?: FormError | null;
}): DecisionsPage {
  const { t } = reader;
  const acting = new Set(recognised.matches.map(({ decision }) => decision?.id));
  const path = decisionsAddress(document.id);
  return {
    document: { name: phraseOf(document.name), href: documentAddress(document.id) },
    message,
    decisions: decisions.map((decision) =>
      decisionRow(decision, { recognised, reader, acts: acting.has(decision.id) }),
    ),
    exports: [
      { label: t('common:export.exact'), href: withQuery(`${path}/export`, { format: 'csv' }) },
      {
        label: t('common:export.spreadsheet'),
        href: withQuery(`${path}/export`, { format: 'csv', spreadsheet: '1' }),
      },
      { label: t('common:export.json'), href: withQuery(`${path}/export`, { format: 'json' }) },
    ],
    form: { id: IMPORT_FORM, action: `${path}/import`, error },
  };
}

/** How many decisions of a file were taken. */
export function importMessage({ added, same, unfit }: DecisionImport, { t }: Reader): Message {
  const text = [
    t('decisions:import.added', { count: added }),
    ...(same > 0 ? [t('decisions:import.same', { count: same })] : []),
    ...(unfit > 0 ? [t('decisions:import.unfit', { count: unfit })] : []),
  ].join(' ');
  return { text, undoAction: null };
}

/** The address of the passage in which a place stands. */
export function passageHref(
  documentId: string,
  passage: number,
  parameters: Readonly<Record<string, string>> = {},
): string {
  const address = withQuery(documentAddress(documentId), {
    ...parameters,
    passage: String(passage),
  });
  return `${address}#${passageId(passage)}`;
}

/** 1-based. */
export function passageAt({ passages }: Pick<RecognisedText, 'passages'>, offset: number): number {
  const after = passages.findIndex(({ span }) => span.start > offset);
  return Math.max(1, after === -1 ? passages.length : after);
}

function decisionRow(
  decision: StoredDecision,
  {
    recognised,
    reader,
    acts,
  }: {
    readonly recognised: RecognisedText;
    readonly reader: Reader;
    readonly acts: boolean;
  },
): DecisionRow {
  const { id, documentId, kind, glossaryId, conceptId, term, span, reason, createdAt } = decision;
  const { t, formats } = reader;
  const surface = decision.surface.replace(/\s+/gu, '');
  const passage = span === null ? null : passageAt(recognised, span.start);
  return {
    what: t(`decisions:kind.${kind}`),
    surface,
    term: { text: term, href: conceptAddress(glossaryId, conceptId) },
    place:
      passage === null
        ? null
        : {
            text: t('common:entry.passage', { number: formats.number(passage) }),
            href: passageHref(documentId, passage),
          },
    reason: phrase(reason),
    who: whoText(decision, reader),
    when: { text: formats.date(createdAt), iso: formats.isoDate(createdAt) },
    acts,
    undoAction: withQuery(`${decisionAddress(documentId, id)}/remove`, { back: 'list' }),
    undoLabel: t('decisions:undoLabel', { what: t(`decisions:kind.${kind}`), surface }),
  };
}
