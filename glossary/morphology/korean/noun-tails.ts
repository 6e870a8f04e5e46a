import { finalOfSyllable, isSyllable } from './syllables.ts';
import { verbForms } from './verb-forms.ts';

/** What may follow a noun up to the end of its word. */
export type TailKind = 'particle' | 'copula' | 'verbal';

export interface Tail {
  readonly kind: TailKind;
  /** The form belongs to other final sounds than the noun's: 그룹를, 국가 read as 국 + 가. */
  readonly misfits: boolean;
}

export interface TailRule {
  readonly kind: TailKind;
  /** A word, and the noun in it. A test executes it. */
  readonly example: readonly [word: string, noun: string];
  readonly pattern: RegExp;
}

/** Particles that others may follow. */
const PARTICLES =
  '에|에게|에서|께|께서|한테|더러|보고|으로|로|으로서|로서|으로써|로써|와|과|하고|이랑|랑|처럼|만큼|보다|같이|까지|부터|마다|대로|밖에|마저|조차|커녕|은커녕|는커녕|치고|만|뿐|만치|이나마|나마|이나|나|이라도|라도|이야|야|이야말로|야말로|이든|든|이든지|든지|이든가|든가|인들|이며|며|도';
/** Particles that end a word. */
const LAST =
  '이|가|을|를|의|은|는|도|만|요|이요|서|엔|에겐|에선|에게선|론|으론|한텐|까진|만으론|라곤|이라곤|부턴|여|이여';

/** Endings of 이다. */
const COPULA_ENDINGS =
  '다|다가|다고|다고는|다고도|다는|다면|다며|다면서|단|라|라고|라고는|라고도|라고까지|라는|라는데|라도|라면|라며|라면서|라서|라서는|란|랄|라기|라기보다|라기보다는|라기에는|라든가|라든지|라니|라야|라지만|며|면|면서|고|고도|고는|고서|나|니|니까|니만큼|지|지만|지요|죠|자|든|든가|든지|기|기에|기도|기는|기를|기만|기보다|기보다는|므로|거나|건|게|구나|군|네|냐|냐는|냐고|던|던가|더라|더라도|더니|어서|어야|어도|에요|라고요|시며|시다|십니다|신|셨다|랴|나마|던지|거든|거니와|려|려니';
/** Those before which 이 falls behind a vowel (대표다), as far as they are no words of their own (고, 지, 기 would make 가지 of 가지고). */
const SHORT_COPULA_ENDINGS =
  '다|다고|다는|다면|다며|다면서|라|라고|라고는|라고도|라는|라는데|라도|라면|라며|라면서|라서|란|랄|라기보다|라기보다는|라든가|라든지|라지만|며|면서|므로|지만|였고|예요';
const PAST_ENDINGS =
  '다|다가|다고|다는|다면|다며|다면서|던|던가|던지|고|으며|으나|으면|으면서|으니|으니까|으므로|음|음을|음이|음은|음에도|음에|지만|지|지요|죠|기|기에|기도|기는|는데|는지|는가|습니다|습니까|어|어요|어도|어야|을|을까|을지|을지도|거나|겠다|더라|더라도|더라면|구나|군|네|냐|다네|단다';

// prettier-ignore
export const TAIL_RULES: readonly TailRule[] = [
  { kind: 'particle', example: ['정부들만의', '정부'],     pattern: new RegExp(`^(?:들)?(?:${PARTICLES}){0,3}(?:${LAST})?$`, 'u') },
  { kind: 'copula',   example: ['정부라는', '정부'],       pattern: new RegExp(`^(?:들)?(?:뿐|만|까지|부터|에서)?(?:이(?:${COPULA_ENDINGS})(?:은|는|도|의)?|${SHORT_COPULA_ENDINGS})$`, 'u') },
  { kind: 'copula',   example: ['정부였던', '정부'],       pattern: new RegExp(`^(?:들)?(?:뿐|만|까지|부터|에서)?(?:이었|였)(?:${PAST_ENDINGS})$`, 'u') },
  { kind: 'copula',   example: ['정부인데도', '정부'],     pattern: /^(?:들)?(?:뿐|만|까지|부터|에서)?(?:인|인가|인가를|인가는|인가의|인데|인데도|인지|인지를|인지는|인지도|인지라|인즉|인들|인만큼|인양|일|일까|일지|일지라도|일지도|일수록|일뿐|임|임을|임이|임은|임에도|임에|임과|입니다|입니까|이에요|예요|여서|여야|여도)$/u },
  { kind: 'verbal',   example: ['억제하여야', '억제'],     pattern: formsOf('하다') },
  { kind: 'verbal',   example: ['배치됐다', '배치'],       pattern: formsOf('되다') },
  { kind: 'verbal',   example: ['약화시켜', '약화'],       pattern: formsOf('시키다') },
  { kind: 'verbal',   example: ['거부당했다', '거부'],     pattern: formsOf('당하다') },
  { kind: 'verbal',   example: ['존경받는', '존경'],       pattern: formsOf('받다') },
  { kind: 'verbal',   example: ['평화로운', '평화'],       pattern: formsOf('롭다') },
  { kind: 'verbal',   example: ['사랑스러운', '사랑'],     pattern: formsOf('스럽다') },
  { kind: 'verbal',   example: ['군인다운', '군인'],       pattern: formsOf('답다') },
  { kind: 'verbal',   example: ['관계없이', '관계'],       pattern: /^없(?:이|는|다|고|었다|음)$/u },
];
/** Of a verb that leans on a noun. */
function formsOf(verb: string): RegExp {
  return verbForms(verb)?.pattern ?? /^$/u;
}

/** What stands behind a noun, if it can; the empty tail is none of the kinds. */
export function nounTail(noun: string, tail: string): Tail | null {
  const rule = TAIL_RULES.find(({ pattern }) => pattern.test(tail));
  return rule === undefined ? null : { kind: rule.kind, misfits: misfits(noun, tail) };
}

/** Forms of 하다, 되다 and what else makes verbs of nouns. */
export function isDoing(word: string): boolean {
  return TAIL_RULES.some(({ kind, pattern }) => kind === 'verbal' && pattern.test(word));
}

const AFTER_CONSONANT = /^(?:이(?!나|라|랑|든|며|야|요|고|었)|은|을|과|이라|이나|으로)/u;
const AFTER_VOWEL =
  /^(?:가|는|를|와|라(?:는|고|면|도|며|서|$)|였|여서|다(?:는|고|며|면|$)|며|면서|므로|지만|란|예요)/u;

function misfits(noun: string, tail: string): boolean {
  const unit = noun.charCodeAt(noun.length - 1);
  if (!isSyllable(unit)) return false;
  const final = finalOfSyllable(unit);
  if (final === 'vowel') return AFTER_CONSONANT.test(tail) && !/^이(?:다|었|지)/u.test(tail);
  return AFTER_VOWEL.test(tail);
}
