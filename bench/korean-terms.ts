import type { TargetFinder } from '../glossary/check/renderings.ts';
import { listed, type Method } from './target-methods.ts';
import type { TargetSentence, TargetToken } from './target-treebank.ts';

/** Of each method, in per cent: nouns found where they stand, and said to stand in sentences without them. */
export interface KoreanFigures {
  readonly occurrences: number;
  readonly trials: number;
  readonly methods: readonly {
    readonly name: string;
    readonly recall: number;
    readonly chance: number;
    readonly missed: number;
    readonly wrong: number;
  }[];
}

const TRIALS = 200;

export function measureKorean(
  sentences: readonly TargetSentence[],
  finder: TargetFinder,
  methods: Readonly<Record<string, Method>>,
): KoreanFigures {
  const texts = sentences.map(({ text }) => finder.analyse(text));
  const terms = new Map(
    sentences.flatMap(({ tokens }) =>
      tokens.filter(isNoun).map(({ lemma }) => [lemma, listed('ko', lemma)] as const),
    ),
  );
  const places = sentences.flatMap(({ tokens }, index) =>
    tokens.filter(isNoun).map((token) => ({ index, token })),
  );
  const absent = absentNouns(sentences, [...terms.keys()]);
  const find = (method: Method, index: number, lemma: string) => {
    const [term, text] = [terms.get(lemma), texts[index]];
    return term === undefined || text === undefined ? [] : method(term, text);
  };
  return {
    occurrences: places.length,
    trials: absent.length,
    methods: Object.entries(methods).map(([name, method]) => {
      const missed = places.filter(
        ({ index, token: { lemma, start, end } }) =>
          !find(method, index, lemma).some((span) => span.start === start && span.end <= end),
      ).length;
      const wrong = absent.filter(([index, lemma]) => find(method, index, lemma).length > 0).length;
      return {
        name,
        recall: 100 - (100 * missed) / places.length,
        chance: (100 * wrong) / absent.length,
        missed,
        wrong,
      };
    }),
  };
}

/**
 * Nouns of two letters and more that are words to a glossary: no bound nouns (것), and not the verbs and adjectives that the
 * treebank counts among nouns (제안한, 평화로운).
 */
function isNoun({ class: upos, tag, lemma, form }: TargetToken): boolean {
  return (
    (upos === 'NOUN' || upos === 'PROPN') &&
    /^NN(?!B)/.test(tag) &&
    /^[\p{L}\p{N}]{2,}$/u.test(lemma) &&
    !(lemma === form && /./u.test(form.slice(0, -1)) && VERBAL.test(form.slice(1)))
  );
}

const VERB =
  '하|해|한|할|함|했|합니|되|돼|된|될|됨|됐|시키|시킨|시켜|시킬|시켰|스러|스럽|스런|로운|롭|로워|당하|당한|받은|받는|받지|받아|받았|다운';
const VERBAL = new RegExp(`(?:${VERB}|지는|진|질|져|기)[가-힣]{0,6}$`, 'u');
/** A noun that goes on so is there: 증가해서 is 증가, 사람들 사람. */
const IN_USE = new RegExp(`^(?:${VERB}|답|없|들)`, 'u');

/** Pairs of a sentence and a noun that is not in it; the same for every run. A noun inside a compound is not counted as there. */
function absentNouns(
  sentences: readonly TargetSentence[],
  nouns: readonly string[],
): readonly (readonly [sentence: number, noun: string])[] {
  const draw = drawing();
  return sentences.flatMap(({ tokens }, index) =>
    Array.from({ length: TRIALS }, () => nouns[draw(nouns.length)] ?? '')
      .filter(
        (noun) =>
          !tokens.some(
            ({ lemma, form }) =>
              lemma === noun ||
              form === noun ||
              (form.startsWith(noun) && IN_USE.test(form.slice(noun.length))),
          ),
      )
      .map((noun) => [index, noun] as const),
  );
}

/** Numbers below a limit, from one seed. */
function drawing(): (limit: number) => number {
  let state = 12_345;
  return (limit) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * limit);
  };
}
