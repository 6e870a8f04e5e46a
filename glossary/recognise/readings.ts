import type { Segmenter, Token } from '../morphology/japanese/token.ts';
import type { Form } from './term-forms.ts';
import { toHiragana } from './variants/okurigana.ts';

/** Readings of listed forms in hiragana, as the glossary gives them or the dictionary reads them; found once each. */
export class Readings {
  private readonly known = new Map<string, string>();
  private readonly segmenter: Segmenter;

  constructor(segmenter: Segmenter) {
    this.segmenter = segmenter;
  }

  of(form: Form): string {
    return form.term.reading === ''
      ? this.ofText(form.spelling)
      : toHiragana(form.term.reading.normalize('NFKC'));
  }

  /** The words of a listed form, as the dictionary cuts and reads them. */
  words(text: string): readonly Token[] {
    return this.segmenter.segment(text);
  }

  ofText(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const words = this.segmenter.segment(text);
    const readings = words.map(
      ({ reading, surface }) => reading || (KANA.test(surface) ? surface : ''),
    );
    const reading = readings.includes('') ? '' : toHiragana(readings.join(''));
    if (this.known.size >= KEPT_READINGS) this.known.clear();
    this.known.set(text, reading);
    return reading;
  }
}

const KANA = /^[ぁ-ゖァ-ヶー]+$/u;
const KEPT_READINGS = 10_000;
