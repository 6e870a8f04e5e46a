import type { Analysis } from '../morphology/japanese/token.ts';
import type { Span } from '../text/span.ts';
import { inflectedAt } from './inflection.ts';
import type { MatchingText } from '../text/matching-text.ts';
import type { PatternLayers } from './pattern-layers.ts';
import { LAYERS, type Form, type ListedPattern, type Pattern } from './term-forms.ts';
import { classAt, HIRAGANA, isAll, KANJI } from './variants/kana-classes.ts';
import { loosen, type LooseText } from './variants/loose-form.ts';
import { isNumeral } from './variants/numerals.ts';
import { hasChineseKana } from './variants/kana-for-kanji.ts';
import { canBeRead, isSameOkurigana, toHiragana } from './variants/okurigana.ts';
import { isSameSpelling } from './variants/same-spelling.ts';
import { skeletonOf } from './variants/skeleton.ts';
import type { Readings } from './readings.ts';
import { earnsSeam } from './seams.ts';
import { respectsCase } from './writing.ts';

/** A place in a matching text where a listed term may stand, edges not yet judged. */
export interface Candidate extends Span {
  readonly form: Form;
  /** The letters there, in the matching text. */
  readonly spelling: string;
  /** The same word as a dictionary lists it: `spelling` unless that is inflected. */
  readonly word: string;
}

export interface CandidateFinder {
  /** `analyse` is asked only where words decide. */
  find(matching: MatchingText, analyse: () => Analysis): readonly Candidate[];
}

export interface CandidateFinderInput {
  readonly layers: PatternLayers<ListedPattern>;
  readonly readings: Readings;
}

/**
 * One automaton over every pattern of every form, run over the text as it stands, over its loose form and over its
 * skeleton. What is found letter for letter is taken; what the other two find is compared again, each in time of its own
 * length. So spelling rules only ever add: コピー stands in コピープロテクト although コピ is no copy.
 */
export function createCandidateFinder({ layers, readings }: CandidateFinderInput): CandidateFinder {
  return {
    find(matching, analyse) {
      const search = new Search(matching, { analyse, readings });
      const { folded } = matching;
      layers.scan(folded, ({ form, pattern }, end) => {
        if ((pattern.layers & LAYERS.exact) === 0) return;
        search.takeExact(form, end - pattern.text.length, end);
      });
      const loose = loosen(folded);
      const skeleton = skeletonOf(loose);
      for (const [layer, view] of [
        [LAYERS.loose, loose],
        [LAYERS.skeleton, skeleton],
      ] as const) {
        layers.scan(view.text, ({ form, pattern }, end) => {
          if ((pattern.layers & layer) === 0) return;
          const span = placeIn(view, end - pattern.text.length, end);
          search.compare({ form, pattern, layer, span });
        });
      }
      return search.candidates;
    },
  };
}

