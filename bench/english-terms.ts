import type { TargetFinder } from '../glossary/check/renderings.ts';
import { createTermIndex } from '../glossary/check/term-index.ts';
import { otherSpellings } from '../glossary/morphology/english/spellings.ts';
import type { Term } from '../glossary/terms/concept.ts';
import { listed, type Method } from './target-methods.ts';
import type { TargetSentence, TargetToken } from './target-treebank.ts';

/** In per cent: occurrences found, and of the accepted ones those of another word. */
export interface EnglishQuality {
  readonly occurrences: number;
  readonly recall: number;
  readonly wrong: number;
}

export interface EnglishFigures {
  readonly methods: readonly {
    readonly name: string;
    readonly nouns: EnglishQuality;
    readonly verbs: EnglishQuality;
    /** All of them, as a glossary lists them that does not say what they are. */
    readonly unsaid: EnglishQuality;
  }[];
}

export function measureEnglish(
  sentences: readonly TargetSentence[],
  finder: TargetFinder,
  methods: Readonly<Record<string, Method>>,
): EnglishFigures {
  const measure = (method: Method, classes: readonly string[], partOfSpeech: string) =>
    qualityOf({ sentences, finder, method, classes, partOfSpeech });
  return {
    methods: Object.entries(methods).map(([name, method]) => ({
      name,
      nouns: measure(method, ['NOUN'], 'noun'),
      verbs: measure(method, ['VERB'], 'verb'),
      unsaid: measure(method, ['NOUN', 'VERB'], ''),
    })),
  };
}

function qualityOf({
  sentences,
  finder,
  method,
  classes,
  partOfSpeech,
}: {
  readonly sentences: readonly TargetSentence[];
  readonly finder: TargetFinder;
  readonly method: Method;
  readonly classes: readonly string[];
  readonly partOfSpeech: string;
}): EnglishQuality {
  const isWord = (token: TargetToken): boolean =>
    classes.includes(token.class) && /^[a-z]{2,}$/i.test(token.lemma);
  const lemmas = new Set(
    sentences.flatMap(({ tokens }) => tokens.filter(isWord).map(({ lemma }) => lemma)),
  );
  const terms = Array.from(lemmas, (lemma) => listed('en', lemma, partOfSpeech));
  const index = createTermIndex(finder, terms);
  const counts = { occurrences: 0, found: 0, accepted: 0, wrong: 0 };
  for (const { text, tokens } of sentences) {
    const target = finder.analyse(text);
    const sought: readonly Term[] =
      method.length === 0 ? terms : index.termsIn(target).map(({ term }) => term);
    const found = new Map<string, Set<number>>();
    for (const term of sought) {
      for (const { start, end } of method(term, target)) {
        const token = tokens.find((one) => one.start <= start && end <= one.end);
        if (token === undefined) continue;
        counts.accepted += 1;
        if (!isSame(token.lemma.toLowerCase(), term.text.toLowerCase())) counts.wrong += 1;
        else if (token.start === start) note(found, term.text, start);
      }
    }
    for (const token of tokens.filter(isWord)) {
      counts.occurrences += 1;
      if (found.get(token.lemma)?.has(token.start) === true) counts.found += 1;
    }
  }
  return {
    occurrences: counts.occurrences,
    recall: (100 * counts.found) / counts.occurrences,
    wrong: (100 * counts.wrong) / counts.accepted,
  };
}

/** Defence and defense are one word. */
function isSame(one: string, other: string): boolean {
  return one === other || otherSpellings(one).includes(other);
}

function note(found: Map<string, Set<number>>, word: string, start: number): void {
  const places = found.get(word);
  if (places === undefined) found.set(word, new Set([start]));
  else places.add(start);
}
