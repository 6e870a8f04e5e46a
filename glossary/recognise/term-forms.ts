import type { Concept, Term } from '../terms/concept.ts';
import { stemOf, type Inflecting } from './inflection.ts';
import { matchingForm } from '../text/matching-text.ts';
import { kanaSpellings } from './variants/kana-spellings.ts';
import { isAll, KANJI } from './variants/kana-classes.ts';
import { loosen } from './variants/loose-form.ts';
import { skeletonOf } from './variants/skeleton.ts';
import { hasHardKanji, kanaForKanji, type ReadWord } from './variants/kana-for-kanji.ts';
import type { Spellings } from './variants/spellings.ts';

/** Where a pattern is looked for; a set of them is a number. */
export const LAYERS = {
  /** The matching text, letter for letter. */
  exact: 1,
  /** Its loose form (`variants/loose-form.ts`). */
  loose: 2,
  /** The loose form without okurigana (`variants/skeleton.ts`). */
  skeleton: 4,
} as const;

export interface Pattern {
  readonly text: string;
  readonly layers: number;
  /** The spelling the pattern was made from: the listed one or another of the same word. */
  readonly spelling: string;
  /** Null where the pattern is the whole word, else `text` is its stem. */
  readonly inflecting: Inflecting | null;
}

/** A Japanese term as it is looked for. */
export interface Form {
  readonly concept: Concept;
  readonly term: Term;
  /** How it is spelt in matching texts. */
  readonly spelling: string;
  readonly patterns: readonly Pattern[];
}

/** What is known of words beyond the glossary. */
export interface Lexicon {
  readonly spellings: Spellings;
  /** The words of a term. */
  words(text: string): readonly ReadWord[];
}

/** One of the patterns that stand for a form. */
export interface ListedPattern {
  readonly text: string;
  readonly pattern: Pattern;
  readonly form: Form;
}

export function listedPatterns(concept: Concept, lexicon: Lexicon): readonly ListedPattern[] {
  return conceptForms(concept, lexicon).flatMap((form) =>
    form.patterns.map((pattern) => ({ text: pattern.text, pattern, form })),
  );
}

/** The forms of one concept; nothing of any other concept is looked at, so an edited concept is listed anew by itself. */
function conceptForms(concept: Concept, lexicon: Lexicon): readonly Form[] {
  const seen = new Set<string>();
  return concept.terms.flatMap((term): readonly Form[] => {
    const spelling = term.lang === 'ja' ? matchingForm(term.text) : '';
    // Two terms of one concept may differ by width or case only (ＮＣＧ, NCG): the first listed stands for both.
    if (spelling === '' || seen.has(spelling)) return [];
    seen.add(spelling);
    return [{ concept, term, spelling, patterns: patternsOf(spelling, lexicon) }];
  });
}

function patternsOf(listed: string, { spellings, words }: Lexicon): readonly Pattern[] {
  const list = new PatternList();
  const loose = loosen(listed);
  const skeleton = skeletonOf(loose).text;
  const stem = stemOf(listed);
  list.add({ text: listed, layers: LAYERS.exact, spelling: listed, inflecting: null });
  list.add({ text: loose.text, layers: LAYERS.loose, spelling: listed, inflecting: null });
  if (kanjiCount(skeleton) > 1) {
    list.add({ text: skeleton, layers: LAYERS.skeleton, spelling: listed, inflecting: null });
  }
  if (stem !== null) {
    const looseStem = loosen(stem.text);
    const bare = skeletonOf(looseStem).text;
    const inflecting = stem.kind;
    list.add({ text: looseStem.text, layers: LAYERS.loose, spelling: listed, inflecting });
    if (inflecting === 'verb' && kanjiCount(bare) > 1) {
      list.add({ text: bare, layers: LAYERS.skeleton, spelling: listed, inflecting });
    }
  }
  const others = [
    ...spellings.of(listed),
    ...kanaSpellings(listed),
    ...(hasHardKanji(listed) ? kanaForKanji(words(listed)) : []),
  ];
  for (const spelling of others) {
    const otherLoose = loosen(spelling).text;
    // Old kanji, 々 and the like are the loose form's business already.
    if (otherLoose === loose.text) continue;
    list.add({ text: otherLoose, layers: LAYERS.loose, spelling, inflecting: null });
    const otherStem = stemOf(spelling);
    if (otherStem !== null && otherStem.kind === stem?.kind) {
      const { text } = loosen(otherStem.text);
      list.add({ text, layers: LAYERS.loose, spelling, inflecting: otherStem.kind });
    }
  }
  return list.patterns;
}

/** Most terms look the same in all three layers: one pattern then stands for three. */
class PatternList {
  readonly patterns: Pattern[] = [];

  add(pattern: Pattern): void {
    if (pattern.text === '') return;
    const at = this.patterns.findIndex(
      ({ text, spelling, inflecting }) =>
        text === pattern.text && spelling === pattern.spelling && inflecting === pattern.inflecting,
    );
    const twin = this.patterns[at];
    if (twin === undefined) this.patterns.push(pattern);
    else this.patterns[at] = { ...twin, layers: twin.layers | pattern.layers };
  }
}

function kanjiCount(text: string): number {
  let count = 0;
  for (const character of text) if (isAll(character, KANJI)) count += 1;
  return count;
}
