import { SaxesParser } from 'saxes';
import type { GlossaryProblem } from '../problem.ts';

/** An element with everything in it; the namespace prefix is not part of its name. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
  /** 1-based, where it begins. */
  readonly line: number;
}

/** Limits of a file from outside; a real termbase stays far below each of them. */
const XML_LIMITS = { depth: 100, attributes: 64, attribute: 4_096, text: 1_048_576 } as const;

/**
 * Reads an XML document and hands over each element of the names in `wanted`, whole, and then forgets it, so that memory
 * follows the largest entry and not the file; of the elements around them only their beginnings (`opened`). A plain
 * DOCTYPE line, as real tools write it, is passed over and never followed; one that defines anything is refused before
 * anything of it is read. Gives back what made it stop, or null.
 */
export function readElements(
  xml: string,
  {
    wanted,
    element,
    opened,
  }: {
    readonly wanted: ReadonlySet<string>;
    readonly element: (element: Element) => void;
    readonly opened?: (element: Element) => void;
  },
): GlossaryProblem | null {
  const parser = new SaxesParser({ position: true, xmlns: false });
  const stack: BuildingElement[] = [];
  let depth = 0;
  let doctypes = 0;
  parser.on('error', (error) => {
    throw new Refusal({
      code: /must only contain 1\.0|version/i.test(error.message) ? 'xml.version' : 'xml.syntax',
      ...place(parser),
    });
  });
  parser.on('xmldecl', ({ version }) => {
    if (version !== undefined && version !== '1.0') {
      throw new Refusal({ code: 'xml.version', ...place(parser) });
    }
  });
  parser.on('doctype', (doctype) => {
    doctypes += 1;
    if (doctypes > 1 || !isPlainDoctype(doctype)) {
      throw new Refusal({ code: 'xml.doctype', ...place(parser) });
    }
  });
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
    depth += 1;
    if (depth > XML_LIMITS.depth) throw limit('depth', parser);
  });
  parser.on('attribute', ({ value }) => {
    attributes += 1;
    if (attributes > XML_LIMITS.attributes) throw limit('attributes', parser);
    if (value.length > XML_LIMITS.attribute) throw limit('attribute', parser);
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    const parent = stack.at(-1);
    if (parent === undefined && !wanted.has(name)) {
      opened?.({ name, attributes: tag.attributes, children: [], line: parser.line });
      return;
    }
    const opening = { name, attributes: tag.attributes, children: [], line: parser.line };
    parent?.children.push(opening);
    stack.push(opening);
  });
  const text = (content: string): void => {
    if (content.length > XML_LIMITS.text) throw limit('text', parser);
    stack.at(-1)?.children.push(content);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', () => {
    depth -= 1;
    const closed = stack.pop();
    if (closed !== undefined && stack.length === 0) element(closed);
  });
  try {
    parser.write(xml.startsWith('\uFEFF') ? xml.slice(1) : xml).close();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

/** All the text in an element, that of highlighted parts and placeholders too. */
export function textOf({ children }: Element): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

export function elementsOf({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => typeof child !== 'string');
}

interface BuildingElement extends Element {
  readonly children: (Element | string)[];
}

class Refusal extends Error {
  readonly problem: GlossaryProblem;

  constructor(problem: GlossaryProblem) {
    super(problem.code);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** `min:partOfSpeech` -> `partOfSpeech`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `martif SYSTEM "TBXcoreStructV02.dtd"`: a name and where somebody else might look; no definitions of its own. */
function isPlainDoctype(doctype: string): boolean {
  if (!/^[^[\]<>]*$/.test(doctype)) return false;
  return Array.from(doctype.matchAll(/["']([^"']*)["']/g), ([, id = '']) => id).every(
    (id) => !/^(?!https?:)[a-z][a-z+.-]+:(?!\/\/DTD)/i.test(id) && !id.startsWith('\\\\'),
  );
}

function limit(what: keyof typeof XML_LIMITS, parser: SaxesParser): Refusal {
  return new Refusal({
    code: 'xml.limit',
    ...place(parser),
    data: { what, limit: XML_LIMITS[what] },
  });
}

function place({ line, column }: SaxesParser): Pick<GlossaryProblem, 'line' | 'column'> {
  return { line, column: column + 1 };
}