function placeIn({ starts, ends }: LooseText, start: number, end: number): Span {
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

interface Hit {
  readonly form: Form;
  readonly pattern: Pattern;
  readonly layer: number;
  readonly span: Span;
}

interface SearchTools {
  readonly analyse: () => Analysis;
  readonly readings: Readings;
}

/** One text being searched. */
class Search {
  readonly candidates: Candidate[] = [];
  private readonly exactPlaces = new Set<number>();
  private readonly found = new Map<number, Form[]>();
  private readonly matching: MatchingText;
  private readonly tools: SearchTools;

  constructor(matching: MatchingText, tools: SearchTools) {
    this.matching = matching;
    this.tools = tools;
  }

  takeExact(form: Form, start: number, end: number): void {
    const { folded, text, seams } = this.matching;
    if (!respectsCase(form.term.text, text.slice(start, end))) return;
    if (seams.length > 0 && !earnsSeam({ start, end }, seams)) return;
    const spelling = folded.slice(start, end);
    this.exactPlaces.add(placeKey(start, end));
    this.candidates.push({ start, end, form, spelling, word: spelling });
  }

  compare(hit: Hit): void {
    const { pattern, layer, span } = hit;
    if (pattern.inflecting !== null) this.compareInflected(hit);
    else if (layer === LAYERS.loose) this.compareLoose(hit, span.start, span.end);
    else this.compareOkurigana(hit);
  }

  private compareLoose(hit: Hit, start: number, end: number): void {
    const { form, pattern } = hit;
    const { folded } = this.matching;
    if (end - start === form.spelling.length && folded.startsWith(form.spelling, start)) return;
    const spelling = folded.slice(start, end);
    if (spelling !== pattern.spelling) {
      // The edge may have cut a number or a 々 from what it stands for.
      if (loosen(spelling).text !== pattern.text) return;
      if (!isSameSpelling(pattern.spelling, spelling)) return;
      if (isNumberOfList(folded, start, form.spelling)) return;
    }
    if (pattern.spelling !== form.spelling) {
      if (!this.isReadAs(form, spelling)) return;
      if (isAll(spelling, HIRAGANA) && !this.isOneNoun(start, end)) return;
    }
    this.take(form, { start, end }, spelling);
  }

  /** 生物 is also written 生もの, but not where it is read せいぶつ. The dictionary's reading may be a rare one: 漏洩 is ろうせつ there. */
  private isReadAs(form: Form, spelling: string): boolean {
    if (!/[ぁ-ゖ]/u.test(spelling)) return true;
    const reading = this.tools.readings.of(form);
    if (reading === '' || canBeRead(spelling, reading)) return true;
    return form.term.reading === '' && hasChineseKana(spelling);
  }

  private compareInflected({ form, pattern, layer, span }: Hit): void {
    const { folded } = this.matching;
    const analysis = this.tools.analyse();
    const inflected = inflectedAt({ analysis, ...span, kind: pattern.inflecting ?? 'verb' });
    if (inflected === null) return;
    if (folded.startsWith(form.spelling, span.start)) return;
    const wanted = loosen(pattern.spelling).text;
    const word = inflected.forms.find((candidate) =>
      layer === LAYERS.loose
        ? loosen(candidate).text === wanted
        : isSameOkurigana(
            { text: form.spelling, reading: this.tools.readings.of(form) },
            { text: candidate, reading: this.tools.readings.ofText(candidate) },
          ),
    );
    if (word === undefined) return;
    this.take(form, { start: span.start, end: inflected.end }, word);
  }

  /** The kana after the last kanji belong to the word as far as its reading asks for them. */
  private compareOkurigana(hit: Hit): void {
    const { form, span } = hit;
    const { folded } = this.matching;
    let end = span.end;
    while (end - span.end < 3 && (classAt(folded, end) & HIRAGANA) !== 0) end += 1;
    if (
      end === span.end &&
      isAll(form.spelling, KANJI) &&
      span.end - span.start === form.spelling.length
    )
      return;
    const word = { text: form.spelling, reading: this.tools.readings.of(form) };
    for (; end >= span.end; end -= 1) {
      const text = folded.slice(span.start, end);
      if (text === form.spelling) return;
      if (end > span.end && this.isParticle(span.end, end)) continue;
      if (!isSameOkurigana(word, { text, reading: '' }) && !isAll(text, KANJI)) continue;
      if (
        !isSameOkurigana(word, { text, reading: this.readingHere(span.start, end, word.reading) })
      )
        continue;
      this.take(form, { start: span.start, end }, text);
      return;
    }
  }

  private take(form: Form, { start, end }: Span, word: string): void {
    const { folded, seams } = this.matching;
    const place = placeKey(start, end);
    // A spelling that is listed belongs to the term that lists it.
    if (this.exactPlaces.has(place)) return;
    if (seams.length > 0 && !earnsSeam({ start, end }, seams)) return;
    const there = this.found.get(place);
    if (there?.includes(form) === true) return;
    if (there === undefined) this.found.set(place, [form]);
    else there.push(form);
    this.candidates.push({ start, end, form, spelling: folded.slice(start, end), word });
  }

  /** 生物の is no 生き物: の is a word of its own, whatever it could be read as. */
  private isParticle(start: number, end: number): boolean {
    const token = this.tools.analyse().tokenAt(end - 1);
    return (
      token !== undefined && token.start >= start && PARTICLES.has(token.partOfSpeech[0] ?? '')
    );
  }

  private isOneNoun(start: number, end: number): boolean {
    const token = this.tools.analyse().tokenAt(start);
    return (
      token?.start === start && token.end === end && token.partOfSpeech[0] === '名詞' && token.known
    );
  }

  /** How the text there is read: as its one word is, or as its words together where that is `wanted`. */
  private readingHere(start: number, end: number, wanted: string): string {
    const analysis = this.tools.analyse();
    let reading = '';
    let count = 0;
    let at = start;
    while (at < end) {
      const token = analysis.tokenAt(at);
      if (token?.start !== at || token.reading === '') return '';
      reading += toHiragana(token.reading);
      at = token.end;
      count += 1;
    }
    if (at !== end) return '';
    return count === 1 || reading === wanted ? reading : '';
  }
}

const PARTICLES: ReadonlySet<string> = new Set(['助詞', '助動詞']);

function placeKey(start: number, end: number): number {
  return start * 1_024 + (end - start);
}

/** 第一部隊 holds no 一部: what follows 第 is a number of a list. */
function isNumberOfList(folded: string, start: number, spelling: string): boolean {
  return (
    start > 0 &&
    folded.charAt(start - 1) === '第' &&
    (isNumeral(spelling, 0) || /^[0-9]/.test(spelling))
  );
}
