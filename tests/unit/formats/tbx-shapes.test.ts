import { describe, expect, test } from '@jest/globals';
import { readTbx } from '../../../glossary/formats/tbx/reader.ts';

/** Real-world shapes, written by hand from the specifications. */
const SHAPES = {
  'version 2 with tig, as MultiTerm indents it': `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en">
  <martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
  <text><body>
    <termEntry id="c7">
      <descripGrp><descrip type="subjectField">organisation</descrip></descripGrp>
      <transacGrp><transac type="transactionType">origination</transac><date>2010-04-17</date></transacGrp>
      <descrip type="definition">A group
        of two governments.</descrip>
      <langSet xml:lang="ja-JP"><tig>
        <term>核協議グループ</term>
        <termNote type="partOfSpeech">noun</termNote>
        <termNote type="administrativeStatus">
          preferredTerm-admn-sts</termNote>
      </tig></langSet>
      <langSet xml:lang="en-US">
        <tig><term>Nuclear Consultative
          Group</term><termNote type="termType">fullForm</termNote></tig>
        <tig><term>NCG</term><termNote type="termType">acronym</termNote>
          <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></tig>
      </langSet>
      <langSet xml:lang="de"><tig><term>NKG</term></tig></langSet>
    </termEntry>
  </body></text>
</martif>`,
  'version 2 with ntig': `<martif type="TBX-Default" xml:lang="en"><text><body>
    <termEntry id="c7">
      <descrip type="subjectField">organisation</descrip>
      <descrip type="definition">A group of two governments.</descrip>
      <langSet xml:lang="ja"><ntig><termGrp><term>核協議グループ</term>
        <termNote type="partOfSpeech">noun</termNote>
        <termNote type="normativeAuthorization">preferredTerm</termNote></termGrp></ntig></langSet>
      <langSet lang="EN"><ntig><termGrp><term>Nuclear Consultative Group</term></termGrp></ntig>
        <ntig><termGrp><term>NCG</term><termNote type="termType">acronym</termNote></termGrp></ntig></langSet>
    </termEntry></body></text></martif>`,
  'version 3, categories as attributes': `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <text><body><conceptEntry id="c7">
    <descrip type="subjectField">organisation</descrip>
    <langSec xml:lang="ja"><termSec><term>核協議グループ</term>
      <termNoteGrp><termNote type="partOfSpeech">noun</termNote></termNoteGrp></termSec></langSec>
    <langSec xml:lang="en">
      <termSec><term>Nuclear <hi type="italics">Consultative</hi> Group</term></termSec>
      <termSec><term>NCG</term><termNote type="termType">acronym</termNote></termSec></langSec>
    <descrip type="definition">A group of two governments.</descrip>
  </conceptEntry></body></text></tbx>`,
  'version 3, categories as tags, under another prefix': `<t:tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns:t="urn:iso:std:iso:30042:ed-2" xmlns:m="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <t:text><t:body><t:conceptEntry id="c7">
    <m:subjectField>organisation</m:subjectField>
    <t:descripGrp><basic:definition>A group of two governments.</basic:definition><basic:source>Oxford</basic:source></t:descripGrp>
    <t:langSec xml:lang="ja"><t:termSec><t:term>核協議グループ</t:term><m:partOfSpeech>noun</m:partOfSpeech>
      <m:administrativeStatus>preferredTerm-admn-sts</m:administrativeStatus></t:termSec></t:langSec>
    <t:langSec xml:lang="en"><t:termSec><t:term>Nuclear Consultative Group</t:term></t:termSec>
      <t:termSec><t:term>NCG</t:term><basic:termType>acronym</basic:termType></t:termSec></t:langSec>
  </t:conceptEntry></t:body></t:text></t:tbx>`,
  'the older TBX-Min': `<TBX dialect="TBX-Min"><header><id>x</id><languages source="ja" target="en"/></header><body>
    <conceptEntry id="c7"><subjectField>organisation</subjectField>
      <note>definition: A group of two governments.</note>
      <langGroup xml:lang="ja"><termGroup><term>核協議グループ</term><partOfSpeech>noun</partOfSpeech><termStatus>preferred</termStatus></termGroup></langGroup>
      <langGroup xml:lang="en"><termGroup><term>Nuclear Consultative Group</term></termGroup>
        <termGroup><term>NCG</term><note>type: acronym</note></termGroup></langGroup>
    </conceptEntry></body></TBX>`,
} as const;

