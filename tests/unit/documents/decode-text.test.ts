import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText } from '../../../server/documents/decode-text.ts';
import { AppError } from '../../../server/errors.ts';

const JAPANESE =
  '同盟の協議は、前の年の春に始まった。\n両国の担当者は抑止について話し合っている。\n';
const KOREAN = '동맹의 협의는 지난해 봄에 시작되었다.\n양국 담당자는 억제에 대해 논의하고 있다.\n';
const SHORT_JAPANESE = '核協議グループ';
const SHORT_KOREAN = '핵협의그룹';

const TEXTS = [
  {
    name: 'Japanese',
    texts: [
      JAPANESE,
      JAPANESE.repeat(2000),
      SHORT_JAPANESE,
      '同盟について話す。',
      'ﾃｽﾄです',
      'Kill Chain（キル・チェイン）という考え方がある。',
    ],
  },
  {
    name: 'Korean',
    texts: [KOREAN, KOREAN.repeat(2000), '동맹에 대해 말한다.', '한미 동맹과 핵협의'],
  },
];
const JAPANESE_ENCODINGS = ['cp932', 'euc-jp', 'utf-8', 'utf-16le', 'utf-16be'];
const KOREAN_ENCODINGS = ['cp949', 'utf-8', 'utf-16le', 'utf-16be'];

const rows = TEXTS.flatMap(({ name, texts }) =>
  (name === 'Japanese' ? JAPANESE_ENCODINGS : KOREAN_ENCODINGS).flatMap((encoding) =>
    texts.map((text) => ({ encoding, text, title: text.slice(0, 12).trim(), length: text.length })),
  ),
);

describe('the encoding is found', () => {
  test.each(rows)('$encoding: $title ($length)', ({ encoding, text }) => {
    expect(decodeText(iconv.encode(text, encoding))).toEqual({
      text,
      encoding,
      byteOrderMark: false,
    });
  });

  test.each([
    { encoding: 'utf-8', text: SHORT_KOREAN },
    { encoding: 'utf-16le', text: SHORT_KOREAN },
    { encoding: 'utf-16be', text: SHORT_JAPANESE },
    { encoding: 'utf-16le', text: '핵' },
    { encoding: 'utf-8', text: '' },
  ])('by its mark, which is not text: $encoding $text', ({ encoding, text }) => {
    const bytes = iconv.encode(text, encoding, { addBOM: true });
    expect(decodeText(bytes)).toEqual({ text, encoding, byteOrderMark: true });
  });

  test.each([
    {
      name: 'NEC and IBM characters',
      text: '髙橋さんと山﨑さんの①と②を㈱で見る。',
      encoding: 'cp932',
    },
    {
      name: 'a syllable only CP949 has',
      text: `${KOREAN}펩시맨과 똠방각하가 쀍을 보았다.`,
      encoding: 'cp949',
    },
    { name: 'a kanji of JIS X 0212', text: '丂という字を調べてみる。', encoding: 'euc-jp' },
    {
      name: 'much ASCII before the first other byte',
      text: `${'plain words\n'.repeat(5000)}最後だけ日本語です。`,
      encoding: 'euc-jp',
    },
    { name: 'emoji', text: '図は🇯🇵と👨‍👩‍👧です。', encoding: 'utf-16be' },
    { name: 'nothing', text: '', encoding: 'utf-8' },
    {
      name: 'a NUL in a text, which is for the text rules',
      text: `${JAPANESE}\u0000`,
      encoding: 'utf-8',
    },
  ])('$name', ({ text, encoding }) => {
    expect(decodeText(iconv.encode(text, encoding))).toMatchObject({ text, encoding });
  });

  test('a character with two codes in CP932 is read from either', () => {
    // 髙 is ED E3... in NEC's row of IBM extensions, FB FC in IBM's own; the encoder writes the second.
    const nec = Buffer.concat([
      iconv.encode('担当は', 'cp932'),
      Buffer.from([0xee, 0xe0]),
      iconv.encode('橋さんです。', 'cp932'),
    ]);
    expect(decodeText(nec)).toMatchObject({ text: '担当は髙橋さんです。', encoding: 'cp932' });
  });
});

