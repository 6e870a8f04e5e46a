import type { Concept } from '../terms/concept.ts';
import { keysOf, type Key } from './concept-keys.ts';
import { LayerBuilder, type Layer } from './layer.ts';
import type { Part, Query } from './query.ts';
import { Scores } from './scores.ts';

/** The concepts of a glossary, each in its slot, to be found by whatever a translator types. */
export interface SearchIndex {
  /** Slots, those that were vacated too. */
  readonly size: number;
  /** How many concepts came and went since it was built: each edit costs so much. */
  readonly edited: number;
  /** Every concept that fits, with its score. */
  search(query: Query): Scores;
  /** Where none fits: those that would, were it not for a few letters. */
  searchNear(query: Query): Scores;
  /** The same with some slots vacated and concepts added, in slots after all others. This one stays as it is. */
  with(change: SlotChange): SearchIndex;
}

export interface SlotChange {
  readonly vacated: readonly number[];
  readonly added: readonly Concept[];
}

/** In slots from 0 on, some of which may be vacant. Yields after each concept, so that whoever has others to serve can pause between two. */
export function* buildSearchIndex(
  slots: Iterable<Concept | null>,
): Generator<undefined, SearchIndex, undefined> {
  const builder = new LayerBuilder();
  let size = 0;
  for (const concept of slots) {
    if (concept !== null) builder.add(keysOf(concept), size);
    size += 1;
    yield;
  }
  return searchIndex({ base: yield* builder.finish(), size, vacated: [], added: [] });
}

interface Content {
  readonly base: Layer;
  readonly size: number;
  readonly vacated: readonly number[];
  /** With their keys, of which the layer beside the base is made again with each edit. */
  readonly added: readonly AddedConcept[];
}

interface AddedConcept {
  readonly slot: number;
  readonly keys: readonly Key[];
}

function searchIndex({ base, size, vacated, added }: Content): SearchIndex {
  const layers = added.length === 0 ? [base] : [base, layerOf(added)];

  const scored = (look: (layer: Layer, scores: Scores) => void): Scores => {
    const scores = new Scores(size);
    for (const layer of layers) look(layer, scores);
    for (const slot of vacated) scores.drop(slot);
    return scores;
  };
  const find = (part: Part): Scores =>
    scored((layer, scores) => {
      layer.find(part, scores);
    });
  const findAmong = (part: Part, among: readonly number[]): Scores =>
    scored((layer, scores) => {
      layer.findAmong(part, among, scores);
    });
  const findNear = (part: Part): Scores =>
    scored((layer, scores) => {
      layer.findTypos(part, scores);
    });

  /** The longest word leaves the fewest concepts, among which the others are quickly found. */
  const findAll = (words: readonly Part[]): Scores => {
    const [longest, ...others] = words.toSorted((a, b) => b.text.length - a.text.length);
    const all = longest === undefined ? new Scores(size) : find(longest);
    for (const word of others) {
      const among = all.found(FEW);
      all.and(among === null ? find(word) : findAmong(word, among));
    }
    return all;
  };

  /** A word that stands somewhere was meant, as long as another one stands nowhere. */
  const findAllNear = (words: readonly Part[]): Scores => {
    const exact = words.map((word) => ({ word, scores: find(word) }));
    const areLost = exact.some(({ scores }) => scores.isEmpty);
    const [all = new Scores(size), ...others] = exact.map(({ word, scores }) => {
      if (!areLost || scores.isEmpty) scores.or(findNear(word));
      return scores;
    });
    for (const scores of others) all.and(scores);
    return all;
  };

  return {
    size,
    edited: added.length + vacated.length,

    search({ phrase, words }) {
      const scores = find(phrase);
      if (words.length > 0) scores.or(findAll(words));
      return scores;
    },

    searchNear({ phrase, words }) {
      const scores = findNear(phrase);
      if (words.length > 0) scores.or(findAllNear(words));
      return scores;
    },

    with({ vacated: gone, added: come }) {
      const left = new Set(gone);
      return searchIndex({
        base,
        size: size + come.length,
        vacated: [...vacated, ...gone],
        added: [
          ...added.filter(({ slot }) => !left.has(slot)),
          ...come.map((concept, index) => ({ slot: size + index, keys: keysOf(concept) })),
        ],
      });
    },
  };
}

/** To look through the keys of so many takes less time than to look through all. */
const FEW = 2_000;

function layerOf(added: readonly AddedConcept[]): Layer {
  const builder = new LayerBuilder();
  for (const { keys, slot } of added) builder.add(keys, slot);
  const finishing = builder.finish();
  let step = finishing.next();
  while (step.done !== true) step = finishing.next();
  return step.value;
}
