import type { AlikeConcept } from '../../services/concepts.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, mergeAddress } from './addresses.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { headword } from './terms.ts';

/** A concept that already has a term like the one that is typed. */
export interface AlikeView {
  readonly typed: string;
  readonly head: Phrase;
  readonly href: string;
  /** The listed spelling, the equivalents: what tells whether it is the same thing. */
  readonly about: string;
  /** Where the two are merged; null while one of them is not saved yet. */
  readonly mergeHref: string | null;
}

export function alikeViews(
  alike: readonly AlikeConcept[],
  reader: Reader,
  typedIn: string | null = null,
): readonly AlikeView[] {
  return alike.map(({ text, term, concept }) => {
    const head = headword(concept).text;
    const others = concept.terms
      .filter(({ lang, status }) => lang !== 'ja' && status === 'preferred')
      .map((other) => other.text);
    const shown = [...(term === head ? [] : [term]), ...others, concept.id];
    return {
      typed: text,
      head: phraseOf(head),
      href: conceptAddress(concept.glossaryId, concept.id),
      about: reader.t('editing:alike.about', { texts: shown.join(' · ') }),
      mergeHref: typedIn === null ? null : mergeAddress(concept.glossaryId, concept.id, typedIn),
    };
  });
}
