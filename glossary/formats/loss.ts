import type { Concept, Language, Term } from '../terms/concept.ts';
import { CONCEPT_PRESETS, TERM_PRESETS } from '../terms/presets.ts';
import type { TableLayout } from './csv/codec.ts';
import { FORMAT_TRAITS, type GlossaryFormat } from './formats.ts';
import { fitPairs, type FittedPair } from './mt/fitting.ts';
import { formatAlternative, formatRelation, formatSource } from './references.ts';
import { approved, JAPANESE_TO_ENGLISH, oneLine, type Languages } from './pairs.ts';

/**
 * What a file of some format does not carry. `concept` and `term`: a field that says something. `terms`: terms that are
 * left out. `concepts`: concepts of which nothing remains. `limit`: what the format or its service does not take.
 */
export type Loss = Lost & {
  readonly count: number;
  /** Up to three. */
  readonly examples: readonly LossExample[];
};

type Lost =
  | { readonly kind: 'concept' | 'term'; readonly name: LossField }
  | { readonly kind: 'terms'; readonly name: Language }
  | { readonly kind: 'concepts'; readonly name: '' }
  | { readonly kind: 'limit'; readonly name: LossLimit };

export type LossField = ConceptField | TermField | 'id' | 'text';

export type LossLimit = NonNullable<FittedPair['left']> | 'tidied';

export interface LossExample {
  readonly conceptId: string;
  /** What is lost, shortened. */
  readonly text: string;
}

/** What `concepts` lose if they are written in this format, most first; nothing if they come back as they are. */
export function lossOf(
  format: GlossaryFormat,
  concepts: readonly Concept[],
  {
    layout = 'concept',
    languages = JAPANESE_TO_ENGLISH,
  }: { readonly layout?: TableLayout; readonly languages?: Languages } = {},
): readonly Loss[] {
  const tally = createTally();
  const carrier = carrierOf(format, layout, languages);
  if (carrier === null) return [];
  for (const concept of concepts) weigh(concept, carrier, tally);
  if (format === 'deepl' || format === 'google' || format === 'azure') {
    for (const { concept, source, left, tidied } of fitPairs(concepts, format, languages)) {
      if (left !== null) tally.add({ kind: 'limit', name: left }, concept.id, source);
      else if (tidied) tally.add({ kind: 'limit', name: 'tidied' }, concept.id, source);
    }
  }
  return tally.losses();
}

type ConceptField = keyof typeof CONCEPT_PRESETS;
type TermField = keyof typeof TERM_PRESETS | 'status';

interface Carrier {
  readonly concept: ReadonlySet<ConceptField | 'id'>;
  /** What it carries of a term; null if it leaves the term out. */
  readonly term: (term: Term, concept: Concept) => ReadonlySet<TermField> | null;
  /** Texts that would not come back as they are. */
  readonly changes: (text: string) => boolean;
}

/** Null: everything is carried. */
function carrierOf(
  format: GlossaryFormat,
  layout: TableLayout,
  languages: Languages,
): Carrier | null {
  const { layouts, bilingual } = FORMAT_TRAITS[format];
  if (layouts) return layout === 'term' ? null : CONCEPT_LAYOUT;
  if (!bilingual) return null;
  const changes = (text: string): boolean => oneLine(text) !== text;
  if (format === 'utx') {
    return {
      concept: new Set(['id']),
      term: (term, concept) => utxFields(term, concept, languages),
      changes,
    };
  }
  return {
    concept: format === 'omegat' ? new Set(['note']) : new Set(),
    term: (term, concept) => (isPaired(term, concept, languages) ? NOTHING : null),
    // The services have their own limits.
    changes: format === 'omegat' ? changes : () => false,
  };
}

const NOTHING: ReadonlySet<TermField> = new Set(['status']);

const CONCEPT_LAYOUT: Carrier = {
  concept: new Set(['id', ...conceptFields()]),
  term({ status, type, text }) {
    const short = type === 'abbreviation' || type === 'acronym';
    const told = status === 'admitted' && short && (type === 'acronym') === looksLikeAcronym(text);
    const carriesType = type === 'fullForm' ? !(status === 'admitted' && short) : told;
    const base: TermField[] = ['status', ...(carriesType ? (['type'] as const) : [])];
    return new Set(
      status === 'preferred'
        ? [...base, ...termFields().filter((field) => field !== 'type')]
        : base,
    );
  },
  // Cells lose the spaces at the ends of a value.
  changes: (text) => text !== text.replace(/^[ \u3000]+|[ \u3000]+$/g, ''),
};

function looksLikeAcronym(text: string): boolean {
  return /^(?=.*[A-Z])[A-Z0-9][A-Z0-9.&/-]*$/.test(text);
}

