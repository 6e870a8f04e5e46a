import { LANGUAGES, type Language } from '../../../glossary/index.ts';
import type { GlossarySummary, StoredConcept } from '../../services/glossaries.ts';
import type { DocumentOccurrences } from '../../services/recognition.ts';
import type { Reader } from '../reader.ts';
import { documentAddress, glossaryAddress, withQuery } from './addresses.ts';
import { domainLabel, partOfSpeechLabel } from './vocabulary.ts';
import { phrase, phraseOf, type Phrase } from './language-of.ts';
import { passageId } from './spread.ts';
import { headword, termView, type Headword, type TermView } from './terms.ts';

/** Everything known about a concept. */
export interface ConceptPageView {
  readonly id: string;
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly head: Headword;
  readonly domain: Phrase | null;
  readonly definition: Phrase | null;
  readonly note: Phrase | null;
  readonly source: Phrase | null;
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
}

export function conceptPage({
  glossary,
  concept,
  occurrences,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly concept: StoredConcept;
  readonly occurrences: readonly DocumentOccurrences[];
  readonly reader: Reader;
}): ConceptPageView {
  const { t, formats } = reader;
  return {
    id: concept.id,
    glossary: { name: phraseOf(glossary.name), href: glossaryAddress(glossary.id) },
    head: headword(concept),
    domain: domainLabel(concept.domain, reader),
    definition: phrase(concept.definition),
    note: phrase(concept.note),
    source: phrase(concept.source),
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
        })),
    })),
    version: formats.number(concept.version),
    created: { text: formats.date(concept.createdAt), iso: formats.isoDate(concept.createdAt) },
    updated: { text: formats.date(concept.updatedAt), iso: formats.isoDate(concept.updatedAt) },
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

/** Printed lines of Japanese join without a space; what is left of a line break is only in the way here. */
function onOneLine(text: string): string {
  return text.replace(/[\r\n\f]+/g, '');
}
