import type { Concept, Language, Term } from '../terms/concept.ts';
import { choseongOf } from './choseong.ts';
import { fold, type Folded } from './folding.ts';
import { romajiOf } from './romaji.ts';
import { formsOf } from './word-forms.ts';

/** Ways to find a concept. Each has its own rules, and is looked through by itself. */
export type KeyKind = 'term' | 'romaji' | 'choseong' | 'forms' | 'id' | 'text';

export interface Key {
  readonly kind: KeyKind;
  readonly folded: Pick<Folded, 'text' | 'flags'>;
  readonly isPreferred: boolean;
  /** Written exactly or not at all: identifiers and acronyms forgive no typing error. */
  readonly isExact: boolean;
}

/** Everything by which a concept is found. */
export function keysOf(concept: Concept): readonly Key[] {
  const keys = new Keys();
  keys.add('id', fold(concept.id), { isPreferred: true, isExact: true });
  for (const term of concept.terms) {
    const weight = { isPreferred: term.status === 'preferred', isExact: isAcronym(term) };
    addWord(keys, { text: term.text, lang: term.lang, weight });
    addWord(keys, { text: term.reading, lang: null, weight });
    addWord(keys, { text: term.hanja, lang: null, weight });
  }
  const other = { isPreferred: false, isExact: false };
  for (const { text, lang } of concept.alternatives) addWord(keys, { text, lang, weight: other });
  for (const text of [concept.definition, ...Object.values(concept.definitions)]) {
    if (text !== '') keys.add('text', fold(text), other);
  }
  return keys.all;
}

interface Weight {
  readonly isPreferred: boolean;
  readonly isExact: boolean;
}

function addWord(
  keys: Keys,
  {
    text,
    lang,
    weight,
  }: { readonly text: string; readonly lang: Language | null; readonly weight: Weight },
): void {
  if (text === '') return;
  for (const { kind, folded } of keysOfWord(text, lang)) keys.add(kind, folded, weight);
}

/** Everything by which one term is found, with the way back to it. Only English words have forms. */
export function* keysOfWord(
  text: string,
  lang: Language | null,
): Generator<{ readonly kind: KeyKind; readonly folded: Folded | null }> {
  const folded = fold(text);
  yield { kind: 'term', folded };
  if (KANA.test(folded.text)) yield { kind: 'romaji', folded: romajiOf(folded) };
  if (SYLLABLE.test(text)) yield { kind: 'choseong', folded: choseongOf(folded, text) };
  if (lang === 'en') yield { kind: 'forms', folded: formsOf(folded) };
}

const KANA = /[ぁ-ゖ]/u;
const SYLLABLE = /[가-힣\u1100-\u1112]/u;

/** NCG and U.S., whatever they are called in the termbase; not iPhone. */
function isAcronym({ text, type }: Term): boolean {
  return type === 'acronym' || /^(?:[A-Z0-9]\.?){1,6}$/.test(text);
}

class Keys {
  readonly all: Key[] = [];

  add(kind: KeyKind, folded: Folded | null, { isPreferred, isExact }: Weight): void {
    if (folded === null || folded.text === '') return;
    const known = this.all.some(
      (key) =>
        key.kind === kind && key.isPreferred === isPreferred && key.folded.text === folded.text,
    );
    if (!known) this.all.push({ kind, folded, isPreferred, isExact });
  }
}
