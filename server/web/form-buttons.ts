import { LANGUAGES } from '../../glossary/index.ts';
import { LISTS, newTerm, type ConceptDraft } from './models/concept-draft.ts';

/** What a button of the concept form asks for. */
export type Pressed =
  | { readonly kind: 'save' }
  | { readonly kind: 'saveNext' }
  | { readonly kind: 'propose' }
  | Reshaping;

/** The form again, with a row more or less. */
export interface Reshaping {
  readonly kind: 'reshape';
  readonly apply: (draft: ConceptDraft) => ConceptDraft;
  /** The name of the row that is new; null if none is. */
  readonly added: (draft: ConceptDraft) => string | null;
}

/** By the value of the button: `save`, `add-ja`, `add-sources`. Anything else shows the form as it was sent. */
export function pressed(value: string): Pressed {
  if (value === 'save') return { kind: 'save' };
  if (value === 'save-next') return { kind: 'saveNext' };
  if (value === 'propose') return { kind: 'propose' };
  const lang = LANGUAGES.find((language) => value === `add-${language}`);
  if (lang !== undefined) {
    return reshape(
      (draft) => ({ ...draft, terms: [...draft.terms, newTerm(lang, draft.terms)] }),
      ({ terms }) => `terms.${String(terms.length)}`,
    );
  }
  const added = ADDED.find(({ list }) => value === `add-${list}`);
  if (added !== undefined) {
    return reshape(added.add, (draft) => `${added.list}.${String(draft[added.list].length)}`);
  }
  return reshape((draft) => draft);
}

/** The row that a button takes away, by the name it has in the form: `terms.3`. Null for every other button. */
export function removedRow(value: string): string | null {
  const [, row, list] = /^remove-((\w+)\.\d{1,4})$/.exec(value) ?? [];
  return row !== undefined && LISTS.some((known) => known === list) ? row : null;
}

const NO_SOURCE = { title: '', url: '', date: '' };

const ADDED = [
  {
    list: 'sources',
    add: (draft: ConceptDraft) => ({ ...draft, sources: [...draft.sources, NO_SOURCE] }),
  },
  {
    list: 'alternatives',
    add: (draft: ConceptDraft) => ({
      ...draft,
      alternatives: [...draft.alternatives, { lang: 'en', text: '', source: NO_SOURCE }],
    }),
  },
  {
    list: 'relations',
    add: (draft: ConceptDraft) => ({
      ...draft,
      relations: [...draft.relations, { kind: 'related', conceptId: '' }],
    }),
  },
] as const;

function reshape(
  apply: (draft: ConceptDraft) => ConceptDraft,
  added: (draft: ConceptDraft) => string | null = () => null,
): Reshaping {
  return { kind: 'reshape', apply, added };
}
