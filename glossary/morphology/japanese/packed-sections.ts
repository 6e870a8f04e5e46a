/**
 * The one buffer a packed dictionary is: a head, then sections of numbers that typed arrays are laid over, each on a
 * multiple of eight bytes. Numbers are little-endian, as is every machine that Node's typed arrays run on today.
 */
export interface Sections {
  /** Of each UTF-16 unit: its code in the trie, 0 for one that no word holds. */
  readonly unitCodes: Uint16Array;
  /** Of each UTF-16 unit: its character class. */
  readonly unitClasses: Uint8Array;
  /** Of each character class: 1 for invoked, 2 for grouped, 3 for both. */
  readonly classFlags: Uint8Array;
  /** See `WordTrie`. */
  readonly cells: Int32Array;
  /** See `WordTable`. */
  readonly surfaceRows: Int32Array;
  readonly classRows: Int32Array;
  readonly connections: Int16Array;
  /** See `ConnectionCosts`. */
  readonly costs: Int16Array;
  /** Numbers of right ids, of left ids, of known words, of all words. */
  readonly counts: Int32Array;
  /** See `WordFeatureReader`. */
  readonly featureClasses: Int32Array;
  readonly rowClasses: Uint16Array;
  readonly rowStrings: Int32Array;
  readonly stringStarts: Int32Array;
  readonly stringUnits: Uint16Array;
}

type View = Uint8Array | Uint16Array | Int16Array | Int32Array;

// prettier-ignore
const LAYOUT = [
  ['unitCodes',      2], ['unitClasses', 1], ['classFlags',   1], ['cells',       4], ['surfaceRows', 4],
  ['classRows',      4], ['connections', 2], ['costs',        2], ['counts',      4], ['featureClasses', 4],
  ['rowClasses',     2], ['rowStrings',  4], ['stringStarts', 4], ['stringUnits', 2],
] as const satisfies readonly (readonly [keyof Sections, number])[];

/** Head: magic, version, length of the whole in bytes, then of each section where it begins and how long it is, in bytes. */
const MAGIC = 0x4a50_4431;
const VERSION = 1;
const HEAD = 3;

export function writeSections(sections: Sections): Uint8Array {
  let length = align(4 * (HEAD + 2 * LAYOUT.length));
  const places = LAYOUT.map(([name]) => {
    const view: View = sections[name];
    const start = length;
    length = align(length + view.byteLength);
    return { view, start };
  });
  const bytes = new Uint8Array(length);
  new Int32Array(bytes.buffer).set([
    MAGIC,
    VERSION,
    length,
    ...places.flatMap(({ view, start }) => [start, view.byteLength]),
  ]);
  for (const { view, start } of places) {
    bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength), start);
  }
  return bytes;
}

/** Views only, nothing is copied. Throws a RangeError for a buffer that is no dictionary of this version. */
export function readSections(buffer: ArrayBufferLike): Sections {
  const head = new Int32Array(
    buffer,
    0,
    Math.min(HEAD + 2 * LAYOUT.length, buffer.byteLength >> 2),
  );
  if (head[0] !== MAGIC || head[1] !== VERSION || head[2] !== buffer.byteLength) {
    throw new RangeError('no packed dictionary of this version');
  }
  const place = (name: keyof Sections, size: number): readonly [number, number] => {
    const index = LAYOUT.findIndex(([other]) => other === name);
    const start = head[HEAD + 2 * index] ?? -1;
    const length = head[HEAD + 2 * index + 1] ?? -1;
    if (start < 0 || length < 0 || start % 8 !== 0 || start + length > buffer.byteLength) {
      throw new RangeError(`packed dictionary: section ${name} lies outside`);
    }
    return [start, length / size];
  };
  return {
    unitCodes: new Uint16Array(buffer, ...place('unitCodes', 2)),
    unitClasses: new Uint8Array(buffer, ...place('unitClasses', 1)),
    classFlags: new Uint8Array(buffer, ...place('classFlags', 1)),
    cells: new Int32Array(buffer, ...place('cells', 4)),
    surfaceRows: new Int32Array(buffer, ...place('surfaceRows', 4)),
    classRows: new Int32Array(buffer, ...place('classRows', 4)),
    connections: new Int16Array(buffer, ...place('connections', 2)),
    costs: new Int16Array(buffer, ...place('costs', 2)),
    counts: new Int32Array(buffer, ...place('counts', 4)),
    featureClasses: new Int32Array(buffer, ...place('featureClasses', 4)),
    rowClasses: new Uint16Array(buffer, ...place('rowClasses', 2)),
    rowStrings: new Int32Array(buffer, ...place('rowStrings', 4)),
    stringStarts: new Int32Array(buffer, ...place('stringStarts', 4)),
    stringUnits: new Uint16Array(buffer, ...place('stringUnits', 2)),
  };
}

function align(bytes: number): number {
  return (bytes + 7) & ~7;
}
