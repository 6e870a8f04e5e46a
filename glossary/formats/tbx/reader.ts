import {
  collectConcepts,
  createTally,
  refusedReading,
  type GlossaryReading,
  type RawConcept,
} from '../collector.ts';
import { readElements, textOf } from '../xml/read-elements.ts';
import { readEntry, REFERENCE, type ReadEntry } from './read-entry.ts';
import { OWN_MARK } from './styles.ts';

/**
 * Reads TBX of either version: `martif` with `tig` and `ntig`, `tbx` with categories as attributes or as tags, and the
 * older TBX-Min; whatever a file adds to these is passed over and counted.
 */
export function readTbx(xml: string): GlossaryReading {
  const tally = createTally();
  const entries: ReadEntry[] = [];
  let root: string | null = null;
  let exact = false;
  const problem = readElements(xml, {
    wanted: new Set(['conceptEntry', 'termEntry', 'sourceDesc']),
    opened: ({ name }) => {
      root ??= name;
    },
    element: (element) => {
      if (element.name === 'sourceDesc') exact ||= textOf(element).trim() === OWN_MARK;
      else entries.push(readEntry(element, { tally, exact }));
    },
  });
  if (problem !== null) return refusedReading(problem);
  if (!ROOTS.has(String(root).toLowerCase())) {
    return refusedReading({
      code: 'tbx.root',
      data: { found: String(root).slice(0, LONGEST_NAME) },
    });
  }
  const idOf = new Map(entries.map(({ xmlId, value }) => [xmlId, value.id ?? xmlId]));
  const raws: RawConcept[] = [];
  for (const entry of entries) {
    if (entry.value.terms.length === 0) {
      tally.add('entry', entry.xmlId === '' ? `line ${String(entry.line)}` : entry.xmlId);
      continue;
    }
    raws.push(rawConcept(entry, raws.length + 1, idOf));
  }
  return {
    ...collectConcepts(raws, []),
    unknownColumns: [],
    passedOver: tally.counts(),
  };
}

const ROOTS = new Set(['martif', 'tbx']);

const LONGEST_NAME = 40;

function rawConcept(
  { value, line, termLines }: ReadEntry,
  position: number,
  idOf: ReadonlyMap<string, string>,
): RawConcept {
  const relations = value.relations.map(({ kind, conceptId }) => ({
    kind,
    conceptId: conceptId.startsWith(REFERENCE)
      ? (idOf.get(conceptId.slice(REFERENCE.length)) ?? conceptId.slice(REFERENCE.length))
      : conceptId,
  }));
  return {
    value: { ...value, relations },
    position,
    place: (path) => {
      const [field, index] = path;
      const at = field === 'terms' && typeof index === 'number' ? termLines[index] : undefined;
      return {
        line: at ?? line,
        ...(path.length > 0 ? { field: path.map(String).join('.') } : {}),
      };
    },
  };
}