describe('what cannot be read is refused', () => {
  const png = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61',
    'hex',
  );
  test.each([
    { name: 'a picture', bytes: png, code: 'text.binary' },
    { name: 'zeros', bytes: Buffer.alloc(1000), code: 'text.binary' },
    {
      name: 'every byte in turn',
      bytes: Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7) % 256)),
      code: 'text.binary',
    },
    {
      name: 'UTF-8 cut in a character, with its mark',
      bytes: Buffer.from([0xef, 0xbb, 0xbf, 0xe6, 0xa0]),
      code: 'text.encoding',
    },
    {
      name: 'UTF-16 of half a pair, with its mark',
      bytes: Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
      code: 'text.encoding',
    },
    {
      name: 'UTF-16 of an odd length, with its mark',
      bytes: Buffer.from([0xff, 0xfe, 0x38, 0x68, 0x00]),
      code: 'text.encoding',
    },
    {
      name: 'French in Latin-1',
      bytes: Buffer.from('Résumé du traité : coopération et déploiement', 'latin1'),
      code: 'text.encoding',
    },
    {
      name: 'Chinese in GBK',
      bytes: iconv.encode('两国政府就核问题进行了磋商。', 'gbk'),
      code: 'text.encoding',
    },
    {
      name: 'Chinese in Big5',
      bytes: iconv.encode('兩國政府就核問題進行了磋商，並發表聲明。', 'big5'),
      code: 'text.encoding',
    },
    {
      name: 'Russian in Windows-1251',
      bytes: iconv.encode('Правительства двух стран провели консультации.', 'win1251'),
      code: 'text.encoding',
    },
    {
      name: 'two encodings in one file',
      bytes: Buffer.concat([iconv.encode(JAPANESE, 'cp932'), iconv.encode(JAPANESE, 'utf-8')]),
      code: 'text.encoding',
    },
    {
      name: 'four kanji that are as well Korean',
      bytes: iconv.encode('地域研究', 'euc-jp'),
      code: 'text.encoding',
    },
    {
      name: 'two kanji that are as well Korean',
      bytes: iconv.encode('抑止', 'euc-jp'),
      code: 'text.encoding',
    },
  ])('$name: $code', ({ bytes, code }) => {
    expect(codeOf(() => decodeText(bytes))).toBe(code);
  });
});

test('whatever is read becomes the same bytes again', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    fc
      .array(fc.integer({ min: 0x81, max: 0xfe }), { maxLength: 40 })
      .map((all) => Uint8Array.from(all)),
  );
  fc.assert(
    fc.property(bytes, (given) => {
      const result = attempt(given);
      if (result === null || result.byteOrderMark) return;
      const again = iconv.encode(result.text, result.encoding);
      expect(iconv.decode(again, result.encoding)).toBe(result.text);
      expect(again).toHaveLength(given.length);
    }),
    { numRuns: 1000 },
  );
});

test('a few words of either language are read rightly or refused, never wrongly', () => {
  const japanese = fc.array(
    fc.constantFrom(...Array.from('核抑止の協議をする国はグループでは、した。')),
    {
      minLength: 5,
      maxLength: 12,
    },
  );
  const korean = fc.array(
    fc.constantFrom(...Array.from('핵 억제를 협의하는 나라의 그룹은 했다.')),
    {
      minLength: 5,
      maxLength: 12,
    },
  );
  const sample = fc.oneof(
    fc.tuple(japanese, fc.constantFrom('cp932', 'euc-jp', 'utf-8')),
    fc.tuple(korean, fc.constantFrom('cp949', 'utf-8')),
  );
  fc.assert(
    fc.property(sample, ([letters, encoding]) => {
      const text = letters.join('');
      const result = attempt(iconv.encode(text, encoding));
      expect(result?.text ?? text).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

function attempt(bytes: Uint8Array) {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function codeOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : 'not ours';
  }
}
