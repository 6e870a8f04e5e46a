import { describe, expect, test } from '@jest/globals';
import { entriesOf } from '../../../glossary/formats/entries.ts';
import { readGlossary, type TextFormat } from '../../../glossary/formats/index.ts';

/** `row 2 ×3 concept`: where it begins, over how many rows, what became of it. */
function entries(text: string, format: TextFormat): readonly string[] {
  return entriesOf(readGlossary({ text, format })).map(
    ({ row, line, rows, kind }) =>
      `${row === undefined ? `line ${String(line)}` : `row ${String(row)}`} ×${String(rows)} ${kind}`,
  );
}

describe('every row of a file is in one entry', () => {
  test.each<[string, TextFormat, string, readonly string[]]>([
    ['a table of ours, with a row that is too short, an empty one and a bad one', 'csv',
      'id,ja,en\nT1,条約,treaty\nT2,協定\n\nT3,,\nT1,覚書,memorandum\n',
      ['row 2 ×1 concept', 'row 3 ×1 refused', 'row 5 ×1 refused', 'row 6 ×1 refused']],
    ['a table with one row a term', 'csv',
      'id,note,lang,term\nT1,a,ja,条約\nT1,a,en,treaty\nT2,b,ja,協定\nT2,c,en,pact\n,d,ja,覚書\n',
      ['row 2 ×2 concept', 'row 4 ×2 refused', 'row 6 ×1 refused']],
    ['a table of another program, with a row without terms', 'csv',
      'Term [ja],Term [en],備考\n条約,treaty,\n,,なし\n協定,agreement,\n',
      ['row 2 ×1 concept', 'row 3 ×1 termless', 'row 4 ×1 concept']],
    ['UTX, with two rows of one concept', 'utx',
      '#UTX 1.11; ja/en; 2026-01-31;\n#src\ttgt\tsrc:pos\tconcept ID\n条約\ttreaty\tnoun\t1\n協定\n条約\tpact\tnoun\t1\n',
      ['row 3 ×2 concept', 'row 4 ×1 refused']],
    ['JSON', 'json', '[{"terms":[{"lang":"ja","text":"条約"}]},{"terms":[]},7]',
      ['row 1 ×1 concept', 'row 2 ×1 refused', 'row 3 ×1 refused']],
    ['TBX, with an entry in another language', 'tbx',
      '<tbx type="TBX-Basic" style="dca"><text><body>\n<conceptEntry id="a"><langSec xml:lang="ja"><termSec><term>条約</term></termSec></langSec></conceptEntry>\n<conceptEntry><langSec xml:lang="de"><termSec><term>Vertrag</term></termSec></langSec></conceptEntry></body></text></tbx>',
      ['line 2 ×1 concept', 'line 3 ×1 termless']],
  ])('%s', (_, format, text, expected) => {
    expect(entries(text, format)).toEqual(expected);
  }); // prettier-ignore
});
