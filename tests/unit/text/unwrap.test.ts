import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unwrap } from '../../../glossary/text/unwrap.ts';

const paragraphs = (text: string): readonly string[] => unwrap(text).map((p) => p.text);

// A page of 24 kanji a line; the last line of a paragraph is short.
const LINE_1 = '両国の代表は首都で会い今後の防衛協力と部隊の配置をめ';
const LINE_2 = 'ぐって話し合った。会談では同盟の役割と責任の分担が議';

describe('unwrap: what the printer broke is joined, what the author broke is not', () => {
  test.each([
    [
      'full lines join inside a word',
      `${LINE_1}\n${LINE_2}\n題になった。`,
      [`${LINE_1}${LINE_2}題になった。`],
    ],
    [
      'an empty line after every line is noise',
      `${LINE_1}\n\n${LINE_2}\n\n題になった。\n`,
      [`${LINE_1}${LINE_2}題になった。`],
    ],
    [
      'a page break with a leading space',
      `${LINE_1}\n ${LINE_2}\n題になった。`,
      [`${LINE_1}${LINE_2}題になった。`],
    ],
    [
      'a heading stays apart',
      `合意の背景\n${LINE_1}\n${LINE_2}\n題になった。`,
      ['合意の背景', `${LINE_1}${LINE_2}題になった。`],
    ],
    ['one-character lists stay apart', '日\n米\n韓', ['日', '米', '韓']],
    ['a Markdown list stays apart', '・抑止\n・対話', ['・抑止', '・対話']],
    [
      'unwrapped paragraphs stay as they are',
      '短い段落。\n\n次の段落。',
      ['短い段落。', '次の段落。'],
    ],
    [
      'an indented paragraph begins anew',
      `　${LINE_1}\n${LINE_2}\n　題になった。`,
      [`${LINE_1}${LINE_2}`, '題になった。'],
    ],
    ['an open bracket goes on', '哨戒艦「白\n\n波」が戻った', ['哨戒艦「白波」が戻った']],
    ['a line cannot begin with small kana', '会議が始ま\nった', ['会議が始まった']],
    [
      'English words keep one space',
      'the members of the consultative\ngroup met again in the capital',
      ['the members of the consultative group met again in the capital'],
    ],
    [
      'a typesetter’s hyphen goes',
      'the two sides spoke of consul-\ntative planning in the capital',
      ['the two sides spoke of consultative planning in the capital'],
    ],
    [
      'CRLF, CR and form feed are line breaks',
      '短い。\r\n次。\r末。\f終。',
      ['短い。', '次。', '末。', '終。'],
    ],
    ['layout spaces beside Latin and digits go', 'NATO の 3 軸', ['NATOの3軸']],
    ['a space between two names stays', '主任 田中 一郎', ['主任 田中 一郎']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  test('a full line that ends a sentence ends the paragraph only where a trailing space marks it', () => {
    const full = '両国の代表は首都で会い今後の防衛協力と部隊の配置を決めた。';
    const marked = `題名 \n${LINE_1}\n${full} \n次の段落。 \n末尾。 `;
    const unmarked = `題名 \n${LINE_1}\n${full}\n次の段落。 \n末尾。 `;
    expect(paragraphs(marked)).toEqual(['題名', `${LINE_1}${full}`, '次の段落。', '末尾。']);
    expect(paragraphs(unmarked)).toEqual(['題名', `${LINE_1}${full}次の段落。`, '末尾。']);
  });

  test('a short line before a doubtful break says so', () => {
    expect(unwrap('防衛協\n\n力の強化').map((p) => p.openEnd)).toEqual([true, false]);
  });

  test('a gap says whether reading text has a space in its place', () => {
    const english = 'the members of the group met\nagain in the capital of Korea';
    const japanese = `${LINE_1}\n${LINE_2}`;
    expect([english, japanese].map((text) => unwrap(text)[0]?.gaps)).toEqual([
      [{ start: 28, end: 29, line: true, space: true }],
      [{ start: 26, end: 27, line: true, space: false }],
    ]);
  });

  test('any text: paragraphs are in order, and text and gaps tile them', () => {
    const unit = fc.constantFrom(
      '核',
      '止',
      '。',
      '「',
      '」',
      ' ',
      '\n',
      '\r',
      'a',
      '-',
      '1',
      '　',
      '𠮟',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 200 }), (text) => {
        let previous = 0;
        for (const paragraph of unwrap(text)) {
          expect(paragraph.start).toBeGreaterThanOrEqual(previous);
          previous = paragraph.end;
          const gapped = new Set(
            paragraph.gaps.flatMap(({ start, end }) =>
              Array.from({ length: end - start }, (_, i) => start + i),
            ),
          );
          let kept = '';
          for (let at = paragraph.start; at < paragraph.end; at += 1) {
            if (!gapped.has(at)) kept += text.charAt(at);
          }
          // Between Latin words a line break comes back as one space.
          expect(paragraph.text.replaceAll(' ', '')).toBe(kept.replaceAll(' ', ''));
          expect(paragraph.map.starts).toHaveLength(paragraph.text.length);
        }
      }),
    );
  });
});
