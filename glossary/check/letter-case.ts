import { ACRONYMS_AND_WORDS, NAMES_AND_WORDS } from '../morphology/english/function-words.ts';
import type { CasePolicy } from '../terms/concept.ts';

export interface CasedWord {
  /** The word of the term, and what stands for it in the text, both with their capitals. */
  readonly listed: string;
  readonly written: string;
  readonly isAcronym: boolean;
  /** The term is this one word. */
  readonly isAlone: boolean;
  /** A capital here may be the sentence's. */
  readonly beginsSentence: boolean;
}

/**
 * What the capitals of a word say: `same` or the sentence's; `differs`: another way to write it (Kill Chain, kill chain);
 * `doubtful`: it may be another word; `other`: it is one (WHO, who; Polish, polish; us, US).
 */
export type CaseVerdict = 'same' | 'differs' | 'doubtful' | 'other';

export function judgeCase(word: CasedWord, policy: CasePolicy): CaseVerdict {
  const verdict = word.isAcronym ? acronymCase(word) : wordCase(word);
  if (policy === 'any' && verdict === 'differs') return 'same';
  if (policy === 'exact' && verdict === 'same' && !isSameStart(word)) return 'differs';
  return verdict;
}

/** Short acronyms are words only in capitals; from four letters newspapers write Nato, from five anybody anything. */
function acronymCase({ listed, written, beginsSentence }: CasedWord): CaseVerdict {
  const letters = listed.replace(/[^\p{L}]/gu, '').length;
  const small = written.replace(/s$/u, '').replace(/[^\p{Ll}]/gu, '');
  if (small === '') return 'same';
  if (ACRONYMS_AND_WORDS.has(written.toLowerCase())) {
    return startsWithCapital(written) && !beginsSentence ? 'differs' : 'other';
  }
  return letters >= 5 || (letters === 4 && startsWithCapital(written)) ? 'differs' : 'other';
}

function wordCase({ listed, written, isAlone, beginsSentence }: CasedWord): CaseVerdict {
  const [listedCapital, writtenCapital] = [startsWithCapital(listed), startsWithCapital(written)];
  const isHomograph = NAMES_AND_WORDS.has(listed.toLowerCase());
  if (listedCapital && !writtenCapital) {
    if (!isAlone) return 'differs';
    return isHomograph ? 'other' : 'doubtful';
  }
  if (listedCapital || !writtenCapital || !isAlone) return 'same';
  if (isHomograph) return beginsSentence ? 'doubtful' : 'other';
  // What is all capitals and short is an acronym: us is not US, aid not AID.
  return written.length <= 4 && written.length > 1 && written === written.toUpperCase()
    ? 'other'
    : 'same';
}

function startsWithCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isSameStart({ listed, written }: CasedWord): boolean {
  const length = Math.min(listed.length, written.length);
  return listed.slice(0, length) === written.slice(0, length);
}
