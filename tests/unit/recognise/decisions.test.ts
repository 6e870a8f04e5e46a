import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DECISION_KINDS,
  type Decision,
  type DecisionKind,
} from '../../../glossary/terms/decision.ts';
import { createRecogniser } from '../../../glossary/recognise/compilation.ts';
import { concept, term } from '../../support/concepts.ts';
import { fakeSegmenter } from '../../support/fake-segmenter.ts';

const listed = (id: string) => concept({ id, terms: [term({ lang: 'ja', text: id })] });

/** `never 米国`, or `here 核@1`: the concept, the term and the surface are the same word. */
const taught = (sketch: string): Decision => {
  const [, kind = '', word = '', at] = /^(\w+) ([^@]+)(?:@(\d+))?$/.exec(sketch) ?? [];
  const start = Number(at);
  return {
    kind: DECISION_KINDS.find((known): known is DecisionKind => known === kind) ?? 'never',
    conceptId: word,
    term: word,
    surface: word,
    span: at === undefined ? null : { start, end: start + word.length },
  };
};

interface Row {
  readonly terms: readonly string[];
  /** The words of the text, as the lattice would have them. */
  readonly words: string;
  readonly text?: string;
  readonly taught: readonly string[];
}

const recognise = ({ terms, words, text = words.replaceAll('|', ''), taught: sketches }: Row) =>
  createRecogniser({ concepts: terms.map(listed), segmenter: fakeSegmenter(words) })
    .recognise(text, { all: true, decisions: sketches.map(taught) })
    .map(({ term: word, start, grade, decision, within }) =>
      [
        `${word}@${String(start)}`,
        grade === 'inside' ? 'no' : 'yes',
        ...(decision === undefined ? [] : [decision.kind]),
        ...(within === null ? [] : ['nested']),
      ].join(' '),
    );

describe('a decision', () => {
  test.each<[string, Row, string[]]>([
    [
      'refuses one place and no other',
      { terms: ['米国'], words: '米国|と|米国', taught: ['notHere 米国@0'] },
      ['米国@0 no notHere', '米国@3 yes'],
    ],
    [
      'refuses a term in the whole text',
      { terms: ['米国'], words: '米国|と|米国', taught: ['never 米国'] },
      ['米国@0 no never', '米国@3 no never'],
    ],
    [
      'takes one place against the judgement',
      { terms: ['核'], words: '中核|と|中核', taught: ['here 核@1'] },
      ['核@1 yes here', '核@4 no'],
    ],
    [
      'takes a spelling wherever it stands',
      { terms: ['核'], words: '中核|と|中核', taught: ['always 核'] },
      ['核@1 yes always', '核@4 yes always'],
    ],
    [
      'on a spelling holds for other widths of it',
      { terms: ['AI'], words: 'AIM-120', text: 'ＡＩＭ-120', taught: ['always AI'] },
      ['AI@0 yes always'],
    ],
    [
      'on a place outweighs one on the whole text',
      { terms: ['米国'], words: '米国|と|米国', taught: ['here 米国@0', 'never 米国'] },
      ['米国@0 yes here', '米国@3 no never'],
    ],
    [
      'is overruled by a later one of its reach',
      { terms: ['米国'], words: '米国', taught: ['never 米国', 'always 米国'] },
      ['米国@0 yes always'],
    ],
    [
      'and overrules an earlier one at the same place',
      { terms: ['米国'], words: '米国', taught: ['here 米国@0', 'notHere 米国@0'] },
      ['米国@0 no notHere'],
    ],
    [
      'lets what the refused term hid appear',
      { terms: ['核計画', '計画部会'], words: '核|計画|部会', taught: ['never 計画部会'] },
      ['核計画@0 yes', '計画部会@1 no never'],
    ],
    [
      'leaves terms inside a refused one primary',
      { terms: ['核抑止', '抑止'], words: '核|抑止', taught: ['notHere 核抑止@0'] },
      ['核抑止@0 no notHere', '抑止@1 yes'],
    ],
    [
      'makes a shorter term stand against a longer one that crosses it',
      { terms: ['核計画', '計画部会'], words: '核|計画|部会', taught: ['here 核計画@0'] },
      ['核計画@0 yes here'],
    ],
    [
      'on the place stands against one on the whole text that crosses it',
      {
        terms: ['核計画', '計画部会'],
        words: '核|計画|部会',
        taught: ['always 計画部会', 'here 核計画@0'],
      },
      ['核計画@0 yes here'],
    ],
    [
      'leaves a taught term nested where it lies inside an accepted one',
      { terms: ['中核企業', '核'], words: '中核|企業', taught: ['always 核'] },
      ['中核企業@0 yes', '核@1 yes always nested'],
    ],
    [
      'about another text, where something else stands at its place, does nothing',
      {
        terms: ['抑止', '核'],
        words: '核|抑止',
        taught: ['notHere 抑止@0', 'notHere 抑止@2', 'never 同盟'],
      },
      ['核@0 yes', '抑止@1 yes'],
    ],
  ])('%s', (_, row, expected) => {
    expect(recognise(row)).toEqual(expected);
  });

  test('of a concept leaves its homonym alone', () => {
    const recogniser = createRecogniser({
      concepts: [listed('核'), { ...listed('核'), id: 'cell' }],
      segmenter: fakeSegmenter('核|は'),
    });
    const found = recogniser.recognise('核は', { decisions: [taught('never 核')] });
    expect(found.map(({ conceptId }) => conceptId)).toEqual(['cell']);
  });

  test('never: in no spelling of the term, also where it was pointed at in another one', () => {
    const recogniser = createRecogniser({
      concepts: [listed('NATO')],
      segmenter: fakeSegmenter('NATO|と'),
    });
    const decision = { ...taught('never NATO'), surface: 'Nato' };
    expect(recogniser.recognise('NATOとＮＡＴＯとNato', { decisions: [decision] })).toEqual([]);
  });

  test('at a place whose surface is not the one that was pointed at does nothing', () => {
    const recogniser = createRecogniser({
      concepts: [listed('NATO')],
      segmenter: fakeSegmenter('NATO|と'),
    });
    const decision = { ...taught('notHere NATO@0'), surface: 'Nato' };
    expect(recogniser.recognise('NATOと', { decisions: [decision] })).toHaveLength(1);
  });
});

