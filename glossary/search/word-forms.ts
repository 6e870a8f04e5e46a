import { IRREGULAR_PLURALS } from '../morphology/english/irregular-plurals.ts';
import { IRREGULAR_VERBS } from '../morphology/english/irregular-verbs.ts';
import { CHARACTER, WORD, type Folded } from './folding.ts';

/** Each word by its stem: nuclear weapons as nuclear weapon. Null where there is nothing but Latin words. */
export function formsOf({ text, flags, origin }: Folded): Folded | null {
  if (!/^[a-z0-9]*[a-z][a-z0-9]*$/.test(text)) return null;
  let stems = '';
  const marks: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && ((flags[to] ?? 0) & WORD) === 0) to += 1;
    const stem = stemOf(text.slice(from, to));
    for (let unit = 0; unit < stem.length; unit += 1) {
      marks.push(unit === 0 ? WORD | CHARACTER : 0);
      starts.push(origin.starts[from] ?? 0);
      ends.push(origin.ends[to - 1] ?? 0);
    }
    stems += stem;
    from = to;
  }
  return { text: stems, flags: marks, origin: { starts, ends } };
}

/**
 * What the forms of an English word have in common: deterred, deterring and deters are `deter`, policies and policy
 * `polici`. It need not be a word. Only endings that a form may have; deterrence is another word.
 */
function stemOf(word: string): string {
  const irregular = IRREGULAR.get(word);
  const base = irregular ?? word;
  if (base.length < 4 || !/^[a-z]+$/.test(base)) return base;
  return settled(withoutEnding(base));
}

function withoutEnding(word: string): string {
  const verb = /^(.*[aeiouy].*)(?:ed|ing)$/.exec(word)?.[1];
  if (verb !== undefined && verb.length >= 2) return verb.replace(/([^aeiouylsz])\1$/, '$1');
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:sh|ch|x|s|z)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/s$/, '');
}

/** A silent e goes (base, based), y and ie are one (policy, policies). */
function settled(stem: string): string {
  if (stem.endsWith('ie') && stem.length > 3) return stem.slice(0, -1);
  if (/[^aeiou]y$/.test(stem)) return `${stem.slice(0, -1)}i`;
  return stem.length > 3 ? stem.replace(/([^aeiou])e$/, '$1') : stem;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [...IRREGULAR_PLURALS, ...IRREGULAR_VERBS].flatMap(([base, forms]) =>
    forms.map((form) => [form, base] as const),
  ),
);
