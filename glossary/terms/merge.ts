import {
  LANGUAGES,
  type Alternative,
  type Concept,
  type Language,
  type Relation,
  type Source,
  type Status,
  type Term,
} from './concept.ts';
import { TERM_PRESETS } from './presets.ts';

/**
 * What becomes of a concept that a file has too. `keep`: it stays as it is. `add`: what it does not say is taken from the
 * file, terms included. `replace`: where the file says something, the file is right. What a file leaves empty it does not say: no
 * policy empties a field.
 */
export const MERGE_POLICIES = ['keep', 'add', 'replace'] as const;
export type MergePolicy = (typeof MERGE_POLICIES)[number];

/**
 * How much of a concept a file states. `exact`: every field, so that a choice such as a type is meant as it stands.
 * `whole`: all terms of a language, without all of their fields. `part`: some terms, as a list of pairs does; terms that it does
 * not name are none of its business.
 */
export type Extent = 'exact' | 'whole' | 'part';

/** The concept as it becomes; `existing` itself where nothing is taken. */
export function mergeConcepts(
  existing: Concept,
  incoming: Concept,
  { policy, extent }: { readonly policy: MergePolicy; readonly extent: Extent },
): Concept {
  if (policy === 'keep') return existing;
  const wins = policy === 'replace';
  const text = chooser(wins);
  const list = <Member>(olds: readonly Member[], news: readonly Member[]): readonly Member[] =>
    wins && news.length > 0 ? news : union(olds, news);
  return {
    id: existing.id,
    domain: text(existing.domain, incoming.domain),
    definition: text(existing.definition, incoming.definition),
    definitions: {
      ja: text(existing.definitions.ja, incoming.definitions.ja),
      en: text(existing.definitions.en, incoming.definitions.en),
      ko: text(existing.definitions.ko, incoming.definitions.ko),
    },
    note: text(existing.note, incoming.note),
    source: text(existing.source, incoming.source),
    sources: list<Source>(existing.sources, incoming.sources),
    alternatives: list<Alternative>(existing.alternatives, incoming.alternatives),
    relations: list<Relation>(existing.relations, incoming.relations),
    terms: LANGUAGES.flatMap((lang) => mergeTerms(existing, incoming, { lang, wins, extent })),
  };
}

function mergeTerms(
  existing: Concept,
  incoming: Concept,
  {
    lang,
    wins,
    extent,
  }: { readonly lang: Language; readonly wins: boolean; readonly extent: Extent },
): readonly Term[] {
  const olds = existing.terms.filter((term) => term.lang === lang);
  const news = incoming.terms.filter((term) => term.lang === lang);
  if (news.length === 0) return olds;
  const partners = pairByText(olds, news);
  const merged = (old: Term, now: Term): Term => mergeTerm(old, now, { wins, extent });
  if (wins && extent !== 'part') {
    const oldOf = new Map(Array.from(partners, ([old, now]) => [now, old]));
    return news.map((now) => {
      const old = oldOf.get(now);
      return old === undefined ? now : merged(old, now);
    });
  }
  const known = new Set(partners.values());
  const strangers = news.filter((now) => !known.has(now));
  const result = olds.map((old) => {
    const now = partners.get(old);
    if (now !== undefined) return merged(old, now);
    const better = wins ? strangers.findIndex((stranger) => isOfOneKind(old, stranger)) : -1;
    return strangers.splice(better, better === -1 ? 0 : 1)[0] ?? old;
  });
  const taken = result.some(({ status }) => status === 'preferred');
  return [
    ...result,
    ...strangers.map((now) =>
      taken && now.status === 'preferred' ? { ...now, status: 'admitted' as const } : now,
    ),
  ];
}

/** A new translation stands in for the old one, not for its abbreviation. */
function isOfOneKind(old: Term, now: Term): boolean {
  return old.status === now.status && isShort(old) === isShort(now);
}

function pairByText(olds: readonly Term[], news: readonly Term[]): ReadonlyMap<Term, Term> {
  const left = [...news];
  const pairs = new Map<Term, Term>();
  for (const old of olds) {
    const at = left.findIndex(({ text }) => text === old.text);
    const [now] = at === -1 ? [] : left.splice(at, 1);
    if (now !== undefined) pairs.set(old, now);
  }
  return pairs;
}

function mergeTerm(
  old: Term,
  now: Term,
  { wins, extent }: { readonly wins: boolean; readonly extent: Extent },
): Term {
  const text = chooser(wins);
  const said = <Value extends string>(was: Value, is: Value): Value => {
    if (is === '') return was;
    return wins || was === '' ? is : was;
  };
  const exact = wins && extent === 'exact';
  return {
    lang: old.lang,
    text: old.text,
    status: wins ? statusOf(old, now, extent) : old.status,
    type: exact || (wins && saysType(old, now)) ? now.type : old.type,
    reading: text(old.reading, now.reading),
    partOfSpeech: text(old.partOfSpeech, now.partOfSpeech),
    note: text(old.note, now.note),
    hanja: text(old.hanja, now.hanja),
    gender: said(old.gender, now.gender),
    number: said(old.number, now.number),
    casePolicy:
      exact || (wins && now.casePolicy !== TERM_PRESETS.casePolicy)
        ? now.casePolicy
        : old.casePolicy,
    match: exact || (wins && now.match !== TERM_PRESETS.match) ? now.match : old.match,
    example: text(old.example, now.example),
    source: text(old.source, now.source),
  };
}

/** A list of pairs calls every word it has preferred, and means no more than that it may be used. */
function statusOf(old: Term, now: Term, extent: Extent): Status {
  return extent === 'part' && isApproved(old) && isApproved(now) ? old.status : now.status;
}

/** A full form is what is written where nobody said; a table with a column for abbreviations guesses of which kind they are. */
function saysType(old: Term, now: Term): boolean {
  return now.type !== TERM_PRESETS.type && !(isShort(old) && isShort(now));
}

function isShort({ type }: Term): boolean {
  return type === 'abbreviation' || type === 'acronym';
}

function isApproved({ status }: Term): boolean {
  return status === 'preferred' || status === 'admitted';
}

function chooser(wins: boolean): (old: string, now: string) => string {
  return (old, now) => (wins ? now || old : old || now);
}

function union<Member>(olds: readonly Member[], news: readonly Member[]): readonly Member[] {
  const known = new Set(olds.map((old) => JSON.stringify(old)));
  const added = news.filter((now) => !known.has(JSON.stringify(now)));
  return added.length === 0 ? olds : [...olds, ...added];
}
