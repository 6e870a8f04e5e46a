import type { Concept } from '../../glossary/index.ts';

/** What a browser offers while one types: the words that the glossary uses already, the commonest first. */
export function conceptLists(concepts: readonly Concept[]): {
  readonly domains: readonly string[];
  readonly partsOfSpeech: readonly string[];
} {
  const domains = new Map<string, number>();
  const partsOfSpeech = new Map<string, number>();
  for (const { domain, terms } of concepts) {
    count(domains, domain);
    for (const term of terms) count(partsOfSpeech, term.partOfSpeech);
  }
  return { domains: commonest(domains), partsOfSpeech: commonest(partsOfSpeech) };
}

function count(counts: Map<string, number>, word: string): void {
  if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** More than this nobody reads. */
const OFFERED = 100;

function commonest(counts: ReadonlyMap<string, number>): readonly string[] {
  return Array.from(counts)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, OFFERED)
    .map(([word]) => word);
}
