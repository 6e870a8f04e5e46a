/**
 * The files of kuromoji's dictionary folder that say something, by their name before `.dat.gz`. (`unk_compat`, second
 * classes of characters, is read by nobody, kuromoji included.)
 */
export type DictionaryFile =
  | 'base'
  | 'check'
  | 'tid'
  | 'tid_map'
  | 'tid_pos'
  | 'cc'
  | 'unk'
  | 'unk_map'
  | 'unk_pos'
  | 'unk_char'
  | 'unk_invoke';

/** The bytes of the files, already gunzipped. */
export type DictionaryFiles = Readonly<Record<DictionaryFile, Uint8Array>>;

/** Words in the order of their groups: those of one surface, or of one character class, side by side. */
export interface GivenWords {
  /** Of each word: left id, right id, cost. */
  readonly connections: Int16Array;
  /** Of each word: what the dictionary says of it, as it stands in the file, and the number of its group. */
  readonly lines: readonly string[];
  /** Where the words of each group begin; one more entry for the end. */
  readonly firsts: Int32Array;
}

/**
 * `tid` and `unk` hold 10 bytes a word: left id, right id, cost as int16, offset of its features as int32. The maps say
 * which words a surface or a class has: number of groups; then key, count, byte offsets of the words. Format:
 * node_modules/kuromoji/src/dict/TokenInfoDictionary.js.
 */
export function readWords(words: Uint8Array, map: Uint8Array, features: Uint8Array): GivenWords {
  const { offsets, firsts } = readGroups(int32View(map));
  const view = new DataView(words.buffer, words.byteOffset, words.byteLength);
  const connections = new Int16Array(3 * offsets.length);
  const decoder = new TextDecoder();
  const lines = Array.from(offsets, (offset, index) => {
    for (let i = 0; i < 3; i += 1) {
      connections[3 * index + i] = view.getInt16(offset + 2 * i, true);
    }
    return decoder.decode(zeroEnded(features, view.getInt32(offset + 6, true)));
  });
  return { connections, lines, firsts };
}

/** Two passes, because the keys need not be in order: count, then place. */
function readGroups(map: Int32Array): {
  readonly offsets: Int32Array;
  readonly firsts: Int32Array;
} {
  let highest = -1;
  forEachGroup(map, (key) => {
    highest = Math.max(highest, key);
  });
  const firsts = new Int32Array(highest + 2);
  forEachGroup(map, (key, _, count) => {
    firsts[key + 1] = (firsts[key + 1] ?? 0) + count;
  });
  for (let key = 0; key <= highest; key += 1) {
    firsts[key + 1] = (firsts[key + 1] ?? 0) + (firsts[key] ?? 0);
  }
  const offsets = new Int32Array(firsts[highest + 1] ?? 0);
  forEachGroup(map, (key, from, count) => {
    offsets.set(map.subarray(from, from + count), firsts[key]);
  });
  return { offsets, firsts };
}

function forEachGroup(
  map: Int32Array,
  visit: (key: number, from: number, count: number) => void,
): void {
  const groups = map[0] ?? 0;
  for (let at = 1, group = 0; group < groups; group += 1) {
    const count = map[at + 1] ?? 0;
    visit(map[at] ?? 0, at + 2, count);
    at += 2 + count;
  }
}

/**
 * The surfaces by their numbers, out of a double array over UTF-8 bytes (written by the doublearray package; format:
 * node_modules/doublearray/doublearray.js). A child of state s for byte b is t = base[s] + b if check[t] = s; the child
 * for byte 0 marks a word, and its base holds -1 - (number of the surface). Read from the marks up to the root.
 */
export function readSurfaces(baseBytes: Uint8Array, checkBytes: Uint8Array): readonly string[] {
  const base = int32View(baseBytes);
  const check = int32View(checkBytes);
  const surfaces: (string | undefined)[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const reversed = new Uint8Array(1_024);
  for (let mark = 1; mark < check.length; mark += 1) {
    let state = check[mark] ?? -1;
    const value = base[mark] ?? 0;
    if (state < 0 || value >= 0 || base[state] !== mark) continue;
    let at = reversed.length;
    while (state !== 0 && at > 0) {
      const parent = check[state] ?? 0;
      at -= 1;
      reversed[at] = state - (base[parent] ?? 0);
      state = parent;
    }
    surfaces[-1 - value] = decoder.decode(reversed.subarray(at));
  }
  // Not every number is taken.
  return Array.from(surfaces, (surface = '') => surface);
}

/** `cc`: two dimensions, then cost[right id of the first][left id of the second]. Format: ConnectionCosts.js. */
export function readConnectionCosts(bytes: Uint8Array): {
  readonly rightIds: number;
  readonly leftIds: number;
  readonly costs: Int16Array;
} {
  const given = int16View(bytes);
  const rightIds = given[0] ?? 0;
  const leftIds = given[1] ?? 0;
  if (given.length !== 2 + rightIds * leftIds) {
    throw new RangeError(
      `dictionary file cc: ${given.length} numbers for ${rightIds} x ${leftIds}`,
    );
  }
  return { rightIds, leftIds, costs: given.subarray(2) };
}

export interface ClassDefinition {
  readonly name: string;
  readonly invoked: boolean;
  readonly grouped: boolean;
}

/**
 * `unk_invoke`: for each character class two flags, a length that kuromoji never uses, and its name. The file is as long
 * as the buffer it was written from; an empty name is the end of what was written. Format: InvokeDefinitionMap.js.
 */
export function readClasses(bytes: Uint8Array): readonly ClassDefinition[] {
  const definitions: ClassDefinition[] = [];
  const decoder = new TextDecoder();
  for (let at = 0; at + 6 < bytes.length;) {
    const name = zeroEnded(bytes, at + 6);
    if (name.length === 0) break;
    definitions.push({
      name: decoder.decode(name),
      invoked: bytes[at] === 1,
      grouped: bytes[at + 1] === 1,
    });
    at += 6 + name.length + 1;
  }
  return definitions;
}

/** The bytes from `start` up to the next zero byte, as kuromoji's `ByteBuffer.getString` reads them. */
function zeroEnded(bytes: Uint8Array, start: number): Uint8Array {
  const end = bytes.indexOf(0, start);
  return bytes.subarray(start, end < 0 ? bytes.length : end);
}

function int32View(bytes: Uint8Array): Int32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 2);
}

function int16View(bytes: Uint8Array): Int16Array {
  const aligned = bytes.byteOffset % 2 === 0 ? bytes : bytes.slice();
  return new Int16Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >> 1);
}
