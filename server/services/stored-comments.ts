import { AppError } from '../errors.ts';
import type { CommentPlace, Comments } from './comments.ts';
import { OWNER } from './owner.ts';
import type { CommentTable } from './ports/comments.ts';
import { acceptText } from './text-input.ts';

export function createComments({ table }: { readonly table: CommentTable }): Comments {
  const assertOwn = async (place: CommentPlace): Promise<void> => {
    const { by } = await table.get(place);
    if (by !== OWNER) throw new AppError('comment.foreign');
  };
  return {
    of: (place) => table.of(place),

    counts: (glossaryId, conceptIds) => table.counts(glossaryId, conceptIds),

    async get(place) {
      const { isRemoved, ...comment } = await table.get(place);
      if (isRemoved) throw new AppError('comment.unknown');
      return comment;
    },

    add: async (place, text) => table.add(place, acceptText(text.trim(), 'comment'), { by: OWNER }),

    async edit(place, text, { version }) {
      const accepted = acceptText(text.trim(), 'comment');
      await assertOwn(place);
      return table.edit(place, accepted, { version, by: OWNER });
    },

    async remove(place, { version }) {
      await assertOwn(place);
      return table.remove(place, { version, by: OWNER });
    },

    async restore(place) {
      await assertOwn(place);
      return table.restore(place, { by: OWNER });
    },
  };
}
