import type { StoredDismissal } from '../../services/dismissals.ts';
import type { DocumentSummary } from '../../services/documents.ts';
import { OWNER } from '../../services/owner.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, dismissalAddress, facingAddress, withQuery } from './addresses.ts';
import type { Message } from './documents-page.ts';
import { phrase, phraseOf, type Phrase } from './language-of.ts';
import { passageId } from './spread.ts';

/** What nobody wants to hear again of a translation. */
export interface DismissalsPage {
  readonly document: { readonly name: Phrase; readonly href: string };
  readonly message: Message | null;
  readonly dismissals: readonly DismissalRowView[];
}

export interface DismissalRowView {
  readonly what: string;
  /** The words of the translation; null where the finding is that there are none. */
  readonly found: Phrase | null;
  readonly concept: { readonly text: string; readonly href: string } | null;
  readonly reach: string;
  readonly place: { readonly text: string; readonly href: string } | null;
  readonly reason: Phrase | null;
  readonly who: string;
  readonly when: { readonly text: string; readonly iso: string };
  readonly undoAction: string;
  readonly undoLabel: string;
}

export function dismissalsPage({
  reader,
  document,
  dismissals,
  done,
}: {
  readonly reader: Reader;
  readonly document: DocumentSummary;
  readonly dismissals: readonly StoredDismissal[];
  /** What just happened to which. */
  readonly done: { readonly what: 'removed' | 'restored'; readonly dismissalId: string } | null;
}): DismissalsPage {
  const { t } = reader;
  return {
    document: { name: phraseOf(document.name), href: facingAddress(document.id) },
    message:
      done === null
        ? null
        : {
            text: t(`facing:dismissed.${done.what}`),
            undoAction: `${dismissalAddress(document.id, done.dismissalId)}/${
              done.what === 'removed' ? 'restore' : 'remove'
            }`,
          },
    dismissals: dismissals.map((dismissal) => row(dismissal, document, reader)),
  };
}

function row(
  dismissal: StoredDismissal,
  { id: documentId }: DocumentSummary,
  { t, formats }: Reader,
): DismissalRowView {
  const { id, code, language, found, glossaryId, conceptId, reach, passage } = dismissal;
  const { reason, by, createdAt } = dismissal;
  const what = t('facing:dismissed.what', {
    code: t(`facing:code.${code}`),
    language: t(`common:language.${language}`),
  });
  return {
    what,
    found: found === '' ? null : { text: found, lang: language },
    concept:
      conceptId === '' ? null : { text: conceptId, href: conceptAddress(glossaryId, conceptId) },
    reach: t(`facing:reach.${reach}`),
    place:
      passage === null
        ? null
        : {
            text: t('common:entry.passage', { number: formats.number(passage) }),
            href: `${withQuery(facingAddress(documentId), { passage: String(passage) })}#${passageId(passage)}`,
          },
    reason: phrase(reason),
    who: by === OWNER ? t('decisions:owner') : by,
    when: { text: formats.date(createdAt), iso: formats.isoDate(createdAt) },
    undoAction: `${dismissalAddress(documentId, id)}/remove`,
    undoLabel: t('facing:dismissed.undoLabel', { what }),
  };
}
