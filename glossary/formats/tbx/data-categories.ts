import { elementsOf, textOf, type Element } from '../xml/read-elements.ts';

/**
 * One statement of an entry, whichever style it is written in: `<descrip type="definition">`, `<basic:definition>`, alone
 * or in a group with its source.
 */
export interface Statement {
  readonly category: string;
  readonly text: string;
  readonly target: string;
  /** `xml:lang`; empty if it names none. */
  readonly lang: string;
  /** The source given in the same group; empty if none. */
  readonly source: string;
  readonly line: number;
}

/** Elements whose type attribute is their category. */
const META = new Set(['descrip', 'descripNote', 'admin', 'adminNote', 'termNote', 'ref', 'xref', 'transac', 'transacNote', 'termCompList']); // prettier-ignore

/** Elements that only hold others together. */
const GROUPS = new Set([
  'descripGrp',
  'adminGrp',
  'termNoteGrp',
  'termGrp',
  'transacGrp',
  'noteGrp',
]);

/** The statements made directly in an entry, a language section or a term section. */
export function statementsIn(element: Element): readonly Statement[] {
  return elementsOf(element).flatMap((child) => {
    if (SECTIONS.has(child.name)) return [];
    if (!GROUPS.has(child.name)) return [statementOf(child, '')];
    if (child.name === 'transacGrp') return [{ ...statementOf(child, ''), category: 'transacGrp' }];
    const inside = statementsIn(child);
    const source = inside.find(({ category }) => category === 'source');
    const [first] = inside;
    if (source === undefined || first === undefined || first === source) return inside;
    return inside
      .filter((statement) => statement !== source)
      .map((statement) =>
        statement === first ? { ...statement, source: source.text } : statement,
      );
  });
}

export const LANGUAGE_SECTIONS = new Set(['langSec', 'langSet', 'langGroup']);
export const TERM_SECTIONS = new Set(['termSec', 'tig', 'ntig', 'termGroup']);
const SECTIONS = new Set([...LANGUAGE_SECTIONS, ...TERM_SECTIONS]);

function statementOf(element: Element, source: string): Statement {
  const { name, attributes, line } = element;
  return {
    category: META.has(name) ? (attributes['type'] ?? name) : name,
    text: textOf(element),
    target: attributes['target'] ?? '',
    lang: attributes['xml:lang'] ?? '',
    source,
    line,
  };
}
