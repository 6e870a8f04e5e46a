import type glossary from '../../../locales/ja/glossary.json';
import type { Reader } from '../reader.ts';
import { languageOf, type Phrase } from './language-of.ts';

type KnownDomain = keyof typeof glossary.domains;

/** The domains of the starter glossary have names in every language; those of other glossaries are shown as given. */
const KNOWN: Readonly<Record<string, KnownDomain | undefined>> = {
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

export function domainLabel(domain: string, { t, language }: Reader): Phrase | null {
  if (domain === '') return null;
  const known = Object.hasOwn(KNOWN, domain) ? KNOWN[domain] : undefined;
  if (known === undefined) return { text: domain, lang: languageOf(domain) };
  return { text: t(`glossary:domains.${known}`), lang: language };
}