function utxFields(
  term: Term,
  concept: Concept,
  { source, target }: Languages,
): ReadonlySet<TermField> | null {
  const has = (lang: Language): boolean => concept.terms.some((other) => other.lang === lang);
  if (term.lang !== source && term.lang !== target) return null;
  if (!has(source) || !has(target)) return null;
  const main = approved(concept, source)[0] ?? concept.terms.find(({ lang }) => lang === source);
  const first = approved(concept, term.lang)[0] === term;
  // The status of the term that heads the rows is the one nobody writes.
  const status =
    term === main || (term.status === 'preferred' && !first) ? [] : (['status'] as const);
  const known = term === main && term.status === 'preferred' ? (['status'] as const) : status;
  const both = [...known, 'partOfSpeech', 'note'] as const;
  return new Set(term.lang === source ? [...both, 'reading'] : both);
}

/** Only approved terms are written, and of the target language one or two. */
function isPaired(term: Term, concept: Concept, { source, target }: Languages): boolean {
  const targets = approved(concept, target);
  if (targets.length === 0) return false;
  if (term.lang === source) return approved(concept, source).includes(term);
  if (term.lang !== target || approved(concept, source).length === 0) return false;
  const short = (other: Term): boolean => other.type === 'abbreviation' || other.type === 'acronym';
  const paired = [
    targets[0],
    ...(approved(concept, source).some(short) ? [targets.find(short)] : []),
  ];
  return paired.includes(term);
}

type Tally = ReturnType<typeof createTally>;

function weigh(
  concept: Concept,
  { concept: fields, term: carried, changes }: Carrier,
  tally: Tally,
): void {
  const { id } = concept;
  let left = 0;
  for (const term of concept.terms) {
    const kept = carried(term, concept);
    if (kept === null) {
      tally.add({ kind: 'terms', name: term.lang }, id, term.text);
      left += 1;
      continue;
    }
    if (changes(term.text)) tally.add({ kind: 'term', name: 'text' }, id, term.text);
    if (!kept.has('status') && term.status !== 'preferred') {
      tally.add({ kind: 'term', name: 'status' }, id, `${term.text}: ${term.status}`);
    }
    for (const field of termFields()) {
      const value = term[field];
      if (value === TERM_PRESETS[field]) continue;
      if (!kept.has(field) || (FREE.has(field) && changes(value)))
        tally.add({ kind: 'term', name: field }, id, value);
    }
  }
  if (left === concept.terms.length) {
    tally.add({ kind: 'concepts', name: '' }, id, concept.terms[0]?.text ?? '');
    return;
  }
  if (!fields.has('id')) tally.add({ kind: 'concept', name: 'id' }, id, id);
  for (const field of conceptFields()) {
    const text = sayingOf(concept, field);
    if (text === '') continue;
    if (!fields.has(field) || listed(concept, field).some(changes)) {
      tally.add({ kind: 'concept', name: field }, id, text);
    }
  }
}

/** Fields of free text, whose outer spaces or line breaks may matter to somebody. */
const FREE: ReadonlySet<TermField> = new Set<TermField>([
  'reading',
  'partOfSpeech',
  'note',
  'hanja',
  'example',
  'source',
]);

/** The values of a field that has several, as a cell has them. */
function listed(concept: Concept, field: ConceptField): readonly string[] {
  if (field === 'sources') return concept.sources.map(formatSource);
  if (field === 'alternatives') return concept.alternatives.map(formatAlternative);
  return field === 'relations' ? concept.relations.map(formatRelation) : [];
}

/** What a field says, or the first of what it says; empty if it says nothing. */
function sayingOf(concept: Concept, field: ConceptField): string {
  const value = concept[field];
  if (typeof value === 'string') return value;
  if (field !== 'definitions') return listed(concept, field)[0] ?? '';
  return Object.values(concept.definitions).find((text) => text !== '') ?? '';
}

function createTally() {
  const found = new Map<string, { lost: Lost; count: number; examples: LossExample[] }>();
  return {
    add(lost: Lost, conceptId: string, text: string): void {
      const key = `${lost.kind} ${lost.name}`;
      const loss = found.get(key) ?? { lost, count: 0, examples: [] };
      loss.count += 1;
      if (loss.examples.length < EXAMPLES) {
        loss.examples.push({ conceptId, text: Array.from(text).slice(0, LONGEST).join('') });
      }
      found.set(key, loss);
    },
    losses: (): readonly Loss[] =>
      [...found.values()]
        .toSorted((a, b) => b.count - a.count)
        .map(({ lost, count, examples }) => ({ ...lost, count, examples })),
  };
}

const EXAMPLES = 3;

/** Code points. */
const LONGEST = 60;

function conceptFields(): readonly ConceptField[] {
  const isField = (key: string): key is ConceptField => key in CONCEPT_PRESETS;
  return Object.keys(CONCEPT_PRESETS).filter(isField);
}

function termFields(): readonly Exclude<TermField, 'status'>[] {
  const isField = (key: string): key is keyof typeof TERM_PRESETS => key in TERM_PRESETS;
  return Object.keys(TERM_PRESETS).filter(isField);
}
