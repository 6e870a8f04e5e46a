import { LANGUAGES, type Language, type Source, type Term } from '../../../glossary/index.ts';
import type { GlossarySummary, StoredConcept } from '../../services/glossaries.ts';
import type { DocumentOccurrences } from '../../services/recognition.ts';
import type { Comment } from '../../services/comments.ts';
import type { Proposal } from '../../services/proposals.ts';
import type { Reader } from '../reader.ts';
import type { TextKey, Translator } from '../translator.ts';
import { conceptAddress, documentAddress, glossaryAddress, withQuery } from './addresses.ts';
import { commentsView, type CommentsView } from './comments.ts';
import type { Message } from './documents-page.ts';
import { domainLabel, partOfSpeechLabel } from './vocabulary.ts';
import { phrase, phraseOf, type Phrase } from './language-of.ts';
import { personName } from './person.ts';
import { passageId } from './spread.ts';
import { headword, termView, type Headword, type TermView } from './terms.ts';

/** Everything known about a concept. */
export interface ConceptPageView {
  readonly said: CommentsView;
  readonly id: string;
  readonly message: Message | null;
  readonly editHref: string;
  readonly historyHref: string;
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly head: Headword;
  readonly domain: Phrase | null;
  /** The general one, and those in a named language. */
  readonly definitions: readonly Phrase[];
  readonly note: Phrase | null;
  readonly source: Phrase | null;
  readonly sources: readonly SourceView[];
  readonly alternatives: readonly (Phrase & { readonly source: SourceView })[];
  readonly relations: readonly {
    readonly kind: string;
    readonly head: Phrase;
    /** Null where the other concept is not there. */
    readonly href: string | null;
  }[];
  readonly languages: readonly {
    readonly lang: Language;
    readonly name: string;
    readonly terms: readonly TermRow[];
  }[];
  readonly version: string;
  readonly created: { readonly text: string; readonly iso: string };
  readonly updated: { readonly text: string; readonly iso: string };
  readonly documents: readonly {
    readonly name: Phrase;
    readonly href: string;
    readonly count: string;
    readonly occurrences: readonly {
      readonly href: string;
      readonly passage: string;
      readonly before: string;
      readonly surface: string;
      readonly after: string;
    }[];
  }[];
}

export interface TermRow {
  readonly term: TermView;
  readonly reading: string;
  readonly status: string;
  readonly type: string;
  readonly partOfSpeech: Phrase | null;
  readonly note: Phrase | null;
  /** What few terms have, each with its name. */
  readonly more: readonly { readonly label: string; readonly value: Phrase }[];
}

export interface SourceView {
  readonly title: Phrase;
  /** Null where there is no address. */
  readonly href: string | null;
  readonly date: string;
}

export function conceptPage({
  glossary,
  concept,
  related,
  proposals,
  comments,
  occurrences,
  message = null,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly concept: StoredConcept;
  /** The concepts it leads to, by their identifiers. */
  readonly related: ReadonlyMap<string, StoredConcept>;
  /** Its terms that wait for a decision. */
  readonly proposals: readonly Proposal[];
  readonly comments: readonly Comment[];
  readonly occurrences: readonly DocumentOccurrences[];
  readonly message?: Message | null;
  readonly reader: Reader;
}): ConceptPageView {
  const { t, formats } = reader;
  const href = conceptAddress(glossary.id, concept.id);
  return {
    id: concept.id,
    message,
    editHref: `${href}/edit`,
    historyHref: `${href}/history`,
    glossary: { name: phraseOf(glossary.name), href: glossaryAddress(glossary.id) },
    head: headword(concept),
    domain: domainLabel(concept.domain, reader),
    definitions: [
      ...(concept.definition === '' ? [] : [phraseOf(concept.definition)]),
      ...LANGUAGES.map((lang) => ({ text: concept.definitions[lang], lang })),
    ].filter(({ text }) => text !== ''),
    note: phrase(concept.note),
    source: phrase(concept.source),
    sources: concept.sources.map(sourceView),
    alternatives: concept.alternatives.map(({ lang, text, source }) => ({
      text,
      lang,
      source: sourceView(source),
    })),
    relations: concept.relations.map(({ kind, conceptId }) => {
      const other = related.get(conceptId);
      return {
        kind: t(`editing:relation.${kind}`),
        head: phraseOf(other === undefined ? conceptId : headword(other).text),
        href: other === undefined ? null : conceptAddress(glossary.id, conceptId),
      };
    }),
    languages: LANGUAGES.map((lang) => ({
      lang,
      name: t(`common:language.${lang}`),
      terms: concept.terms
        .filter((term) => term.lang === lang)
        .map((term) => ({
          term: termView(term, t),
          reading: term.reading,
          status: t(`common:status.${term.status}`),
          type: t(`common:termType.${term.type}`),
          partOfSpeech: partOfSpeechLabel(term.partOfSpeech, reader),
          note: phrase(term.note),
          more: [...moreOf(term, t), ...proposedBy(term, proposals, reader)],
        })),
    })),
    version: formats.number(concept.version),
    created: { text: formats.date(concept.createdAt), iso: formats.isoDate(concept.createdAt) },
    updated: { text: formats.date(concept.updatedAt), iso: formats.isoDate(concept.updatedAt) },
    said: commentsView(concept, comments, reader),
    documents: occurrences.map(({ documentId, name, occurrences: places }) => ({
      name: phraseOf(name),
      href: documentAddress(documentId),
      count: t('common:entry.occurrences', {
        count: places.length,
        number: formats.number(places.length),
      }),
      occurrences: places.map(({ before, surface, after, passage }) => ({
        href: `${withQuery(documentAddress(documentId), { passage: String(passage) })}#${passageId(passage)}`,
        passage: t('common:entry.passage', { number: formats.number(passage) }),
        before: onOneLine(before),
        surface: onOneLine(surface),
        after: onOneLine(after),
      })),
    })),
  };
}

function sourceView({ title, url, date }: Source): SourceView {
  return { title: phraseOf(title), href: url === '' ? null : url, date };
}

function moreOf(term: Term, t: Translator): TermRow['more'] {
  const said: readonly (readonly [label: TextKey, value: Phrase | null])[] = [
    ['editing:term.hanja', term.hanja === '' ? null : { text: term.hanja, lang: 'ko' }],
    ['editing:term.example', term.example === '' ? null : { text: term.example, lang: term.lang }],
    ['editing:term.source', phrase(term.source)],
  ];
  return said.flatMap(([label, value]) => (value === null ? [] : [{ label: t(label), value }]));
}

/** Who proposed the term, and when. */
function proposedBy(term: Term, proposals: readonly Proposal[], reader: Reader): TermRow['more'] {
  const proposed = proposals.find((proposal) => proposal.term === term)?.proposed ?? null;
  if (proposed === null) return [];
  const who = personName(proposed.by, reader);
  const text = `${who} · ${reader.formats.moment(proposed.at)}`;
  return [{ label: reader.t('proposals:column.proposed'), value: { text, lang: reader.language } }];
}

/** Printed lines of Japanese join without a space; what is left of a line break is only in the way here. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n\f]+/g, '');
}
