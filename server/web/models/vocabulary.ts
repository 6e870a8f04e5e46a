import type glossary from '../../../locales/ja/glossary.json';
import type { Reader } from '../reader.ts';
import { languageOf, type Phrase } from './language-of.ts';

/**
 * The words of the starter glossary for domains and parts of speech have names in every language; those of other
 * glossaries are shown as they are written.
 */
const DOMAINS: Vocabulary<keyof typeof glossary.domains> = {
  country: 'country',
  document: 'document',
  event: 'event',
  force: 'force',
  issue: 'issue',
  law: 'law',
  military: 'military',
  'office title': 'office',
  organisation: 'organisation',
  person: 'person',
  place: 'place',
  plan: 'plan',
  platform: 'platform',
  politics: 'politics',
  strategy: 'strategy',
  system: 'system',
  weapon: 'weapon',
};

const PARTS_OF_SPEECH: Vocabulary<keyof typeof glossary.partsOfSpeech> = {
  noun: 'noun',
  'proper noun': 'properNoun',
  'verbal noun': 'verbalNoun',
  adjectival: 'adjectival',
  'noun phrase': 'nounPhrase',
};

export function domainLabel(domain: string, { t, language }: Reader): Phrase | null {
  const known = keyOf(DOMAINS, domain);
  return known === undefined
    ? asWritten(domain)
    : { text: t(`glossary:domains.${known}`), lang: language };
}

export function partOfSpeechLabel(word: string, { t, language }: Reader): Phrase | null {
  const known = keyOf(PARTS_OF_SPEECH, word);
  return known === undefined
    ? asWritten(word)
    : { text: t(`glossary:partsOfSpeech.${known}`), lang: language };
}

type Vocabulary<Key> = Readonly<Record<string, Key | undefined>>;

function keyOf<Key>(vocabulary: Vocabulary<Key>, word: string): Key | undefined {
  return Object.hasOwn(vocabulary, word) ? vocabulary[word] : undefined;
}

function asWritten(text: string): Phrase | null {
  return text === '' ? null : { text, lang: languageOf(text) };
}
