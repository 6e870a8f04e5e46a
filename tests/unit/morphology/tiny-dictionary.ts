import type { DictionaryFile } from '../../../glossary/index.ts';

/** A dictionary small enough to be checked by hand, written in the file formats of kuromoji 0.1.2. */
export interface TinyDictionary {
  readonly words: readonly TinyWord[];
  /** One for each kind of unknown word; `surface` is the name of its character class. */
  readonly unknown: readonly TinyWord[];
  /** The first must be DEFAULT, which takes every character that no other class names. */
  readonly classes: readonly TinyClass[];
  /** Cost of right id (row) before left id (column); id 0 is the edge of a clause. */
  readonly connections: readonly (readonly number[])[];
}

export interface TinyWord {
  readonly surface: string;
  readonly leftId: number;
  readonly rightId: number;
  readonly cost: number;
  /** Part of speech, conjugation type and form, base form, reading, pronunciation; `*` where left out. */
  readonly features?: string;
}

export interface TinyClass {
  readonly name: string;
  readonly characters: string;
  readonly invoked: boolean;
  readonly grouped: boolean;
}

export function tinyFiles(tiny: TinyDictionary): Record<DictionaryFile, Uint8Array> {
  const surfaces = [...new Set(tiny.words.map(({ surface }) => surface))];
  const trie = writeTrie(surfaces);
  const known = writeWords(tiny.words, (word) => surfaces.indexOf(word.surface));
  const unknown = writeWords(tiny.unknown, (word) =>
    tiny.classes.findIndex(({ name }) => name === word.surface),
  );
  return {
    ...trie,
    tid: known.rows,
    tid_map: known.map,
    tid_pos: known.features,
    unk: unknown.rows,
    unk_map: unknown.map,
    unk_pos: unknown.features,
    cc: writeConnections(tiny.connections),
    unk_char: writeCharacters(tiny.classes),
    unk_invoke: writeClasses(tiny.classes),
  };
}

/** A double array without any packing: every state has the next 256 cells for its children. */
function writeTrie(surfaces: readonly string[]): { base: Uint8Array; check: Uint8Array } {
  const base: number[] = [1];
  const check: number[] = [0];
  let free = 1;
  const childOf = (state: number, byte: number): number => {
    if (base[state] === 0) base[state] = free;
    const first = base[state] ?? 0;
    if (first + 256 > free) free = first + 256;
    while (base.length < free) {
      base.push(0);
      check.push(-1);
    }
    check[first + byte] = state;
    return first + byte;
  };
  surfaces.forEach((surface, number) => {
    const end = new TextEncoder().encode(surface).reduce(childOf, 0);
    base[childOf(end, 0)] = -1 - number;
  });
  return { base: bytesOf(Int32Array.from(base)), check: bytesOf(Int32Array.from(check)) };
}

function writeWords(words: readonly TinyWord[], keyOf: (word: TinyWord) => number) {
  const rows = new DataView(new ArrayBuffer(10 * words.length));
  const groups = new Map<number, number[]>();
  let features = '';
  words.forEach((word, row) => {
    rows.setInt16(10 * row, word.leftId, true);
    rows.setInt16(10 * row + 2, word.rightId, true);
    rows.setInt16(10 * row + 4, word.cost, true);
    rows.setInt32(10 * row + 6, new TextEncoder().encode(features).length, true);
    features += `${word.surface},${word.features ?? '*,*,*,*,*,*,*,*,*'}\0`;
    groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), 10 * row]);
  });
  const map = [...groups].flatMap(([key, offsets]) => [key, offsets.length, ...offsets]);
  return {
    rows: bytesOf(rows),
    map: bytesOf(Int32Array.of(groups.size, ...map)),
    features: new TextEncoder().encode(features),
  };
}

function writeConnections(connections: readonly (readonly number[])[]): Uint8Array {
  return bytesOf(
    Int16Array.of(connections.length, connections[0]?.length ?? 0, ...connections.flat()),
  );
}

function writeCharacters(classes: readonly TinyClass[]): Uint8Array {
  const numbers = new Uint8Array(0x10000);
  classes.forEach(({ characters }, number) => {
    for (const character of characters) numbers[character.charCodeAt(0)] = number;
  });
  return numbers;
}

function writeClasses(classes: readonly TinyClass[]): Uint8Array {
  return new Uint8Array(
    classes.flatMap(({ name, invoked, grouped }) => [
      Number(invoked),
      Number(grouped),
      ...[0, 0, 0, 0],
      ...new TextEncoder().encode(`${name}\0`),
    ]),
  );
}

function bytesOf(view: ArrayBufferView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