describe('any text and any decisions', () => {
  const TERMS = ['核', '抑止', '核抑止', '抑止力', '力'];
  const recogniser = createRecogniser({
    concepts: TERMS.map(listed),
    segmenter: fakeSegmenter('核|抑止|中核|力'),
  });
  const texts = fc.string({
    unit: fc.constantFrom('核', '抑', '止', '力', '中', '\n', '。'),
    maxLength: 30,
  });
  const decisions = fc.array(
    fc.record({
      kind: fc.constantFrom(...DECISION_KINDS),
      word: fc.constantFrom(...TERMS),
      start: fc.nat(28),
    }),
    { maxLength: 6 },
  );
  const decisionsOf = (
    drawn: readonly {
      readonly kind: DecisionKind;
      readonly word: string;
      readonly start: number;
    }[],
  ): readonly Decision[] =>
    drawn.map(({ kind, word, start }) => taught(`${kind} ${word}@${String(start)}`));

  test('no span moves: what stands there is the term, and accepted terms never cross', () => {
    fc.assert(
      fc.property(texts, decisions, (text, drawn) => {
        const found = recogniser.recognise(text, { all: true, decisions: decisionsOf(drawn) });
        for (const { start, end, surface, term: word } of found) {
          expect(text.slice(start, end)).toBe(surface);
          expect(surface.replaceAll('\n', '')).toBe(word);
        }
        const accepted = found.filter(({ grade }) => grade !== 'inside');
        for (const a of accepted) {
          for (const b of accepted) {
            expect(a.start < b.start && b.start < a.end && a.end < b.end).toBe(false);
          }
        }
      }),
    );
  });

  test('what was decided holds at every place it speaks of', () => {
    fc.assert(
      fc.property(texts, decisions, (text, drawn) => {
        const all = decisionsOf(drawn);
        for (const match of recogniser.recognise(text, { all: true, decisions: all })) {
          const { decision, grade } = match;
          const atPlace = all.findLast(
            ({ kind, conceptId, span }) =>
              (kind === 'here' || kind === 'notHere') &&
              conceptId === match.conceptId &&
              span?.start === match.start &&
              span.end === match.end,
          );
          const inText = all.findLast(
            ({ kind, conceptId }) =>
              (kind === 'never' || kind === 'always') && conceptId === match.conceptId,
          );
          expect(decision).toBe(atPlace ?? inText);
          if (decision === undefined) continue;
          expect(grade).toBe(
            decision.kind === 'never' || decision.kind === 'notHere' ? 'inside' : 'certain',
          );
        }
      }),
    );
  });

  test('taken back, they leave nothing behind', () => {
    fc.assert(
      fc.property(texts, decisions, decisions, (text, kept, undone) => {
        const options = { all: true, decisions: decisionsOf(kept) };
        const before = recogniser.recognise(text, options);
        recogniser.recognise(text, { all: true, decisions: decisionsOf([...kept, ...undone]) });
        expect(recogniser.recognise(text, options)).toEqual(before);
        expect(recogniser.recognise(text, { all: true, decisions: [] })).toEqual(
          recogniser.recognise(text, { all: true }),
        );
      }),
    );
  });
});
