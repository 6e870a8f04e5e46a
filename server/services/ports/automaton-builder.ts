import type { AutomatonTables, PackedPatterns } from '../../../glossary/index.ts';

/** Builds the tables of an automaton where that keeps nobody waiting. The patterns may be gone afterwards. */
export type AutomatonBuilder = (patterns: PackedPatterns) => Promise<AutomatonTables>;
