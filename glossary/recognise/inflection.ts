import type { Analysis } from '../morphology/japanese/token.ts';

/** `verb`: verbs and adjectives of all classes; `suru`: a noun made a verb (配備する); `na`: a noun made an adjective (不可逆的な). */
export type Inflecting = 'verb' | 'suru' | 'na';

export interface Stem {
  readonly text: string;
  readonly kind: Inflecting;
}

/**
 * What never changes of a form that may inflect: 受け入れ, 撃ち落と, 著し, 配備; null for a form that cannot. Only the letters are
 * looked at: 違い and まとめる pass, and the words of the text decide later (`inflectedAt`).
 */
export function stemOf(form: string): Stem | null {
  const stem = form.slice(0, -1);
  if (form.length > 2 && form.endsWith('する')) return { text: form.slice(0, -2), kind: 'suru' };
  if (form.length > 2 && form.endsWith('な')) return { text: stem, kind: 'na' };
  return form.length > 1 && VERB_ENDS.includes(form.slice(-1))
    ? { text: stem, kind: 'verb' }
    : null;
}

const VERB_ENDS = 'うくぐすつぬぶむるい';

export interface Inflected {
  /** Where the inflected word ends; what follows it (た, ない, ます) is not part of the term. */
  readonly end: number;
  /** Forms of the dictionary it may be one of: 撃ち落とせ may be 撃ち落とせる or, as its potential, 撃ち落とす. */
  readonly forms: readonly string[];
}

export interface StemPlace {
  readonly analysis: Analysis;
  readonly start: number;
  readonly end: number;
  readonly kind: Inflecting;
}

/** The inflected word whose stem stands at a place of the text; null where the words there are others (出 in 出発). */
export function inflectedAt(place: StemPlace): Inflected | null {
  return place.kind === 'verb' ? verbAt(place) : auxiliaryAt(place);
}

/** The word that holds the end of the stem is a verb or an adjective, and begins within the term. */
function verbAt({ analysis, start, end }: StemPlace): Inflected | null {
  const token = analysis.tokenAt(end - 1);
  if (token === undefined || token.start < start || !INFLECTING.has(token.partOfSpeech[0] ?? '')) {
    return null;
  }
  const head = analysis.text.slice(start, token.start);
  const plain = plainOfPotential(token.baseForm);
  const forms = plain === null ? [token.baseForm] : [token.baseForm, plain];
  return { end: Math.max(token.end, end), forms: forms.map((form) => head + form) };
}

const INFLECTING: ReadonlySet<string> = new Set(['動詞', '形容詞']);

/** する, its potential and its polite forms; な, に, だ. */
function auxiliaryAt({ analysis, start, end, kind }: StemPlace): Inflected | null {
  const token = analysis.tokenAt(end);
  if (token?.start !== end) return null;
  const fits =
    kind === 'suru'
      ? token.partOfSpeech[0] === '動詞' && SURU.has(token.baseForm)
      : NA.has(token.surface);
  if (!fits) return null;
  return {
    end: token.end,
    forms: [analysis.text.slice(start, end) + (kind === 'suru' ? 'する' : 'な')],
  };
}

const SURU: ReadonlySet<string> = new Set(['する', 'できる', '出来る', 'いたす', '致す', 'なさる']);
const NA: ReadonlySet<string> = new Set(['な', 'に', 'だ', 'で', 'だっ', 'なら', 'だろ']);

/** 撃ち落とせる -> 撃ち落とす. Verbs in -eru that are no potentials (受け入れる) get a form nobody lists. */
function plainOfPotential(baseForm: string): string | null {
  const row = baseForm.endsWith('る') ? E_KANA.indexOf(baseForm.slice(-2, -1)) : -1;
  return row < 0 || baseForm.length < 3 ? null : baseForm.slice(0, -2) + U_KANA.charAt(row);
}

const E_KANA = 'えけげせてねべめれ';
const U_KANA = 'うくぐすつぬぶむる';
