/** What a stretch of writing that stands beside a Japanese term can be. */
export type Writing =
  'acronym' | 'english' | 'korean' | 'hiragana' | 'katakana' | 'japanese' | 'none';

/** Tells by its letters; `none` where it names nothing: a date, a unit, a page number. */
export function writingOf(text: string): Writing {
  if (isAcronym(text)) return 'acronym';
  if (isEnglishName(text)) return 'english';
  if (KOREAN.test(text)) return 'korean';
  if (HIRAGANA.test(text)) return 'hiragana';
  if (KATAKANA.test(text)) return 'katakana';
  return JAPANESE.test(text) ? 'japanese' : 'none';
}

/** NATO, C4ISR, U.S., A2/AD, P5+1, and what names a model: B-61. */
export function isAcronym(text: string): boolean {
  if (NO_ACRONYMS.has(text) || ROMAN_NUMBER.test(text)) return false;
  return MODEL.test(text) || (ACRONYM.test(text) && TWO_CAPITALS.test(text));
}

function isEnglishName(text: string): boolean {
  return (
    ENGLISH.test(text) &&
    THREE_LETTERS.test(text) &&
    /[\p{Ll} ]/u.test(text) &&
    !NO_NAMES.test(text) &&
    !UNITS.has(text)
  );
}

const ACRONYM = /^[A-Z][A-Za-z0-9&./+-]{1,14}$/;
// Most of the letters are capitals: CoCom and MIRVs, not Osan.
const TWO_CAPITALS = /^(?:[^a-z]*|(?:[^a-z]+[a-z]?){2,})$/;
const MODEL = /^[A-Z]{1,4}-\d{1,4}[A-Z]{0,3}$/;
const ROMAN_NUMBER = /^[IVX]+$/;
/** Capitals that say what kind of thing stands there, not what it is called. */
const NO_ACRONYMS: ReadonlySet<string> = new Set([
  ...['OK', 'NG', 'AM', 'PM', 'TEL', 'FAX', 'URL', 'PDF', 'ISBN', 'ISSN', 'DOI', 'No.', 'USD', 'JPY', 'KRW', 'EUR'],
]); // prettier-ignore

const ENGLISH = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}\d .,'’&/()+-]*[\p{Script=Latin}\d.)]$/u;
const THREE_LETTERS = /\p{Script=Latin}{3}/u;
// Notes to the reader (Source, Fig. 2, cf., pp. 3-5), citations (Smith 2003, Kim et al.), addresses.
const NO_NAMES =
  /^(?:source|fig|figure|table|photo|see|cf|ibid|vol|chap|sic|note|pp?)\b|\b(?:1[5-9]|20)\d\d\b|\bet al\b|\bpp?\. ?\d|www\.|\.(?:com|org|net|go|co)\b/i;
const UNITS: ReadonlySet<string> = new Set([
  ...['kWh', 'MWh', 'MHz', 'GHz', 'kHz', 'ppm', 'ppb', 'rpm', 'bps', 'kbps', 'Mbps', 'Gbps', 'mSv', 'mol', 'kcal', 'hPa'],
]); // prettier-ignore

const KOREAN = /^(?=.*\p{Script=Hangul})[\p{Script=Hangul}\p{Script=Latin}\d ·ㆍ・.,'&()-]+$/u;
const HIRAGANA = /^[\p{Script=Hiragana}ー・ ]+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー・=\- ]+$/u;
const JAPANESE =
  /^(?=.*[\p{Script=Han}\p{Script=Katakana}])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\p{Script=Latin}\d・ -]+$/u;
