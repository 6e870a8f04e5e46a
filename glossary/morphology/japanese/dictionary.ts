import { readClasses, type CharacterClasses } from './character-class.ts';
import { readConnections, type ConnectionCosts } from './connection-costs.ts';
import type { DictionaryFiles } from './kuromoji-files.ts';
import { packDictionary } from './pack-dictionary.ts';
import { readSections } from './packed-sections.ts';
import { WordFeatureReader } from './word-features.ts';
import { readWordTable, type WordTable } from './word-table.ts';
import { WordTrie } from './word-trie.ts';

/** IPADIC as kuromoji 0.1.2 ships it, in typed arrays over one buffer. Immutable; any number of segmenters may share it. */
export interface Dictionary {
  /** All of it: in another thread, `openDictionary` makes the same dictionary of it without copying anything. */
  readonly buffer: ArrayBufferLike;
  readonly trie: WordTrie;
  readonly words: WordTable;
  readonly features: WordFeatureReader;
  readonly connections: ConnectionCosts;
  readonly classes: CharacterClasses;
}

/**
 * The dictionary in a buffer that `packDictionary` filled. Nothing is unpacked, so it takes no time; the caller must not
 * change the buffer. Throws a RangeError for a buffer that holds no such dictionary.
 */
export function openDictionary(buffer: ArrayBufferLike): Dictionary {
  const sections = readSections(buffer);
  return {
    buffer,
    trie: new WordTrie(sections),
    words: readWordTable(sections),
    features: new WordFeatureReader(sections),
    connections: readConnections(sections),
    classes: readClasses(sections),
  };
}

/** A dictionary straight from the bytes of kuromoji's files. Slow: for small ones, and for tests. */
export function createDictionary(files: DictionaryFiles): Dictionary {
  return openDictionary(packDictionary(files).buffer);
}
