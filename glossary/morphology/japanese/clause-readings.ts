import type { Dictionary } from './dictionary.ts';
import { EdgeMargins } from './edge-margins.ts';
import { Lattice } from './lattice.ts';

/** What the lattice says of one clause, whatever text it stands in. */
export interface ClauseReading {
  /** The words of the cheapest path: for each its row in the dictionary and where it ends in the clause. */
  readonly words: Int32Array;
  /** See `EdgeMargins.of`. */
  readonly margins: Float64Array;
}

/**
 * Analyses clauses, and keeps what it found: it depends on the dictionary alone, not on glossaries or on the text around.
 * Texts that are edited or read against another glossary come again with nearly all their clauses.
 */
export class ClauseReadings {
  private readonly lattice: Lattice;
  private readonly edgeMargins: EdgeMargins;
  /** In two generations: when the younger is full it becomes the elder, and what nobody asked for since is let go. */
  private younger = new Map<string, ClauseReading>();
  private elder = new Map<string, ClauseReading>();
  private youngerSize = 0;
  private readonly maxSize: number;

  /** `maxSize` in UTF-16 units of clauses. */
  constructor(dictionary: Dictionary, maxSize: number) {
    this.lattice = new Lattice(dictionary);
    this.edgeMargins = new EdgeMargins(dictionary);
    this.maxSize = maxSize;
  }

  /** The words of a clause, not kept: pairs as in `ClauseReading.words`, to be read before the next call. */
  words(text: string, start: number, end: number): Int32Array {
    this.lattice.build(text, start, end);
    return this.lattice.path();
  }

  reading(text: string, start: number, end: number): ClauseReading {
    const clause = text.slice(start, end);
    const young = this.younger.get(clause);
    if (young !== undefined) return young;
    const old = this.elder.get(clause);
    if (old !== undefined) return this.keep(clause, old);
    const words = this.words(text, start, end).slice();
    const reading = { words, margins: this.edgeMargins.of(this.lattice) };
    // A slice keeps the whole text it was cut from alive; this copy does not.
    return this.keep(` ${clause}`.slice(1), reading);
  }

  private keep(clause: string, reading: ClauseReading): ClauseReading {
    if (2 * clause.length > this.maxSize) return reading;
    this.youngerSize += clause.length;
    if (2 * this.youngerSize > this.maxSize) {
      this.elder = this.younger;
      this.younger = new Map();
      this.youngerSize = clause.length;
    }
    this.younger.set(clause, reading);
    return reading;
  }
}
