/**
 * What may stand behind the stem of a verb or an adjective up to the end of its word, by how the stem ends. Endings are many and
 * combine; the first syllables tell them from other words.
 */
const REST = '[가-힣]{0,7}';

/** 막고, 하는, 크지: endings that leave the stem as it is. */
const PLAIN = `(?:고|는|지|던|다|게|거|기|든|도록|자|네|냐|더|되|겠|소)${REST}`;
/** 막으면, 막은, 막을, 막습니다: behind a consonant. */
const AFTER_CONSONANT = `(?:으${REST}|은${REST}|을${REST}|음(?:을|이|은|에|으로|과|도|의|만)?${REST}|습${REST}|나|니${REST})`;
/** 하면, 하려고, 하시는: behind a vowel. */
const AFTER_VOWEL = `(?:면|며|므로|려|러|시|셔|신|실|세|셨|십|나|니|오|라|마|옵)${REST}`;
/** 막아, 막았다: a and eo with what they carry. */
const VOWEL = '(?:도|서|서는|서도|서야|야|야만|야지|요|라|라도)?';
/** Verbs that lean on the form in 아 or 어 without a space: 막아내다, 도와주다, 커지다. */
const HELPERS = `(?:지|져|진|질|짐|졌|내|낸|낼|냈|주|준|줄|줬|줘|보|본|볼|봤|봐|버리|버린|버렸|두|둔|뒀|놓|나가|나간|나갔|나갈|가|간|갈|갔|오|온|올|왔|와|대|댔|있|온다|들이|들인|들여|들였)${REST}`;
const PAST = `(?:다|던|는|을|고|지|으|기|어|음|습|겠|네|나|더|거|냐|단)${REST}`;
const N = `(?:(?:다|데|지|가|단|답)${REST}|들|즉|만큼|채|바)?`;
const L = `(?:(?:지|까|수록|만|뿐|걸|지라도|게|때|수|것|텐)${REST})?`;
const M = '(?:을|이|은|에|에도|에는|으로|으로써|으로서|과|도|의|만|이다|이었다|이며|인|까지|부터)?';
const B = `(?:니|시)${REST}`;

/** By the sound the stem, or its contracted form, ends on: 막- , 하-, 해, 했, 한, 할, 함, 합. */
export const ENDINGS = {
  consonant: `(?:${PLAIN}|${AFTER_CONSONANT})`,
  vowel: `(?:${PLAIN}|${AFTER_VOWEL})`,
  /** 만드- of 만들다: before ㄴ, ㅅ and 오 the ㄹ falls. */
  liquid: `(?:는|니|네|느|시|셔|신|실|세|셨|십|오|나|냐)${REST}`,
  open: `(?:${VOWEL}|${HELPERS})`,
  past: PAST,
  n: N,
  l: L,
  m: M,
  b: B,
} as const;
export type EndingClass = keyof typeof ENDINGS;
