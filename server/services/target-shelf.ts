import { LRUCache } from 'lru-cache';
import {
  buildTargetTerms,
  type KoreanWords,
  type TargetLanguage,
  type TargetTerms,
} from '../../glossary/index.ts';
import type { SoughtConcepts } from './recognition.ts';
import { inTurns } from './turns.ts';

/** The English and Korean terms of some glossaries, ready to be looked for. */
export interface TargetShelf {
  /** Whoever translates into one language does not wait for the other's. */
  terms(sought: SoughtConcepts, language: TargetLanguage): Promise<TargetTerms>;
}

export function createTargetShelf(koreanWords: () => Promise<KoreanWords>): TargetShelf {
  const kept = new LRUCache<string, Promise<TargetTerms>>({ max: KEPT });

  const build = async (
    { listed }: SoughtConcepts,
    language: TargetLanguage,
  ): Promise<TargetTerms> => {
    const concepts = listed.values();
    const building = buildTargetTerms({ language, concepts, koreanWords: await koreanWords() });
    return inTurns(building, TERMS_A_TURN);
  };

  return {
    terms(sought, language) {
      const key = `${language} ${sought.key}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const building = build(sought, language);
      kept.set(key, building);
      building.catch(() => {
        if (kept.get(key) === building) kept.delete(key);
      });
      return building;
    },
  };
}

/** Two languages for as many sets of glossaries as recognisers are kept for. */
const KEPT = 16;
const TERMS_A_TURN = 300;
