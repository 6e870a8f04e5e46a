import { buildAutomaton } from './automaton-builder.ts';
import { BASE, FAILURE, OUTPUT, PARENT, ROOT, type AutomatonTables } from './automaton-tables.ts';
import { packPatterns } from './packed-patterns.ts';

/** Aho–Corasick over UTF-16 code units: finds every pattern in one pass, whatever their number. */
export interface Automaton {
  /** Calls `found(pattern, end)` for every occurrence, `end` exclusive, in order of `end`, longer patterns first. */
  scan(text: string, found: (pattern: number, end: number) => void): void;
}

/** `patterns` may repeat; an empty pattern is never found. A pattern is named by its index. */
export function createAutomaton(patterns: readonly string[]): Automaton {
  return openAutomaton(buildAutomaton(packPatterns(patterns)));
}

/** An automaton over tables that were built before, perhaps in another thread. */
export function openAutomaton({ steps, cells, outputs }: AutomatonTables): Automaton {
  return {
    scan(text, found) {
      let state = ROOT;
      for (let at = 0; at < text.length; at += 1) {
        const step = steps[text.charCodeAt(at)] ?? 0;
        if (step === 0) {
          state = ROOT;
          continue;
        }
        let next = (cells[state + BASE] ?? 0) + step;
        while (cells[next + PARENT] !== state && state !== ROOT) {
          state = cells[state + FAILURE] ?? ROOT;
          next = (cells[state + BASE] ?? 0) + step;
        }
        if (cells[next + PARENT] !== state) continue;
        // A pattern that nothing follows is left at once, while its line of memory is at hand.
        state = cells[next + BASE] === 0 ? (cells[next + FAILURE] ?? ROOT) : next;
        let output = cells[next + OUTPUT] ?? 0;
        while (output > 0) {
          found(outputs[output] ?? 0, at + 1);
          output = outputs[output + 1] ?? 0;
        }
        if (output < 0) found(-1 - output, at + 1);
      }
    },
  };
}