describe('the same concept, read from every shape of TBX', () => {
  test.each(Object.entries(SHAPES))('%s', (_, xml) => {
    expect(readTbx(xml)).toMatchObject({
      problems: [],
      concepts: [
        {
          id: 'c7',
          domain: 'organisation',
          definition: 'A group of two governments.',
          terms: [
            { lang: 'ja', text: '核協議グループ', partOfSpeech: 'noun', status: 'preferred' },
            { lang: 'en', text: 'Nuclear Consultative Group', status: 'preferred' },
            { lang: 'en', text: 'NCG', type: 'acronym', status: 'admitted' },
          ],
        },
      ],
    });
  });
});

const entry = (content: string): string =>
  `<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body>${content}</body></text></tbx>`;

const term = (lang: string, text: string, more = ''): string =>
  `<langSec xml:lang="${lang}"><termSec><term>${text}</term>${more}</termSec></langSec>`;

test('languages, categories and entries that have no place here are counted', () => {
  const reading = readTbx(
    entry(`<conceptEntry id="a">${term('ja', '核')}${term('fr', 'nucléaire')}${term('jp', '核兵器')}
      <transacGrp><transac type="transactionType">origination</transac></transacGrp>
      <xref type="xGraphic" target="https://example.org/a.png">a</xref></conceptEntry>
      <conceptEntry id="b">${term('de', 'Kern')}</conceptEntry>
      <conceptEntry id="c"><langSec xml:lang="ja"><termSec><term/></termSec></langSec></conceptEntry>`),
  );
  expect(reading.concepts.map(({ id }) => id)).toEqual(['a']);
  expect(reading.passedOver).toEqual([
    { kind: 'category', name: 'transacGrp', count: 1 },
    { kind: 'category', name: 'xGraphic', count: 1 },
    { kind: 'language', name: 'fr', count: 1 },
    { kind: 'languageName', name: 'jp', count: 1 },
    { kind: 'language', name: 'de', count: 1 },
    { kind: 'entry', name: 'b', count: 1 },
    { kind: 'entry', name: 'c', count: 1 },
  ]);
});

test('references lead to concepts, addresses become cited documents', () => {
  const reading = readTbx(
    entry(`<conceptEntry id="a"><ref type="crossReference" target="b">see there</ref>
      <xref type="externalCrossReference" target="https://example.org/">Declaration [2023-04-26]</xref>
      ${term('ja', '核')}</conceptEntry><conceptEntry id="b">${term('ja', '抑止')}</conceptEntry>`),
  );
  expect(reading.concepts[0]).toMatchObject({
    relations: [{ kind: 'related', conceptId: 'b' }],
    sources: [{ title: 'Declaration', url: 'https://example.org/', date: '2023-04-26' }],
  });
});

describe('what is wrong is said with line and field', () => {
  test.each([
    [
      'a status nobody knows',
      `<conceptEntry id="a">\n${term('ja', '核', '<termNote type="administrativeStatus">maybe</termNote>')}</conceptEntry>`,
      { code: 'field.type', line: 2, field: 'terms.0.status' },
    ],
    [
      'two entries of one id',
      `<conceptEntry id="a">${term('ja', '核')}</conceptEntry>\n<conceptEntry id="a">${term('ja', '核')}</conceptEntry>`,
      { code: 'concept.duplicate', line: 2, data: { id: 'a' } },
    ],
    [
      'an id that is too long',
      `<conceptEntry id="${'a'.repeat(65)}">${term('ja', '核')}</conceptEntry>`,
      { code: 'text.tooLong', line: 1, field: 'id' },
    ],
    ['nothing in our languages', `<conceptEntry>${term('de', 'Kern')}</conceptEntry>`, { code: 'glossary.empty' }],
  ])('%s', (_, content, problem) => {
    expect(readTbx(entry(content)).problems).toMatchObject([problem]);
  }); // prettier-ignore

  test('something else in XML', () => {
    expect(readTbx('<tmx version="1.4"><body/></tmx>').problems).toEqual([
      { code: 'tbx.root', data: { found: 'tmx' } },
    ]);
  });
});

