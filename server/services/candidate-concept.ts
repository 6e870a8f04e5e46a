import type { Candidate, TermType } from '../../glossary/index.ts';

/** The concept that a candidate becomes, in the exchange format: every name that the text gives it, all of them proposed. */
export function candidateConcept(
  { text, acronym, alias, en, ko, kind }: Candidate,
  { reading, source }: { readonly reading: string; readonly source: string },
): object {
  const terms = [
    { ...proposed('ja', text, 'fullForm'), reading },
    proposed('ja', acronym, 'acronym'),
    proposed('ja', alias, kind === 'shortFor' ? 'shortForm' : 'variant'),
    proposed('en', en, 'fullForm'),
    // The letters are those of an English name, and stand in English for it as well.
    proposed('en', en === '' ? '' : acronym, 'acronym'),
    proposed('ko', ko, 'fullForm'),
  ];
  return { source, terms: terms.filter((term) => term.text !== '') };
}

function proposed(lang: 'ja' | 'en' | 'ko', text: string, type: TermType) {
  return { lang, text, type, status: 'proposed' as const };
}
