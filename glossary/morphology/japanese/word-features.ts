import { zeroEnded } from './byte-view.ts';
import type { WordTable } from './word-table.ts';

/** What the dictionary says of a word, besides its costs. Empty strings where it says `*` or nothing. */
export interface WordFeatures {
  /** Empty for an unknown word, whose surface is the text's. */
  readonly surface: string;
  readonly baseForm: string;
  readonly reading: string;
  readonly partOfSpeech: readonly string[];
  readonly conjugationType: string;
  readonly conjugationForm: string;
  readonly known: boolean;
}

/** About 10 MB: more words than a long novel has, and a bound for a server that reads texts of every kind. */
const KEPT_WORDS = 65_536;

/**
 * The features of words, decoded when first asked for: `tid_pos.dat` and `unk_pos.dat`, zero-ended UTF-8 lines of
 * surface, four levels of part of speech, conjugation type, conjugation form, base form, reading, pronunciation. Format:
 * node_modules/kuromoji/src/util/IpadicFormatter.js.
 */
export class WordFeatureReader {
  private readonly kept = new Map<number, WordFeatures>();
  private readonly sharedPartsOfSpeech = new Map<string, readonly string[]>();
  private readonly sharedStrings = new Map<string, string>();
  private readonly decoder = new TextDecoder();
  private readonly table: WordTable;
  private readonly knownBytes: Uint8Array;
  private readonly unknownBytes: Uint8Array;

  constructor(table: WordTable, knownBytes: Uint8Array, unknownBytes: Uint8Array) {
    this.table = table;
    this.knownBytes = knownBytes;
    this.unknownBytes = unknownBytes;
  }

  of(row: number): WordFeatures {
    const kept = this.kept.get(row);
    if (kept !== undefined) return kept;
    const read = this.read(row);
    if (this.kept.size >= KEPT_WORDS) this.kept.clear();
    this.kept.set(row, read);
    return read;
  }

  private read(row: number): WordFeatures {
    const known = row < this.table.knownRows;
    const bytes = known ? this.knownBytes : this.unknownBytes;
    const line = this.decoder.decode(zeroEnded(bytes, this.table.featureOffsets[row] ?? 0));
    const fields = line.split(',').map((field) => (field === '*' ? '' : field));
    const [surface = '', , , , , type = '', form = '', baseForm = '', reading = ''] = fields;
    return {
      surface: known ? surface : '',
      baseForm: known ? (baseForm === surface ? surface : baseForm) : '',
      reading: known ? reading : '',
      partOfSpeech: this.partOfSpeech(fields.slice(1, 5).filter((level) => level !== '')),
      conjugationType: this.shared(type),
      conjugationForm: this.shared(form),
      known,
    };
  }

  /** 65,536 words have some 70 parts of speech between them: one array each is enough. */
  private partOfSpeech(levels: readonly string[]): readonly string[] {
    const key = levels.join();
    const found = this.sharedPartsOfSpeech.get(key);
    if (found !== undefined) return found;
    this.sharedPartsOfSpeech.set(key, levels);
    return levels;
  }

  private shared(value: string): string {
    const found = this.sharedStrings.get(value);
    if (found !== undefined) return found;
    this.sharedStrings.set(value, value);
    return value;
  }
}
