import { LANGUAGES, type Language } from '../../../glossary/index.ts';
import type { AlikeConcept } from '../../services/concepts.ts';
import type { GlossarySummary, StoredConcept } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, glossaryAddress, withQuery } from './addresses.ts';
import { alikeViews, type AlikeView } from './alike.ts';
import { draftFields, newTerm, type ConceptDraft } from './concept-draft.ts';
import { passageHref } from './decisions-page.ts';
import type { Message } from './documents-page.ts';
import { fieldMaker, type FieldView, type WrongField } from './form-fields.ts';
import { listViews, type FormPart, type ListView } from './form-lists.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { headword } from './terms.ts';
import { termRow, type TermRowView } from './term-rows.ts';

const CONCEPT_FORM = 'concept-form';
/** What the language switch sends again on a page that answers the form. */
export const SAME_CONCEPT_FORM = 'same-concept';

export interface ConceptFormPage {
  readonly title: Phrase;
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly form: {
    readonly id: string;
    readonly action: string;
    /** Null for a new concept. */
    readonly version: number | null;
    /** Where one learns whether a term is listed already. */
    readonly alikeHref: string;
    readonly confirmed: string;
    /** Where the person came from, to be sent along: a document and the passage that was read. */
    readonly origin: readonly { readonly name: string; readonly value: string }[];
  };
  readonly cancelHref: string;
  /** What was saved a moment ago, before this form was opened for the next. */
  readonly message: Message | null;
  readonly errors: readonly WrongField[];
  readonly alike: readonly AlikeView[];
  /** Null where the identifier stands already. */
  readonly conceptId: FieldView | null;
  readonly domain: FieldView;
  readonly domains: readonly string[];
  readonly partsOfSpeech: readonly string[];
  readonly languages: readonly {
    readonly lang: Language;
    readonly name: string;
    readonly rows: readonly TermRowView[];
    /** A row that scripts copy; its key is to be put in. */
    readonly blank: TermRowView;
    readonly definition: FieldView;
  }[];
  readonly texts: readonly FieldView[];
  readonly lists: readonly ListView[];
  /** Only on a page that answers the form: everything it was sent. */
  readonly same: {
    readonly id: string;
    readonly action: string;
    readonly fields: readonly { readonly name: string; readonly value: string }[];
  } | null;
  readonly remove: { readonly action: string; readonly version: number } | null;
}

export interface ConceptFormInput {
  readonly reader: Reader;
  readonly glossary: GlossarySummary;
  /** The concept as it stands; null for a new one. */
  readonly concept: StoredConcept | null;
  readonly draft: ConceptDraft;
  /** The version the form was made from. */
  readonly version: number | null;
  readonly domains: readonly string[];
  readonly partsOfSpeech: readonly string[];
  /** The row that was just added, by its name: `terms.3`. */
  readonly added?: string | null;
  /** What is wrong, by the name of the field. */
  readonly errors?: ReadonlyMap<string, string>;
  readonly alike?: readonly AlikeConcept[];
  /** Terms that were said to be meant though there are others like them. */
  readonly confirmed?: string;
  readonly saved?: StoredConcept | null;
  readonly origin?: Origin | null;
  readonly isAnswer: boolean;
}

/** The passage from which a term was taken. */
export interface Origin {
  readonly documentId: string;
  /** 1-based. */
  readonly passage: number;
}

