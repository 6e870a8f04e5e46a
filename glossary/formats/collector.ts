import type { Concept } from '../terms/concept.ts';
import { ExchangeConceptSchema, toConcept } from '../terms/exchange-schemas.ts';
import { describeIssue, type GlossaryProblem } from './problem.ts';
import type { TableShape } from './table/shape.ts';

/** What a reader of glossaries gives back. Problems are values; no content of a file makes a reader throw. */
export interface GlossaryReading {
  readonly concepts: readonly Concept[];
  /** Where each of the concepts stood, in their order. */
  readonly origins: readonly Origin[];
  readonly problems: readonly GlossaryProblem[];
  /** What was not taken because of a problem, in order of appearance. */
  readonly refused: readonly RefusedEntry[];
  /** Columns (CSV) or fields (JSON) that are not ours, in order of appearance. Their content was passed over. */
  readonly unknownColumns: readonly string[];
  /** What else of the file was understood and not taken, counted. */
  readonly passedOver: readonly PassedOver[];
  /** How a table was read, to be shown for confirmation. */
  readonly table?: TableShape;
}

/**
 * `language`: terms in a language that is not ours (`de`). `languageName`: a name that is no code of a language (`jp`) and
 * was taken for the one it must mean. `category`: a data category that has no place here (`transac`). `entry`: entries
 * without a term in our languages. `hiddenRow`: rows of a spreadsheet that its reader does not see; they were taken.
 */
export interface PassedOver {
  readonly kind: 'language' | 'languageName' | 'category' | 'entry' | 'hiddenRow';
  readonly name: string;
  readonly count: number;
}

/** Where something stands in a file. */
export type Place = Pick<GlossaryProblem, 'row' | 'line' | 'column' | 'field'>;

/** Where a concept stood in its file. */
export interface Origin extends Pick<GlossaryProblem, 'row' | 'line'> {
  /** How many rows of a table it took; 1 where a file has entries. */
  readonly rows: number;
  /** Whether its id is the file's own. */
  readonly named: boolean;
}

export interface RefusedEntry extends Omit<Origin, 'named'> {
  readonly problems: readonly GlossaryProblem[];
}

/** One concept as a file gives it, not yet judged. */
export interface RawConcept {
  readonly value: unknown;
  /** 1-based place among the concepts of the file; a concept without an id is called after it: c1, c2… */
  readonly position: number;
  /** Where in the file a path of `value` (`['terms', 0, 'text']`) came from. */
  readonly place: (path: readonly PropertyKey[]) => Place;
  /** How many rows of a table it takes; 1 if left out. */
  readonly rows?: number;
  /** What is wrong with it before anyone looks at its value; then it is not taken. */
  readonly problems?: readonly GlossaryProblem[];
}

/** Judges raw concepts by the schema, gives an id to those without one, and refuses a second concept of the same id. */
export function collectConcepts(
  raws: Iterable<RawConcept>,
  earlier: readonly GlossaryProblem[],
): Pick<GlossaryReading, 'concepts' | 'origins' | 'problems' | 'refused'> {
  const problems = [...earlier];
  const refused = refusedRows(earlier);
  const refuse = (raw: RawConcept, found: readonly GlossaryProblem[]): void => {
    problems.push(...found);
    refused.push({ ...rowsOf(raw), problems: found });
  };
  const sound: SoundConcept[] = [];
  for (const raw of raws) {
    if (raw.problems !== undefined && raw.problems.length > 0) {
      refuse(raw, raw.problems);
      continue;
    }
    const result = ExchangeConceptSchema.safeParse(raw.value, { reportInput: true });
    if (result.success) {
      // No more of the raw one is kept than is needed: of 100,000 of them there is no room for both.
      const { id = '' } = result.data;
      const concept = toConcept(result.data, id);
      sound.push({ concept, position: raw.position, origin: rowsOf(raw), at: raw.place(['id']) });
    } else {
      refuse(
        raw,
        result.error.issues.map((issue) => ({ ...describeIssue(issue), ...raw.place(issue.path) })),
      );
    }
  }
  const given = new Set(sound.flatMap(({ concept: { id } }) => (id === '' ? [] : id)));
  const taken = new Set<string>();
  const concepts: Concept[] = [];
  const origins: Origin[] = [];
  for (const { concept, position, origin, at } of sound) {
    const named = concept.id !== '';
    const id = named ? concept.id : freeId(`c${String(position)}`, given);
    if (taken.has(id)) {
      const problem: GlossaryProblem = { code: 'concept.duplicate', ...at, data: { id } };
      problems.push(problem);
      refused.push({ ...origin, problems: [problem] });
    } else {
      taken.add(id);
      concepts.push(named ? concept : { ...concept, id });
      origins.push({ ...origin, named });
    }
  }
  if (concepts.length === 0 && problems.length === 0) problems.push({ code: 'glossary.empty' });
  return { concepts, origins, problems, refused };
}

interface SoundConcept {
  /** Its id is empty where the file gives none. */
  readonly concept: Concept;
  readonly position: number;
  readonly origin: Omit<Origin, 'named'>;
  /** Of its id. */
  readonly at: Place;
}

/** Makes each of them only when it is asked for. */
export function* eachRaw<Item>(
  items: Iterable<Item>,
  make: (item: Item, index: number) => RawConcept,
): Iterable<RawConcept> {
  let index = 0;
  for (const item of items) {
    yield make(item, index);
    index += 1;
  }
}

function rowsOf({ place, rows = 1 }: RawConcept): Omit<Origin, 'named'> {
  const { row, line } = place([]);
  return { rows, ...(row === undefined ? {} : { row }), ...(line === undefined ? {} : { line }) };
}

/** Rows that were no concept to begin with; a problem of the header concerns the whole table. */
function refusedRows(problems: readonly GlossaryProblem[]): RefusedEntry[] {
  const byRow = new Map<number, GlossaryProblem[]>();
  for (const problem of problems) {
    if (problem.row === undefined || problem.code === 'glossary.header') continue;
    const known = byRow.get(problem.row);
    if (known === undefined) byRow.set(problem.row, [problem]);
    else known.push(problem);
  }
  return Array.from(byRow, ([row, found]) => ({ row, rows: 1, problems: found }));
}

/** A file of which nothing could be made out. */
export function refusedReading(...problems: readonly GlossaryProblem[]): GlossaryReading {
  return {
    concepts: [],
    origins: [],
    problems,
    refused: [],
    unknownColumns: [],
    passedOver: [],
  };
}

/** Counts what is passed over, in order of appearance. */
export function createTally(): {
  add(kind: PassedOver['kind'], name: string): void;
  counts(): readonly PassedOver[];
} {
  const counts = new Map<string, PassedOver>();
  return {
    add(kind, name) {
      const key = `${kind} ${name}`;
      counts.set(key, { kind, name, count: (counts.get(key)?.count ?? 0) + 1 });
    },
    counts: () => [...counts.values()],
  };
}

/** A file may call one of its concepts c2 and leave another, the second, without a name. */
function freeId(wanted: string, given: ReadonlySet<string>): string {
  let id = wanted;
  for (let n = 2; given.has(id); n += 1) id = `${wanted}-${String(n)}`;
  return id;
}
