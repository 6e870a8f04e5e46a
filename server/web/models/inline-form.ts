import { STATUSES, type Concept, type Language } from '../../../glossary/index.ts';
import type { StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress } from './addresses.ts';
import { fieldMaker, type FieldView } from './form-fields.ts';
import { targetLanguages } from './terms.ts';

/** A row of the table while it is written in: the terms that the table shows with their statuses, and the domain. */
export interface InlineForm {
  readonly action: string;
  /** Where the whole form is. */
  readonly editHref: string;
  readonly version: number;
  readonly languages: readonly {
    readonly lang: Language;
    readonly terms: readonly { readonly text: FieldView; readonly status: FieldView }[];
  }[];
  readonly domain: FieldView;
  readonly labels: { readonly save: string; readonly cancel: string; readonly more: string };
}

/** What is answered where the row was not saved. */
export interface InlineRefusal {
  readonly text: string;
  /** By the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** The row as it stands now, where somebody else saved it first. */
  readonly current: InlineForm | null;
  /** Said before what stands there now, and where it cannot be compared. */
  readonly now: string;
  readonly moved: string;
}

export function inlineForm(concept: StoredConcept, reader: Reader): InlineForm {
  const { t, preferences } = reader;
  const make = fieldMaker(reader, new Map());
  const href = conceptAddress(concept.glossaryId, concept.id);
  const terms = concept.terms.map((term, index) => ({ term, name: `terms.${String(index)}` }));
  return {
    action: `${href}/inline`,
    editHref: `${href}/edit`,
    version: concept.version,
    languages: (['ja', ...targetLanguages(preferences.targets)] as const).map((lang) => ({
      lang,
      terms: terms
        .filter(({ term }) => term.lang === lang)
        .map(({ term, name }) => ({
          text: make.line(`${name}.text`, term.text, { label: 'editing:term.text', lang }),
          status: make.choice(`${name}.status`, term.status, {
            label: 'editing:term.status',
            options: STATUSES.map((status) => [status, `common:status.${status}`] as const),
          }),
        })),
    })),
    domain: make.line('domain', concept.domain, { label: 'editing:domain', list: 'bulk-domains' }),
    labels: {
      save: t('editing:save'),
      cancel: t('editing:cancel'),
      more: t('editing:inline.more'),
    },
  };
}

/** The concept with what was written into its row; fields that the row does not show stay. */
export function withInline(concept: Concept, fields: ReadonlyMap<string, string>): object {
  const { terms, domain } = concept;
  return {
    ...concept,
    domain: fields.get('domain')?.trim() ?? domain,
    terms: terms.map((term, index) => ({
      ...term,
      text: fields.get(`terms.${String(index)}.text`)?.trim() ?? term.text,
      status: fields.get(`terms.${String(index)}.status`) ?? term.status,
    })),
  };
}
