import type { TargetLanguage } from './renderings.ts';

/** The languages that are translated into, in the order in which they are shown. */
export const TARGET_LANGUAGES = ['en', 'ko'] as const satisfies readonly TargetLanguage[];
