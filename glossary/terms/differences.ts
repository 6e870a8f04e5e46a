import {
  LANGUAGES,
  type Alternative,
  type Concept,
  type Language,
  type RelationKind,
  type Source,
  type Term,
} from './concept.ts';

export type ConceptTextField = 'domain' | 'definition' | 'note' | 'source';
export type TermField = Exclude<keyof Term, 'lang'>;

/** What of a concept differs. A term is named by its text as it became, or as it was if it is gone. */
export type DifferencePlace =
  | { readonly kind: 'text'; readonly field: ConceptTextField }
  | { readonly kind: 'definition'; readonly lang: Language }
  | { readonly kind: 'term'; readonly lang: Language }
  | {
      readonly kind: 'termField';
      readonly lang: Language;
      readonly term: string;
      readonly field: TermField;
    }
  | { readonly kind: 'order'; readonly lang: Language }
  | { readonly kind: 'source' }
  | { readonly kind: 'alternative'; readonly lang: Language }
  | { readonly kind: 'relation'; readonly relation: RelationKind };

/** One thing that two states of a concept do not share; empty where one of them has nothing. */
export interface Difference {
  readonly place: DifferencePlace;
  readonly before: string;
  readonly after: string;
}

/** Everything that differs, in the order in which an entry is read. Equal concepts have no differences. */
export function differences(before: Concept, after: Concept): readonly Difference[] {
  return [
    ...LANGUAGES.flatMap((lang) => termDifferences(before, after, lang)),
    ...TEXT_FIELDS.flatMap((field) =>
      difference({ kind: 'text', field }, before[field], after[field]),
    ),
    ...LANGUAGES.flatMap((lang) =>
      difference({ kind: 'definition', lang }, before.definitions[lang], after.definitions[lang]),
    ),
    ...memberDifferences(before.sources, after.sources, {
      place: (): DifferencePlace => ({ kind: 'source' }),
      text: sourceText,
    }),
    ...memberDifferences(before.alternatives, after.alternatives, {
      place: ({ lang }: Alternative): DifferencePlace => ({ kind: 'alternative', lang }),
      text: ({ text, source }) => `${text} (${sourceText(source)})`,
    }),
    ...memberDifferences(before.relations, after.relations, {
      place: ({ kind }): DifferencePlace => ({ kind: 'relation', relation: kind }),
      text: ({ conceptId }) => conceptId,
    }),
  ];
}

const TEXT_FIELDS = ['domain', 'definition', 'note', 'source'] as const;

/** `text` comes first: what a term is called before what is said of it. */
const TERM_FIELDS = [
  'text',
  'reading',
  'status',
  'type',
  'partOfSpeech',
  'hanja',
  'gender',
  'number',
  'casePolicy',
  'match',
  'note',
  'example',
  'source',
] as const satisfies readonly TermField[];

function termDifferences(before: Concept, after: Concept, lang: Language): readonly Difference[] {
  const olds = before.terms.filter((term) => term.lang === lang);
  const news = after.terms.filter((term) => term.lang === lang);
  const pairs = pairTerms(olds, news);
  const found = pairs.flatMap(({ old, now }): readonly Difference[] => {
    if (old === undefined || now === undefined) {
      return [{ place: { kind: 'term', lang }, before: old?.text ?? '', after: now?.text ?? '' }];
    }
    return TERM_FIELDS.flatMap((field) =>
      difference({ kind: 'termField', lang, term: now.text, field }, old[field], now[field]),
    );
  });
  const shared = (terms: readonly Term[], side: 'old' | 'now'): readonly Term[] =>
    terms.filter((term) =>
      pairs.some((pair) => pair[side] === term && pair.old !== undefined && pair.now !== undefined),
    );
  const partnerOf = new Map(pairs.map(({ old, now }) => [now, old]));
  const oldOrder = shared(olds, 'old');
  const newOrder = shared(news, 'now').map((term) => partnerOf.get(term));
  if (oldOrder.every((term, at) => term === newOrder[at])) return found;
  return [...found, { place: { kind: 'order', lang }, before: listed(olds), after: listed(news) }];
}

interface Pair {
  readonly old?: Term;
  readonly now?: Term;
}

/** Terms of the same text belong together; of the others, those in the same place among their like: a corrected spelling. */
function pairTerms(olds: readonly Term[], news: readonly Term[]): readonly Pair[] {
  const left = [...olds];
  const same = new Map<Term, Term>();
  for (const now of news) {
    const at = left.findIndex(({ text }) => text === now.text);
    const [old] = at === -1 ? [] : left.splice(at, 1);
    if (old !== undefined) same.set(now, old);
  }
  const pairs = news.map((now): Pair => {
    const old = same.get(now) ?? left.shift();
    return old === undefined ? { now } : { old, now };
  });
  return [...pairs, ...left.map((old): Pair => ({ old }))];
}

function listed(terms: readonly Term[]): string {
  return terms.map(({ text }) => text).join(' | ');
}

function difference(place: DifferencePlace, before: string, after: string): readonly Difference[] {
  return before === after ? [] : [{ place, before, after }];
}

/** Members of a list have no name: one that was changed is one that went and one that came. */
function memberDifferences<Member>(
  before: readonly Member[],
  after: readonly Member[],
  {
    place,
    text,
  }: {
    readonly place: (member: Member) => DifferencePlace;
    readonly text: (member: Member) => string;
  },
): readonly Difference[] {
  const key = (member: Member): string => JSON.stringify(member);
  const without = (members: readonly Member[], others: readonly Member[]): readonly Member[] => {
    const keys = new Set(others.map(key));
    return members.filter((member) => !keys.has(key(member)));
  };
  return [
    ...without(before, after).map((member) => ({
      place: place(member),
      before: text(member),
      after: '',
    })),
    ...without(after, before).map((member) => ({
      place: place(member),
      before: '',
      after: text(member),
    })),
  ];
}

function sourceText({ title, url, date }: Source): string {
  return [title, date, url].filter((part) => part !== '').join(', ');
}
