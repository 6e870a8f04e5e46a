import { buildDoubleArray } from './double-array.ts';
import {
  readClasses,
  readConnectionCosts,
  readSurfaces,
  readWords,
  type DictionaryFiles,
  type GivenWords,
} from './kuromoji-files.ts';
import { writeSections } from './packed-sections.ts';
import { SURFACE } from './word-features.ts';
import { CODE_BITS } from './word-trie.ts';

/**
 * IPADIC as kuromoji 0.1.2 ships it, made into one buffer that is read without being unpacked (`openDictionary`). Takes
 * a second or two: done once, when the product is built. Throws a RangeError for bytes that are no such dictionary.
 */
export function packDictionary(files: DictionaryFiles): Uint8Array {
  const known = readWords(files.tid, files.tid_map, files.tid_pos);
  const unknown = readWords(files.unk, files.unk_map, files.unk_pos);
  const { unitClasses, classFlags } = packClasses(files, unknown);
  const { unitCodes, cells } = packTrie(files);
  const { connections, costs, counts } = packWords(files, [known, unknown]);
  return writeSections({
    unitCodes,
    unitClasses,
    classFlags,
    cells,
    surfaceRows: known.firsts,
    classRows: unknown.firsts.map((row) => row + known.lines.length),
    connections,
    costs,
    counts,
    ...packFeatures(known, unknown),
  });
}

function packClasses(files: DictionaryFiles, unknown: GivenWords) {
  const classes = readClasses(files.unk_invoke);
  const fallback = classes.findIndex(({ name }) => name === 'DEFAULT');
  if (fallback < 0) throw new RangeError('dictionary file unk_invoke: no class DEFAULT');
  classes.forEach((_, number) => {
    // Without one, a character that no word holds would break every path through the lattice.
    const rows = (unknown.firsts[number + 1] ?? 0) - (unknown.firsts[number] ?? 0);
    if (rows <= 0) throw new RangeError(`dictionary file unk_map: no word for class ${number}`);
  });
  const unitClasses = new Uint8Array(UNITS);
  unitClasses.set(files.unk_char.subarray(0, UNITS));
  // Astral characters and broken halves of them are of the class DEFAULT; no file says so, kuromoji's code does.
  unitClasses.fill(fallback, 0xd800, 0xe000);
  const classFlags = Uint8Array.from(
    classes,
    ({ invoked, grouped }) => (invoked ? 1 : 0) | (grouped ? 2 : 0),
  );
  return { unitClasses, classFlags };
}

const UNITS = 0x10000;

/**
 * Codes by how many surfaces a character stands in, so that most lie close together. A surface with NUL or an astral
 * character is never found, as NUL is the end of a text in kuromoji's trie; IPADIC has none.
 */
