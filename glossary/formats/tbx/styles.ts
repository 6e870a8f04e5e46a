import { escapeAttribute, escapeText } from '../xml/write-xml.ts';

/** Says in the header that a file is ours, and so to be read to the letter. */
export const OWN_MARK = 'Taiyaku termbase export';

/** The kinds of TBX we write: version 3 with categories as attributes or as tags, TBX-Min, and version 2. */
export type TbxStyle = 'basic-dca' | 'basic-dct' | 'min-dca' | 'basic-v2';

interface Statement {
  readonly category: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Style {
  readonly head: (mark: string) => readonly string[];
  readonly foot: readonly string[];
  readonly entryTag: string;
  readonly langTag: string;
  readonly termTag: string;
  readonly has: (category: string) => boolean;
  readonly write: (statement: Statement) => string;
}

/** Category -> its element in the style of attributes, and its module in the style of tags. */
const CATEGORIES: Readonly<Record<string, { readonly element: string; readonly module: 'min' | 'basic' }>> = {
  subjectField: { element: 'descrip', module: 'min' },
  administrativeStatus: { element: 'termNote', module: 'min' },
  partOfSpeech: { element: 'termNote', module: 'min' },
  definition: { element: 'descrip', module: 'basic' },
  source: { element: 'admin', module: 'basic' },
  context: { element: 'descrip', module: 'basic' },
  termType: { element: 'termNote', module: 'basic' },
  grammaticalGender: { element: 'termNote', module: 'basic' },
  crossReference: { element: 'ref', module: 'basic' },
  externalCrossReference: { element: 'xref', module: 'basic' },
}; // prettier-ignore

const hasMin = (category: string): boolean => CATEGORIES[category]?.module === 'min';
const hasBasic = (category: string): boolean => CATEGORIES[category] !== undefined;

const VERSION_3 = { entryTag: 'conceptEntry', langTag: 'langSec', termTag: 'termSec' } as const;

export const STYLES: Readonly<Record<TbxStyle, Style>> = {
  'basic-dca': { ...VERSION_3, ...version3('TBX-Basic', 'dca'), has: hasBasic, write: asAttribute },
  'basic-dct': { ...VERSION_3, ...version3('TBX-Basic', 'dct'), has: hasBasic, write: asTag },
  'min-dca': { ...VERSION_3, ...version3('TBX-Min', 'dca'), has: hasMin, write: asAttribute },
  'basic-v2': {
    entryTag: 'termEntry',
    langTag: 'langSet',
    termTag: 'tig',
    has: hasBasic,
    write: asAttribute,
    head: (mark) => [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">',
      '<martif type="TBX-Basic" xml:lang="en">',
      '  <martifHeader>',
      '    <fileDesc>',
      `      <sourceDesc><p>${mark}</p></sourceDesc>`,
      '    </fileDesc>',
      '    <encodingDesc>',
      '      <p type="XCSURI">http://www.ttt.org/oscarstandards/tbx/TBXBasicXCSV02.xcs</p>',
      '    </encodingDesc>',
      '  </martifHeader>',
      '  <text>',
      '    <body>',
    ],
    foot: ['    </body>', '  </text>', '</martif>'],
  },
};

function version3(type: string, style: 'dca' | 'dct'): Pick<Style, 'head' | 'foot'> {
  const modules =
    style === 'dct'
      ? ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
      : '';
  return {
    head: (mark) => [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<tbx type="${type}" style="${style}" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"${modules}>`,
      '  <tbxHeader>',
      '    <fileDesc>',
      `      <sourceDesc><p>${mark}</p></sourceDesc>`,
      '    </fileDesc>',
      '  </tbxHeader>',
      '  <text>',
      '    <body>',
    ],
    foot: ['    </body>', '  </text>', '</tbx>'],
  };
}

function asAttribute({ category, text, attributes }: Statement): string {
  const element = CATEGORIES[category]?.element ?? 'note';
  return `<${element} type="${category}"${written(attributes)}>${escapeText(text)}</${element}>`;
}

function asTag({ category, text, attributes }: Statement): string {
  const name = `${CATEGORIES[category]?.module ?? 'basic'}:${category}`;
  return `<${name}${written(attributes)}>${escapeText(text)}</${name}>`;
}

function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}
