import type { Comment } from '../../services/comments.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import { OWNER } from '../../services/owner.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress } from './addresses.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { personName } from './person.ts';
import { headword } from './terms.ts';

/** What was said about a concept, and the field for saying more. */
export interface CommentsView {
  readonly action: string;
  readonly maxLength: number;
  readonly comments: readonly {
    readonly id: string;
    readonly text: Phrase;
    readonly by: string;
    readonly at: { readonly text: string; readonly iso: string };
    /** Null where it stands as it was first written. */
    readonly edited: string | null;
    /** Null where somebody else wrote it. */
    readonly own: {
      readonly editHref: string;
      readonly editLabel: string;
      readonly removeAction: string;
      readonly removeLabel: string;
      readonly version: number;
    } | null;
  }[];
}

export function commentsView(
  { glossaryId, id }: Pick<StoredConcept, 'glossaryId' | 'id'>,
  comments: readonly Comment[],
  reader: Reader,
): CommentsView {
  const { t, formats } = reader;
  const action = `${conceptAddress(glossaryId, id)}/comments`;
  return {
    action,
    maxLength: MAX_LENGTH,
    comments: comments.map((comment) => {
      const by = personName(comment.by, reader);
      const address = `${action}/${comment.id}`;
      return {
        id: `comment-${comment.id}`,
        text: phraseOf(comment.text),
        by,
        at: {
          text: formats.moment(comment.createdAt),
          iso: formats.isoDate(comment.createdAt),
        },
        edited:
          comment.updatedAt > comment.createdAt
            ? t('comments:edited', { at: formats.moment(comment.updatedAt) })
            : null,
        own:
          comment.by === OWNER
            ? {
                editHref: address,
                editLabel: t('comments:editOf', { by }),
                removeAction: `${address}/remove`,
                removeLabel: t('comments:removeOf', { by }),
                version: comment.version,
              }
            : null,
      };
    }),
  };
}

/** Of UTF-16 units, which a browser counts: fewer than may be, never more. */
const MAX_LENGTH = 10_000;

/** One comment in its field: to be changed, or refused and to be put right. */
export interface CommentPage {
  readonly concept: { readonly head: Phrase; readonly href: string };
  readonly form: {
    readonly id: string;
    readonly action: string;
    /** Null for a new one. */
    readonly version: number | null;
    readonly text: string;
  };
  readonly error: { readonly text: string; readonly field: string } | null;
  /** What the language switch sends again, decided by nobody. */
  readonly again: { readonly id: string; readonly version: number | null } | null;
  /** How it stands, where it was changed elsewhere first. */
  readonly current: Phrase | null;
}

export function commentPage({
  concept,
  comment,
  text,
  version,
  sentVersion = version,
  error = null,
  isOvertaken = false,
  isAnswer = false,
}: {
  readonly concept: StoredConcept;
  /** Null for a new one. */
  readonly comment: Comment | null;
  readonly text: string;
  readonly version: number | null;
  /** The version that was sent, where it is no longer the current one. */
  readonly sentVersion?: number | null;
  readonly error?: string | null;
  readonly isOvertaken?: boolean;
  readonly isAnswer?: boolean;
}): CommentPage {
  const href = conceptAddress(concept.glossaryId, concept.id);
  return {
    concept: { head: phraseOf(headword(concept).text), href },
    form: {
      id: 'comment',
      action: comment === null ? `${href}/comments` : `${href}/comments/${comment.id}`,
      version,
      text,
    },
    error: error === null ? null : { text: error, field: 'comment-text' },
    again: isAnswer ? { id: 'comment-again', version: sentVersion } : null,
    current: isOvertaken && comment !== null ? phraseOf(comment.text) : null,
  };
}
