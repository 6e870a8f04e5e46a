import type { Term } from '../terms/concept.ts';
import { createRunLattice, NOUN_COST } from '../morphology/korean/run-lattice.ts';
import { verbForms, type VerbForms } from '../morphology/korean/verb-forms.ts';
import type { KoreanWords } from '../morphology/korean/word-list.ts';
import { letterStream, type LetterStream } from './letter-stream.ts';

/** A Korean term as it is looked for. */
export interface KoreanTerm {
  readonly term: Term;
  readonly listed: LetterStream;
  /** Of the noun: all of them, or for 억제하다 those of 억제. */
  readonly letters: string;
  /** What it costs to read its letters as one noun; a listed term is likelier than an unknown word. */
  readonly cost: number;
  /**
   * `noun`: particles and what else follows nouns may follow. `doing`: a noun that 하다, 되다 and the like make a verb of
   * must follow. `verb`: another verb or an adjective, in one of its forms.
   */
  readonly kind: 'noun' | 'doing' | 'verb';
  readonly forms: VerbForms | null;
}

export function compileKorean(term: Term, words: KoreanWords): KoreanTerm {
  const listed = letterStream(term.text);
  const all = listed.letters;
  const kind = kindOf(term, all, words);
  const letters = kind === 'doing' ? all.replace(DOING, '') : all;
  return {
    term,
    listed,
    letters,
    cost: Math.min(NOUN_COST, words.costOf(letters) ?? createRunLattice(letters, words).best),
    kind,
    forms: kind === 'verb' ? verbForms(all) : null,
  };
}

const RARE = 4_500;
const DOING = /(?:하|되|시키|당하)다$/u;

function kindOf(term: Term, letters: string, words: KoreanWords): KoreanTerm['kind'] {
  if (term.match !== 'inflected' || verbForms(letters) === null) return 'noun';
  if (DOING.test(letters) && letters.replace(DOING, '').length > 1) return 'doing';
  // 바다 and 캐나다 are nouns; so are some verbs of the dictionary, but nobody uses them.
  return (words.costOf(letters) ?? RARE) < RARE ? 'noun' : 'verb';
}