function packTrie(files: DictionaryFiles) {
  const surfaces = readSurfaces(files.base, files.check);
  const counts = new Int32Array(UNITS);
  for (const surface of surfaces) {
    for (let at = 0; at < surface.length; at += 1) {
      const unit = surface.charCodeAt(at);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  const unitCodes = new Uint16Array(UNITS);
  const units = [...counts.keys()]
    .filter((unit) => (counts[unit] ?? 0) > 0 && unit !== 0 && (unit < 0xd800 || unit > 0xdfff))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  if (units.length >= 1 << CODE_BITS) throw new RangeError(`${units.length} characters in words`);
  units.forEach((unit, index) => {
    unitCodes[unit] = index + 1;
  });
  const spelt = surfaces.map((surface) => {
    const codes = Array.from(
      { length: surface.length },
      (_, at) => unitCodes[surface.charCodeAt(at)] ?? 0,
    );
    return codes.includes(0) ? [] : codes;
  });
  return { unitCodes, cells: buildDoubleArray(spelt) };
}

/** The words as `WordTable` has them, and connection costs with the ids that stand in most texts side by side. */
function packWords(files: DictionaryFiles, groups: readonly GivenWords[]) {
  const given = readConnectionCosts(files.cc);
  const lefts = orderIds(groups, 0, given.leftIds);
  const rights = orderIds(groups, 1, given.rightIds);
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const packed = new Int16Array(3 * (count + 1));
  let at = 0;
  for (const { connections } of groups) {
    for (let from = 0; from < connections.length; from += 3, at += 3) {
      packed[at] = lefts[connections[from] ?? 0] ?? 0;
      packed[at + 1] = rights[connections[from + 1] ?? 0] ?? 0;
      packed[at + 2] = connections[from + 2] ?? 0;
    }
  }
  // The edge of a clause: id 0 on both sides, no cost.
  packed[at] = lefts[0] ?? 0;
  packed[at + 1] = rights[0] ?? 0;
  const costs = new Int16Array(given.rightIds * given.leftIds);
  for (let right = 0; right < given.rightIds; right += 1) {
    for (let left = 0; left < given.leftIds; left += 1) {
      costs[(lefts[left] ?? 0) * given.rightIds + (rights[right] ?? 0)] =
        given.costs[right * given.leftIds + left] ?? 0;
    }
  }
  const knownRows = groups[0]?.lines.length ?? 0;
  const counts = Int32Array.of(given.rightIds, given.leftIds, knownRows, count);
  return { connections: packed, costs, counts };
}

/**
 * New numbers for ids: those of the words that are read most get the lowest, so that the costs a lattice asks for lie in
 * a few pages of memory. A word's cost is the logarithm of how rare it is, 700 or so to each step of e.
 */
function orderIds(groups: readonly GivenWords[], column: 0 | 1, count: number): Int32Array {
  const weights = new Float64Array(count);
  for (const { connections } of groups) {
    for (let at = 0; at < connections.length; at += 3) {
      const id = connections[at + column] ?? 0;
      weights[id] = (weights[id] ?? 0) + Math.exp(-(connections[at + 2] ?? 0) / COST_OF_E);
    }
  }
  const order = Int32Array.from(weights.keys()).sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
  );
  const numbers = new Int32Array(count);
  order.forEach((id, index) => {
    numbers[id] = index;
  });
  return numbers;
}

const COST_OF_E = 700;

/**
 * Lines of surface, four levels of part of speech, conjugation type, conjugation form, base form, reading,
 * pronunciation; see `WordFeatureReader` for what becomes of them. Format: node_modules/kuromoji/src/util/IpadicFormatter.js.
 */
function packFeatures(known: GivenWords, unknown: GivenWords) {
  const strings = new StringTable();
  const classes = new Map<string, number>();
  const featureClasses: number[] = [];
  const rowClasses: number[] = [];
  const rowStrings: number[] = [];
  const add = (line: string, isKnown: boolean): void => {
    const fields = line.split(',').map((field) => (field === '*' ? '' : field));
    const [surface = '', ...rest] = fields;
    const key = rest.slice(0, 6).join();
    let featureClass = classes.get(key);
    if (featureClass === undefined) {
      featureClass = classes.size;
      classes.set(key, featureClass);
      featureClasses.push(...Array.from({ length: 6 }, (_, at) => strings.add(rest[at] ?? '')));
    }
    rowClasses.push(featureClass);
    const [, , , , , , baseForm = '', reading = ''] = rest;
    if (!isKnown) rowStrings.push(0, 0);
    else
      rowStrings.push(baseForm === surface ? SURFACE : strings.add(baseForm), strings.add(reading));
  };
  for (const line of known.lines) add(line, true);
  for (const line of unknown.lines) add(line, false);
  return {
    featureClasses: Int32Array.from(featureClasses),
    rowClasses: Uint16Array.from(rowClasses),
    rowStrings: Int32Array.from(rowStrings),
    ...strings.pack(),
  };
}

/** Each string once; number 0 is the empty one. */
class StringTable {
  private readonly numbers = new Map<string, number>([['', 0]]);

  add(value: string): number {
    const found = this.numbers.get(value);
    if (found !== undefined) return found;
    const number = this.numbers.size;
    this.numbers.set(value, number);
    return number;
  }

  pack(): { readonly stringStarts: Int32Array; readonly stringUnits: Uint16Array } {
    const joined = [...this.numbers.keys()].join('');
    const stringUnits = new Uint16Array(joined.length);
    for (let at = 0; at < joined.length; at += 1) stringUnits[at] = joined.charCodeAt(at);
    const stringStarts = new Int32Array(this.numbers.size + 1);
    let end = 0;
    [...this.numbers.keys()].forEach((value, number) => {
      end += value.length;
      stringStarts[number + 1] = end;
    });
    return { stringStarts, stringUnits };
  }
}
