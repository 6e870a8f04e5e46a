import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Concept } from '../../../glossary/terms/concept.ts';
import { parseQuery } from '../../../glossary/search/query.ts';
import type { SearchIndex } from '../../../glossary/search/search-index.ts';
import { createMeasure, typosAllowed } from '../../../glossary/search/typos.ts';
import { hostileConcepts } from '../../support/hostile-concepts.ts';
import { concept, term } from '../../support/concepts.ts';
import { finds, findsNearly, indexOf } from './support/finds.ts';
import { SAMPLE } from './support/sample.ts';

describe('a concept is found by', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });

  test('any term of its own, whatever it is made of', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('ja', 'en', 'ko'), (word, lang) => {
        expect(finds(concept({ terms: [term({ lang, text: word })] }), word)).toBe(true);
      }),
    );
  });

  test('its Korean term in first consonants', () => {
    const korean = fc.string({
      unit: fc.constantFrom(...'핵협의그룹확장억제국방부쌍왜'),
      minLength: 1,
    });
    fc.assert(
      fc.property(korean, (word) => {
        const consonants = Array.from(word, firstConsonant).join('');
        expect(finds(concept({ terms: [term({ lang: 'ko', text: word })] }), consonants)).toBe(
          true,
        );
      }),
    );
  });

  test('its reading in Hepburn and Kunrei, with long vowels written or not', () => {
    const SOUNDS = [
      ['か', 'ka', 'ka'],
      ['し', 'shi', 'si'],
      ['ちゅ', 'chu', 'tyu'],
      ['つ', 'tsu', 'tu'],
      ['ふ', 'fu', 'hu'],
      ['きょう', 'kyo', 'kyou'],
      ['どう', 'dō', 'dou'],
      ['ぐう', 'gū', 'guu'],
      ['ん', 'n', "n'"],
      ['み', 'mi', 'mi'],
      ['じゃ', 'ja', 'zya'],
      ['れ', 're', 're'],
      ['ばあ', 'ba', 'baa'],
    ] as const;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...SOUNDS), fc.boolean()), {
          minLength: 2,
          maxLength: 8,
        }),
        (sounds) => {
          const reading = sounds.map(([[kana]]) => kana).join('');
          const typed = sounds.map(([[, one, other], second]) => (second ? other : one)).join('');
          const found = concept({ terms: [term({ lang: 'ja', text: '語', reading })] });
          expect(finds(found, typed)).toBe(true);
        },
      ),
    );
  });

  test('every text of a concept of any kind', () => {
    fc.assert(
      fc.property(hostileConcepts(), (concepts) => {
        const index = indexOf(concepts);
        concepts.forEach(({ id, terms }, slot) => {
          const texts = [
            id,
            ...terms.flatMap(({ text, reading, hanja }) => [text, reading, hanja]),
          ];
          for (const text of texts) {
            const query = parseQuery(text);
            if (query !== null) expect([text, index.search(query).has(slot)]).toEqual([text, true]);
          }
        });
      }),
    );
  });
});

const WORDS = ['deterrence', 'consultation', 'maritime', 'policy', 'fuel', 'monitoring', 'legal'];

describe('mistakes', () => {
  const letter = fc.constantFrom(...'adeiz');
  const mistakes = fc.array(fc.tuple(fc.nat(), fc.nat(3), letter), { minLength: 1, maxLength: 3 });

  test('as many as a word allows are forgiven, wherever they are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), mistakes, (word, made) => {
        const typed = made.slice(0, typosAllowed(word)).reduce(mistype, word);
        // A word made shorter allows fewer; a letter put between two that changed places makes three mistakes.
        fc.pre(typosAllowed(typed) === typosAllowed(word));
        fc.pre(distance(typed, word) <= typosAllowed(word));
        const before = concept({ terms: [term({ lang: 'en', text: `new ${word}` })] });
        expect(findsNearly(before, typed)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('are counted as the plain table of distances counts them', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abc'), minLength: 6, maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (typed, text, allowed) => {
        const measured = createMeasure(typed, allowed)({ text, flags: [] }, 0)?.typos ?? null;
        const least = Math.min(
          ...Array.from({ length: text.length }, (_, end) =>
            distance(typed, text.slice(0, end + 1)),
          ),
        );
        expect(measured).toBe(least <= allowed ? least : null);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an index that was edited', () => {
  const queries = [
    '核',
    'kaku',
    'group',
    '동매',
    'ㅎㅎㅇ',
    'deterred',
    'T001',
    'x',
    'detterence',
    '同盟 alliance',
  ];

  test('finds what one that is made anew finds, as well', () => {
    const edit = fc.record({
      at: fc.nat(SAMPLE.length - 1),
      as: fc.option(fc.nat(SAMPLE.length - 1)),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        let index: SearchIndex = indexOf(SAMPLE);
        const slots: (Concept | null)[] = [...SAMPLE];
        for (const { at, as } of edits) {
          const added = as === null ? [] : SAMPLE.slice(as, as + 1);
          index = index.with({ vacated: slots[at] === null ? [] : [at], added });
          slots[at] = null;
          slots.push(...added);
        }
        const anew = indexOf(slots);
        for (const text of queries) {
          const query = parseQuery(text);
          if (query === null) throw new Error('blank');
          const [now, then] = [index, anew].map((of) => [
            ...of.search(query).values,
            ...of.searchNear(query).values,
          ]);
          expect([text, now]).toEqual([text, then]);
        }
      }),
    );
  });
});

/** One letter too many, missing, another, or two in each other's place. */
function mistype(word: string, [at, kind, letter]: readonly [number, number, string]): string {
  const place = at % word.length;
  const [before, after] = [word.slice(0, place), word.slice(place)];
  if (kind === 0) return before + letter + after;
  if (kind === 1) return before + after.slice(1);
  if (kind === 2) return before + letter + after.slice(1);
  return before + after.charAt(1) + after.charAt(0) + after.slice(2);
}

/** Optimal string alignment, the whole table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) =>
      row === 0 ? column : column === 0 ? row : 0,
    ),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const isSwap =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const cost = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + Number(a[row - 1] !== b[column - 1]),
        isSwap ? at(row - 2, column - 2) + 1 : Infinity,
      );
      rows[row]?.splice(column, 1, cost);
    }
  }
  return at(a.length, b.length);
}

function firstConsonant(syllable: string): string {
  const first = syllable.normalize('NFD').charCodeAt(0) - 0x1100;
  return 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'.charAt(first);
}
