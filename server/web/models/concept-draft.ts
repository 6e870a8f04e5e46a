import {
  CONCEPT_PRESETS,
  LANGUAGES,
  TERM_PRESETS,
  type ByLanguage,
  type Language,
  type Term,
} from '../../../glossary/index.ts';

/** A concept as it stands in a form: whatever was typed. Every Concept is one. */
export interface ConceptDraft {
  readonly id: string;
  readonly domain: string;
  readonly definition: string;
  readonly definitions: ByLanguage;
  readonly note: string;
  readonly source: string;
  readonly terms: readonly TermDraft[];
  readonly sources: readonly SourceDraft[];
  readonly alternatives: readonly AlternativeDraft[];
  readonly relations: readonly RelationDraft[];
}

export type TermDraft = {
  readonly [Field in keyof Term]: Field extends 'lang' ? Language : string;
};

export interface SourceDraft {
  readonly title: string;
  readonly url: string;
  readonly date: string;
}

export interface AlternativeDraft {
  readonly lang: string;
  readonly text: string;
  readonly source: SourceDraft;
}

export interface RelationDraft {
  readonly kind: string;
  readonly conceptId: string;
}

export const LISTS = ['terms', 'sources', 'alternatives', 'relations'] as const;
export type ListName = (typeof LISTS)[number];

export const NEW_CONCEPT: ConceptDraft = { ...CONCEPT_PRESETS, id: '', terms: [] };

export function newTerm(lang: Language, terms: readonly TermDraft[]): TermDraft {
  // Other words for what already has one; the first is meant to be used.
  const status = terms.some((term) => term.lang === lang) ? 'admitted' : 'preferred';
  return { ...TERM_PRESETS, lang, text: '', status };
}

/** The fields of a form by their names: `terms.2.text`, `definitions.ja`. Rows keep their order; one may be left out. */
export function readDraft(
  fields: ReadonlyMap<string, string>,
  left: string | null = null,
): ConceptDraft {
  const get = (name: string): string => fields.get(name) ?? '';
  const rows = (list: ListName): readonly string[] => {
    const pattern = new RegExp(`^(${list}\\.\\d{1,4})\\.`);
    const keys = [...fields.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []);
    return [...new Set(keys)].filter((key) => key !== left);
  };
  return {
    id: get('id').trim(),
    domain: get('domain').trim(),
    definition: get('definition'),
    definitions: {
      ja: get('definitions.ja'),
      en: get('definitions.en'),
      ko: get('definitions.ko'),
    },
    note: get('note'),
    source: get('source'),
    terms: rows('terms').map((row) => readTerm(row, get)),
    sources: rows('sources').map((row) => readSource(row, get)),
    alternatives: rows('alternatives').map((row) => ({
      lang: get(`${row}.lang`),
      text: get(`${row}.text`).trim(),
      source: readSource(`${row}.source`, get),
    })),
    relations: rows('relations').map((row) => ({
      kind: get(`${row}.kind`),
      conceptId: get(`${row}.conceptId`).trim(),
    })),
  };
}

type Get = (name: string) => string;

function readTerm(row: string, get: Get): TermDraft {
  const lang = LANGUAGES.find((language) => language === get(`${row}.lang`)) ?? 'ja';
  return {
    lang,
    text: get(`${row}.text`).trim(),
    status: get(`${row}.status`),
    // A field that a language has no use for is not in its rows.
    type: get(`${row}.type`) || TERM_PRESETS.type,
    reading: get(`${row}.reading`).trim(),
    partOfSpeech: get(`${row}.partOfSpeech`).trim(),
    note: get(`${row}.note`),
    hanja: get(`${row}.hanja`).trim(),
    gender: get(`${row}.gender`),
    number: get(`${row}.number`),
    casePolicy: get(`${row}.casePolicy`) || TERM_PRESETS.casePolicy,
    match: get(`${row}.match`) || TERM_PRESETS.match,
    example: get(`${row}.example`),
    source: get(`${row}.source`),
  };
}

function readSource(row: string, get: Get): SourceDraft {
  return {
    title: get(`${row}.title`).trim(),
    url: get(`${row}.url`).trim(),
    date: get(`${row}.date`).trim(),
  };
}

/** Without the rows that nobody filled in. */
export function withoutEmptyRows(draft: ConceptDraft): ConceptDraft {
  return {
    ...draft,
    terms: draft.terms.filter((term) => TYPED.some((field) => term[field] !== '')),
    sources: draft.sources.filter(({ title, url, date }) => `${title}${url}${date}` !== ''),
    alternatives: draft.alternatives.filter(
      ({ text, source: { title, url, date } }) => `${text}${title}${url}${date}` !== '',
    ),
    relations: draft.relations.filter(({ conceptId }) => conceptId !== ''),
  };
}

const TYPED = [
  'text',
  'reading',
  'partOfSpeech',
  'note',
  'hanja',
  'gender',
  'number',
  'example',
  'source',
] as const satisfies readonly (keyof TermDraft)[];

/** What would be taken as it is waits for somebody's approval instead. */
export function asProposal(draft: ConceptDraft): ConceptDraft {
  return {
    ...draft,
    terms: draft.terms.map((term) =>
      ACCEPTED.has(term.status) ? { ...term, status: 'proposed' } : term,
    ),
  };
}

const ACCEPTED: ReadonlySet<string> = new Set(['preferred', 'admitted']);

/** The draft as the fields of a form that nobody sees: what `readDraft` reads back. */
export function draftFields(draft: ConceptDraft): readonly { name: string; value: string }[] {
  const fields: { name: string; value: string }[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') fields.push({ name: path, value });
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        walk(inner, path === '' ? name : `${path}.${name}`);
      }
    }
  };
  const { id, domain, definition, definitions, note, source } = draft;
  const { terms, sources, alternatives, relations } = draft;
  walk({ id, domain, definition, definitions, note, source }, '');
  walk({ terms, sources, alternatives, relations }, '');
  return fields;
}
