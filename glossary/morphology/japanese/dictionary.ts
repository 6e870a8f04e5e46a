import { CharacterClasses } from './character-class.ts';
import { readConnectionCosts, type ConnectionCosts } from './connection-costs.ts';
import { WordFeatureReader } from './word-features.ts';
import { readWordTable, type WordTable } from './word-table.ts';
import { WordTrie } from './word-trie.ts';

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

/** IPADIC as kuromoji 0.1.2 ships it, in typed arrays. Immutable; any number of segmenters may share it. */
export interface Dictionary {
  readonly trie: WordTrie;
  readonly words: WordTable;
  readonly features: WordFeatureReader;
  readonly connections: ConnectionCosts;
  readonly classes: CharacterClasses;
}

/**
 * A dictionary over the bytes of its files, already gunzipped. `tid_pos` is kept as given, so the caller must not change
 * it; the others may be let go. Throws a RangeError for bytes that are no such dictionary.
 */
export function createDictionary(files: Readonly<Record<DictionaryFile, Uint8Array>>): Dictionary {
  const words = readWordTable(files);
  const classes = new CharacterClasses(files.unk_char, files.unk_invoke);
  for (let number = 0; number < classes.count; number += 1) {
    // Without one, a character that no word holds would break every path through the lattice.
    const rows = (words.classRows[number + 1] ?? 0) - (words.classRows[number] ?? 0);
    if (rows <= 0) throw new RangeError(`dictionary file unk_map: no word for class ${number}`);
  }
  return {
    trie: new WordTrie(files.base, files.check),
    words,
    features: new WordFeatureReader(words, files.tid_pos, files.unk_pos.slice()),
    connections: readConnectionCosts(files.cc),
    classes,
  };
}
