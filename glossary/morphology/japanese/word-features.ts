import type { Sections } from './packed-sections.ts';

/** What the dictionary says of a word, besides its costs. Empty strings where it says `*` or nothing. */
export interface WordFeatures {
  /** Empty where it is the surface, and for an unknown word, which has none. */
  readonly baseForm: string;
  readonly baseIsSurface: boolean;
  readonly reading: string;
  readonly partOfSpeech: readonly string[];
  readonly conjugationType: string;
  readonly conjugationForm: string;
  readonly known: boolean;
}

/** In the place of a string's number: the surface itself. */
export const SURFACE = -1;

/** A power of two: more words than most documents have, and a bound for a server that reads texts of every kind. */
const KEPT_WORDS = 16_384;

/**
 * The features of words, decoded when first asked for. Words of one inflection share a feature class: the strings of
 * four levels of part of speech, of the conjugation's type and of its form.
 */
export class WordFeatureReader {
  /** Each word has one place; a later one with the same place takes it. */
  private readonly kept: (WordFeatures | undefined)[] = [];
  private readonly keptRows = new Int32Array(KEPT_WORDS).fill(-1);
  private readonly classes: readonly FeatureClass[];
  private readonly rowClasses: Uint16Array;
  private readonly knownRows: number;
  private readonly rowStrings: Int32Array;
  private readonly stringStarts: Int32Array;
  private readonly stringUnits: Uint16Array;

  constructor(sections: Sections) {
    const { rowClasses, counts, rowStrings, stringStarts, stringUnits, featureClasses } = sections;
    this.rowClasses = rowClasses;
    this.knownRows = counts[2] ?? 0;
    this.rowStrings = rowStrings;
    this.stringStarts = stringStarts;
    this.stringUnits = stringUnits;
    this.classes = Array.from({ length: featureClasses.length / 6 }, (_, number) => {
      const strings = Array.from(featureClasses.subarray(6 * number, 6 * number + 6), (string) =>
        this.string(string),
      );
      const [conjugationType = '', conjugationForm = ''] = strings.slice(4);
      const partOfSpeech = strings.slice(0, 4).filter((level) => level !== '');
      return { partOfSpeech, conjugationType, conjugationForm };
    });
  }

  of(row: number): WordFeatures {
    const place = row & (KEPT_WORDS - 1);
    const kept = this.kept[place];
    if (kept !== undefined && this.keptRows[place] === row) return kept;
    const read = this.read(row);
    this.kept[place] = read;
    this.keptRows[place] = row;
    return read;
  }

  private read(row: number): WordFeatures {
    const base = this.rowStrings[2 * row] ?? 0;
    return {
      baseForm: base === SURFACE ? '' : this.string(base),
      baseIsSurface: base === SURFACE,
      reading: this.string(this.rowStrings[2 * row + 1] ?? 0),
      ...(this.classes[this.rowClasses[row] ?? 0] ?? NO_CLASS),
      known: row < this.knownRows,
    };
  }

  private string(number: number): string {
    const start = this.stringStarts[number] ?? 0;
    const end = this.stringStarts[number + 1] ?? 0;
    return String.fromCharCode(...this.stringUnits.subarray(start, end));
  }
}

type FeatureClass = Pick<WordFeatures, 'partOfSpeech' | 'conjugationType' | 'conjugationForm'>;

const NO_CLASS: FeatureClass = { partOfSpeech: [], conjugationType: '', conjugationForm: '' };