describe('hostile XML is refused before it does anything', () => {
  const lol = Array.from(
    { length: 10 },
    (_, n) => `<!ENTITY l${String(n + 1)} "${`&l${String(n)};`.repeat(10)}">`,
  ).join('');
  test.each([
    ['not well-formed', '<tbx>\n<text>\n</tbx>', { code: 'xml.syntax', line: 3 }],
    ['cut off', '<tbx><text>', { code: 'xml.syntax' }],
    ['two roots', '<tbx/><tbx/>', { code: 'xml.syntax' }],
    ['text before it', 'x<tbx/>', { code: 'xml.syntax' }],
    ['nothing', '', { code: 'xml.syntax' }],
    ['XML 1.1', '<?xml version="1.1"?><tbx/>', { code: 'xml.version' }],
    ['a control as a reference', entry('&#8;'), { code: 'xml.syntax' }],
    ['NUL as a reference', entry('&#0;'), { code: 'xml.syntax' }],
    ['half a character', entry('&#xD800;'), { code: 'xml.syntax' }],
    ['200,000 nested elements', '<a>'.repeat(200_000), { code: 'xml.limit' }],
    ['200,000 attributes', `<a ${Array.from({ length: 200_000 }, (_, n) => `a${String(n)}=""`).join(' ')}/>`, { code: 'xml.limit' }],
    ['a long attribute', `<a b="${'x'.repeat(5_000)}"/>`, { code: 'xml.limit' }],
    ['billion laughs', `<!DOCTYPE a [<!ENTITY l0 "lol">${lol}]><a>&l10;</a>`, { code: 'xml.doctype' }],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x.dtd"> %x;]><a/>', { code: 'xml.doctype' }],
    ['an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', { code: 'xml.doctype' }],
    ['an empty subset', '<!DOCTYPE a []><a/>', { code: 'xml.doctype' }],
    ['a file', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', { code: 'xml.doctype' }],
    ['a share', String.raw`<!DOCTYPE a SYSTEM "\\server\share"><a/>`, { code: 'xml.doctype' }],
    ['data', '<!DOCTYPE a SYSTEM "data:text/plain,x"><a/>', { code: 'xml.doctype' }],
    ['two DOCTYPEs', '<!DOCTYPE a><!DOCTYPE a><a/>', { code: 'xml.syntax' }],
    ['DOCTYPE after the root', '<a/><!DOCTYPE a>', { code: 'xml.syntax' }],
    ['doctype in small letters', '<!doctype a><a/>', { code: 'xml.syntax' }],
    ['an entity nobody defined', entry('&nbsp;'), { code: 'xml.syntax' }],
  ])('%s', (_, xml, problem) => {
    expect(readTbx(xml)).toMatchObject({ concepts: [], problems: [problem] });
  }); // prettier-ignore
});

describe('what looks dangerous and is not', () => {
  const concept = `<conceptEntry id="a">${term('ja', '核')}</conceptEntry>`;
  test.each([
    ['a plain DOCTYPE', `<!DOCTYPE martif SYSTEM "TBXcdv04.dtd">${entry(concept)}`],
    ['a public one', `<!DOCTYPE martif PUBLIC "ISO 12200:1999A//DTD MARTIF core (DXFcdV04)//EN" "TBXcdv04.dtd">${entry(concept)}`],
    ['DOCTYPE in a comment', `<!-- <!DOCTYPE a [<!ENTITY>]> -->${entry(concept)}`],
    ['DOCTYPE in CDATA', entry(`<conceptEntry id="a">${term('ja', '核')}<note><![CDATA[<!DOCTYPE a [ ]>]]></note></conceptEntry>`)],
    ['a style sheet and XInclude', `<?xml-stylesheet href="http://127.0.0.1:1/"?>${entry(`<xi:include xmlns:xi="x" href="file:///etc/passwd"/>${concept}`)}`],
    ['ids such as __proto__', entry(concept.replace('"a"', '"__proto__"'))],
  ])('%s', (_, xml) => {
    expect(readTbx(xml)).toMatchObject({ concepts: [{ terms: [{ text: '核' }] }], problems: [] });
  }); // prettier-ignore
});
