import type { Segmenter } from '../morphology/japanese/token.ts';
import type { Concept } from '../terms/concept.ts';
import { buildAutomaton } from './automaton-builder.ts';
import type { AutomatonTables } from './automaton-tables.ts';
import type { Recogniser } from './match.ts';
import type { PackedPatterns } from './packed-patterns.ts';
import { layOut, type LaidOut, type PatternLayers } from './pattern-layers.ts';
import { Readings } from './readings.ts';
import { recogniserOver, type PlaceOf } from './recogniser.ts';
import { listedPatterns, type Lexicon, type ListedPattern } from './term-forms.ts';
import { NO_SPELLINGS, type Spellings } from './variants/spellings.ts';

export interface CompilerInput {
  readonly concepts: readonly Concept[];
  readonly segmenter: Segmenter;
  /** Words with more than one spelling; without them only the rules' variants are found. */
  readonly spellings?: Spellings;
  /** As they are listed, if left out. Whoever means to edit says it, for then the list is no longer the whole truth. */
  readonly placeOf?: PlaceOf;
}

/** A recogniser of concepts that may be edited one by one. */
export interface CompiledRecogniser extends Recogniser {
  /** How many concepts were edited since all were compiled: each makes reading a little slower. */
  readonly edits: number;
  /**
   * One that knows some concepts otherwise; this one stays as it is. Matches are what compiling all concepts would give,
   * at the cost of the edited ones.
   */
  edited(edit: RecogniserEdit): CompiledRecogniser;
  /** The way to one of the same concepts without edits, as `compileRecogniser`, but no form is made anew. */
  recompile(): Generator<undefined, Compilation, undefined>;
}

export interface RecogniserEdit {
  /** By id: null where the concept is no longer listed. */
  readonly concepts: ReadonlyMap<string, Concept | null>;
  readonly placeOf: PlaceOf;
}

/** All is ready but the tables: whoever has a thread for it builds them there (`buildAutomaton`). */
export interface Compilation {
  readonly patterns: PackedPatterns;
  finish(tables: AutomatonTables): CompiledRecogniser;
}

export function createRecogniser(input: CompilerInput): CompiledRecogniser {
  const compiling = compileRecogniser(input);
  let step = compiling.next();
  while (step.done !== true) step = compiling.next();
  return step.value.finish(buildAutomaton(step.value.patterns));
}

/** Yields after each concept, so that a host with others to answer can pause in between. */
export function* compileRecogniser({
  concepts,
  segmenter,
  spellings = NO_SPELLINGS,
  placeOf,
}: CompilerInput): Generator<undefined, Compilation, undefined> {
  const readings = new Readings(segmenter);
  const lexicon = { spellings, words: (text: string) => readings.words(text) };
  const groups = function* () {
    for (const concept of concepts) yield [concept.id, listedPatterns(concept, lexicon)] as const;
  };
  const laidOut = yield* layOut(groups());
  const place = placeOf ?? asListed(concepts);
  return compilation(laidOut, { segmenter, readings, lexicon, placeOf: place });
}

interface Tools {
  readonly segmenter: Segmenter;
  readonly readings: Readings;
  readonly lexicon: Lexicon;
  readonly placeOf: PlaceOf;
}

function compilation(laidOut: LaidOut<ListedPattern>, tools: Tools): Compilation {
  return {
    patterns: laidOut.patterns,
    finish: (tables) => compiled(laidOut.open(tables), tools),
  };
}

function compiled(layers: PatternLayers<ListedPattern>, tools: Tools): CompiledRecogniser {
  return {
    ...recogniserOver({ layers, ...tools }),
    edits: layers.edited,
    edited({ concepts, placeOf }) {
      const groups = new Map<string, readonly ListedPattern[]>();
      for (const [id, concept] of concepts) {
        groups.set(id, concept === null ? [] : listedPatterns(concept, tools.lexicon));
      }
      return compiled(layers.with(groups), { ...tools, placeOf });
    },
    *recompile() {
      return compilation(yield* layOut(layers.groups()), tools);
    },
  };
}

function asListed(concepts: readonly Concept[]): PlaceOf {
  const places = new Map(concepts.map(({ id }, place) => [id, place]));
  return (id) => places.get(id) ?? 0;
}
