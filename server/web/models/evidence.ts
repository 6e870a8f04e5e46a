import type { Language, Match } from '../../../glossary/index.ts';
import { createExplainer } from '../../services/evidence.ts';
import type { Reader } from '../reader.ts';

/** Why a match is one, or is none: how it was written, why its edges hold, and who decided. */
export function evidenceText(match: Match, { language, t }: Reader): string {
  const explain = EXPLAINERS.get(language) ?? createExplainer(language, t);
  EXPLAINERS.set(language, explain);
  return explain(match);
}

/** One a language: what they say depends on nothing else. */
const EXPLAINERS = new Map<Language, ReturnType<typeof createExplainer>>();