export function conceptForm({
  reader,
  glossary,
  concept,
  draft,
  version,
  domains,
  partsOfSpeech,
  added = null,
  errors = new Map(),
  alike = [],
  confirmed = '',
  saved = null,
  origin = null,
  isAnswer,
}: ConceptFormInput): ConceptFormPage {
  const { t } = reader;
  const make = fieldMaker(reader, errors);
  const href = glossaryAddress(glossary.id);
  const own = concept === null ? null : conceptAddress(glossary.id, concept.id);
  const action = own === null ? `${href}/concepts` : `${own}/edit`;
  // Where one begins to write: the term, or if it was brought along, its equivalent.
  const first = draft.terms.length === 0 ? 'ja' : 'en';
  const begin = concept === null && !isAnswer ? first : null;
  const page: Omit<ConceptFormPage, 'errors'> = {
    title:
      concept === null
        ? { text: t('editing:new'), lang: reader.language }
        : phraseOf(headword(concept).text),
    glossary: { name: phraseOf(glossary.name), href },
    form: {
      id: CONCEPT_FORM,
      action,
      version,
      alikeHref: withQuery(`${href}/alike`, { except: concept?.id }),
      confirmed,
      origin: originFields(origin),
    },
    cancelHref: origin === null ? (own ?? href) : passageHref(origin.documentId, origin.passage),
    message:
      saved === null
        ? null
        : {
            text: t('editing:message.savedNext', { name: headword(saved).text }),
            undoAction: null,
          },
    alike: alikeViews(alike, reader, concept?.id),
    conceptId: concept === null ? make.line('id', draft.id, { label: 'editing:id' }) : null,
    domain: make.line('domain', draft.domain, { label: 'editing:domain', list: 'domains' }),
    domains,
    partsOfSpeech,
    languages: LANGUAGES.map((lang) => languagePart({ lang, begin, draft, added, make, reader })),
    texts: [
      make.area('definition', draft.definition, { label: 'editing:definition' }),
      make.area('note', draft.note, { label: 'editing:note' }),
      make.line('source', draft.source, { label: 'editing:source' }),
    ],
    lists: listViews({ draft, added, make, reader }),
    same: isAnswer
      ? {
          id: SAME_CONCEPT_FORM,
          action,
          fields: [
            ...draftFields(draft),
            ...originFields(origin),
            ...(version === null ? [] : [{ name: 'version', value: String(version) }]),
          ],
        }
      : null,
    remove:
      own === null || concept === null
        ? null
        : { action: `${own}/remove`, version: version ?? concept.version },
  };
  // Only now do all fields have their names.
  return { ...page, errors: make.wrong() };
}

function originFields(origin: Origin | null): ConceptFormPage['form']['origin'] {
  if (origin === null) return [];
  return [
    { name: 'document', value: origin.documentId },
    { name: 'passage', value: String(origin.passage) },
  ];
}

function languagePart({
  lang,
  begin,
  draft,
  added,
  make,
  reader,
}: FormPart & {
  readonly lang: Language;
  readonly begin: Language | null;
}): ConceptFormPage['languages'][number] {
  const numbered = draft.terms.map((term, index) => ({ term, key: String(index) }));
  const own = numbered.filter(({ term }) => term.lang === lang);
  // There is always a row to write in. Its number is one that no other row has.
  const spare = String(draft.terms.length + LANGUAGES.indexOf(lang));
  const shown = own.length > 0 ? own : [{ term: newTerm(lang, []), key: spare }];
  const rowOf = (term: ConceptDraft['terms'][number], key: string, place: number) =>
    termRow({
      term,
      key,
      place,
      autofocus: added === `terms.${key}` || (place === 1 && lang === begin),
      make,
      reader,
    });
  return {
    lang,
    name: reader.t(`common:language.${lang}`),
    rows: shown.map(({ term, key }, index) => rowOf(term, key, index + 1)),
    blank: {
      ...rowOf({ ...newTerm(lang, []), status: 'admitted' }, BLANK_KEYS[lang], shown.length + 1),
      autofocus: false,
    },
    definition: make.area(`definitions.${lang}`, draft.definitions[lang], {
      label: `editing:definitionIn.${lang}`,
      lang,
    }),
  };
}

/** Four digits, so that a row that was copied without a number of its own would be read as well. */
const BLANK_KEYS = { ja: '9001', en: '9002', ko: '9003' } as const;
