import type { AutomatonTables } from './automaton-tables.ts';
import { createAutomaton, openAutomaton, type Automaton } from './automaton.ts';
import { PatternPacker, type PackedPatterns } from './packed-patterns.ts';

/** Patterns that come and go in groups: those of a concept, named by its id. */
export interface PatternLayers<Item extends Patterned> {
  /** Calls `found` for every occurrence, `end` exclusive. In what order is not promised. */
  scan(text: string, found: (item: Item, end: number) => void): void;
  /**
   * The same with some groups put in the place of those of their names; an empty group is gone. This one stays as it is.
   * Costs what was changed since the base was built, whatever the size of the whole.
   */
  with(groups: ReadonlyMap<string, readonly Item[]>): PatternLayers<Item>;
  /** How many groups stand beside the base: each edit costs so much, and each scan reads the text once more for them. */
  readonly edited: number;
  /** Every group that is not empty. */
  groups(): Iterable<Group<Item>>;
}

export interface Patterned {
  readonly text: string;
}

export type Group<Item> = readonly [name: string, items: readonly Item[]];

/** Layers in the making: `patterns` are for whoever builds tables of them, here or in another thread. */
export interface LaidOut<Item extends Patterned> {
  readonly patterns: PackedPatterns;
  open(tables: AutomatonTables): PatternLayers<Item>;
}

/** Yields after each group, so that whoever has others to serve can pause between two. */
export function* layOut<Item extends Patterned>(
  groups: Iterable<Group<Item>>,
): Generator<undefined, LaidOut<Item>, undefined> {
  const items: Item[] = [];
  const places = new Map<string, Place<Item>>();
  const packer = new PatternPacker();
  for (const [name, group] of groups) {
    if (group.length > 0) places.set(name, { from: items.length, items: group });
    for (const item of group) {
      items.push(item);
      packer.add(item.text);
    }
    yield;
  }
  return {
    patterns: packer.finish(),
    open: (tables) =>
      layers({ items, places, automaton: openAutomaton(tables) }, { crossedOut: null, over: NONE }),
  };
}

/** What was built at once. */
interface Base<Item> {
  readonly items: readonly Item[];
  readonly places: ReadonlyMap<string, Place<Item>>;
  readonly automaton: Automaton;
}

interface Place<Item> {
  /** Where the group begins among the items of the base. */
  readonly from: number;
  readonly items: readonly Item[];
}

/** What was edited since. */
interface Edits<Item> {
  /** For each item of the base whether its group was replaced; null before the first edit. */
  readonly crossedOut: Uint8Array | null;
  /** The groups in their places, empty ones too. */
  readonly over: ReadonlyMap<string, readonly Item[]>;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

function layers<Item extends Patterned>(
  base: Base<Item>,
  { crossedOut, over }: Edits<Item>,
): PatternLayers<Item> {
  const added = Array.from(over.values()).flat();
  const overlay = createAutomaton(added.map(({ text }) => text));

  return {
    edited: over.size,

    scan(text, found) {
      base.automaton.scan(text, (index, end) => {
        const item = base.items[index];
        if (item !== undefined && crossedOut?.[index] !== 1) found(item, end);
      });
      if (added.length === 0) return;
      overlay.scan(text, (index, end) => {
        const item = added[index];
        if (item !== undefined) found(item, end);
      });
    },

    with(groups) {
      const crossed = crossedOut?.slice() ?? new Uint8Array(base.items.length);
      for (const name of groups.keys()) {
        const place = base.places.get(name);
        if (place !== undefined) crossed.fill(1, place.from, place.from + place.items.length);
      }
      return layers(base, { crossedOut: crossed, over: new Map([...over, ...groups]) });
    },

    *groups() {
      for (const [name, { items }] of base.places) if (!over.has(name)) yield [name, items];
      for (const group of over) if (group[1].length > 0) yield group;
    },
  };
}
