import { particleAfter } from '../../morphology/korean/particles.ts';
import type { Span } from '../../text/span.ts';
import type { Observation } from '../finding.ts';
import type { SegmentReading } from '../segment-reading.ts';
import type { SegmentRule } from './rule.ts';

/**
 * A Korean particle in the form that another sound asks for: 그룹를, NCG은, 서울으로. Looked at after the words of the glossary, after
 * Latin letters and digits, and at 를 wherever it stands, for no Korean word ends on a consonant and 를.
 */
export const particle: SegmentRule = {
  code: 'particle',
  check(segment) {
    if (segment.language !== 'ko') return [];
    const { text } = segment.target;
    const places = new Map<number, Observation>();
    for (const word of [...listedWords(segment), ...foreignWords(text), ...wordsBeforeReul(text)]) {
      const seen = observeParticle(text, word);
      if (seen?.targetSpan !== undefined && seen.targetSpan !== null) {
        const known = places.get(seen.targetSpan.end);
        if (known === undefined) places.set(seen.targetSpan.end, seen);
      }
    }
    return [...places.values()];
  },
};

interface Word extends Span {
  readonly conceptId: string | null;
}

function listedWords({ renderings }: SegmentReading): readonly Word[] {
  return renderings
    .filter(({ outcome }) => outcome === 'found')
    .map(({ span, term }) => ({ ...span, conceptId: term.concept.id }));
}

// The lookbehind keeps a run of 20,000 letters from being read from each of them.
function foreignWords(text: string): readonly Word[] {
  return Array.from(
    text.matchAll(/(?<![A-Z0-9.,-])[A-Z0-9][A-Z0-9.,-]*(?=\p{Script=Hangul})/gu),
    toWord,
  );
}

function wordsBeforeReul(text: string): readonly Word[] {
  return Array.from(
    text.matchAll(/(?<!\p{Script=Hangul})\p{Script=Hangul}+(?=를(?!\p{Script=Hangul}))/gu),
    toWord,
  );
}

function toWord({ 0: word, index }: RegExpExecArray): Word {
  return { start: index, end: index + word.length, conceptId: null };
}

function observeParticle(text: string, { start, end, conceptId }: Word): Observation | null {
  const word = text.slice(start, end);
  const after = text.slice(end);
  const closing = CLOSING.exec(after)?.[0] ?? '';
  const written = /^\p{Script=Hangul}+/u.exec(after.slice(closing.length))?.[0] ?? '';
  if (written === '' || NEVER_JUDGED.has(written)) return null;
  const right = particleAfter(word, written);
  if (right === written || isSuffix(word, written)) return null;
  // Whether the particle follows the word or its gloss is a matter of house style: 그룹(NCG)은, 그룹(NCG)는.
  const gloss = /[([（]([^)\]）]*)[)\]）]/u.exec(closing)?.[1];
  if (gloss !== undefined && particleAfter(gloss, written) === written) return null;
  const span = { start, end: end + closing.length + written.length };
  return {
    reason: 'particle',
    conceptId,
    sourceSpan: null,
    targetSpan: span,
    expected: [`${word}${closing}${right}`],
    found: text.slice(span.start, span.end),
    values: { word },
  };
}

/** A gloss in brackets, and quotes: ‘전략사령부’를, 그룹(NCG)은. */
const CLOSING = /^(?:[([（][^()[\]（）]{1,40}[)\]）]|['"’”」』〉》])*/u;

/** Calls and endings that are more often the beginning of something else. */
const NEVER_JUDGED = new Set(['아', '야', '여', '이여', '요', '이요', '랑', '이랑']);

/** 전략가 is a strategist, 정보과 a section: suffixes, not particles. */
function isSuffix(word: string, written: string): boolean {
  return SUFFIXED[written]?.some((stem) => word.endsWith(stem)) === true;
}

const SUFFIXED: Readonly<Record<string, readonly string[]>> = {
  // prettier-ignore
  가: ['전략', '정책', '전문', '활동', '운동', '사업', '평론', '분석', '이론', '행정', '혁명', '건축', '음악', '기업', '작곡', '예술', '법률', '호전'],
  과: ['정보', '수사', '외교', '안보', '경제', '조사', '인사', '총무', '사회', '교무'],
};
