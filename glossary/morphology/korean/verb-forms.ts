import { isSyllable } from './syllables.ts';
import { ENDINGS } from './verb-endings.ts';
import { STEM_RULES } from './verb-stems.ts';

export interface VerbForms {
  /** Every form begins with one of them. */
  readonly beginnings: readonly string[];
  /** Anchored at both ends: the forms of the verb. */
  readonly pattern: RegExp;
}

/** The forms of a verb or an adjective that is listed with 다; null for what is none by its letters. */
export function verbForms(listed: string): VerbForms | null {
  const stem = listed.slice(0, -1);
  if (!listed.endsWith('다') || !isSyllable(stem.charCodeAt(stem.length - 1))) return null;
  const stems = STEM_RULES.filter((rule) => rule.applies(stem)).flatMap((rule) => rule.stems(stem));
  return {
    beginnings: Array.from(new Set(stems.map(([text]) => text))),
    pattern: new RegExp(
      `^(?:${stems.map(([text, endings]) => text + ENDINGS[endings]).join('|')})$`,
      'u',
    ),
  };
}
