import { AppError } from '../errors.ts';
import { dismissalOf, type Dismissals, type NewDismissal } from './dismissals.ts';
import type { GlossaryShelf } from './glossary-shelf.ts';
import { OWNER } from './owner.ts';
import type { DismissalTable } from './ports/dismissals.ts';
import { acceptText } from './text-input.ts';
import type { Translations } from './translations.ts';

export function createDismissals({
  table,
  translations,
  shelf,
}: {
  readonly table: DismissalTable;
  readonly translations: Translations;
  readonly shelf: GlossaryShelf;
}): Dismissals {
  const accept = async (documentId: string, given: NewDismissal): Promise<NewDismissal> => {
    const { passages } = await translations.list(documentId);
    const { reach, conceptId, glossaryId } = given;
    const passage = reach === 'here' ? given.passage : null;
    if (reach === 'here' && (passage === null || passages[passage - 1] === undefined)) {
      throw new AppError('passage.unknown');
    }
    // A number or a particle belongs to no glossary that could be silenced.
    if (reach === 'glossary' && conceptId === '') throw new AppError('dismissal.reach');
    if (conceptId !== '' && !(await shelf.index(glossaryId)).byId.has(conceptId)) {
      throw new AppError('concept.unknown');
    }
    return {
      ...given,
      passage,
      found: acceptText(given.found, 'surface'),
      reason: acceptText(given.reason.trim(), 'reason'),
    };
  };

  return {
    list: (documentId) => table.of(documentId),

    async add(documentId, given) {
      const dismissal = await accept(documentId, given);
      const same = (await table.of(documentId)).filter(({ reach }) => reach === dismissal.reach);
      const standing = dismissalOf(dismissal, dismissal.passage ?? 0, same);
      return standing ?? table.add(documentId, dismissal, { by: OWNER });
    },

    remove: (documentId, dismissalId) => table.remove({ documentId, dismissalId }, { by: OWNER }),

    restore: (documentId, dismissalId) => table.restore({ documentId, dismissalId }, { by: OWNER }),
  };
}
