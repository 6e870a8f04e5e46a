import {
  buildAutomaton,
  shareTables,
  type AutomatonTables,
  type PackedPatterns,
} from '../../glossary/index.ts';
import type { AutomatonBuilder } from '../services/ports/automaton-builder.ts';
import type { RunOptions } from './pool.ts';

/** The worker's task: the tables lie in memory that both threads see, so nothing is copied on the way back. */
export const automatonTasks = {
  buildAutomaton: (patterns: PackedPatterns) => shareTables(buildAutomaton(patterns)),
};

/** A pool whose threads know that task. */
interface Threads {
  run(
    name: 'buildAutomaton',
    patterns: PackedPatterns,
    options: RunOptions,
  ): Promise<AutomatonTables>;
}

/** Small automata are built at once: a thread takes longer to start. The pool is asked for when it is first needed. */
export function createAutomatonBuilder(pool: () => Promise<Threads>): AutomatonBuilder {
  return async (patterns) => {
    const { units, ends } = patterns;
    if (ends.length <= SMALL) return buildAutomaton(patterns);
    return (await pool()).run('buildAutomaton', patterns, {
      transfer: [units.buffer, ends.buffer],
    });
  };
}

/** Patterns; some ten milliseconds of building. */
const SMALL = 10_000;
