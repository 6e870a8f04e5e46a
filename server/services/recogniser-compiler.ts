import {
  compileRecogniser,
  type Compilation,
  type CompiledRecogniser,
  type Concept,
  type Segmenter,
  type Spellings,
} from '../../glossary/index.ts';
import type { AutomatonBuilder } from './ports/automaton-builder.ts';
import type { RankedConcepts } from './ranked-concepts.ts';
import { inTurns } from './turns.ts';

export interface RecogniserCompiler {
  /** From the last one where little was changed, else anew. */
  compile(ranked: RankedConcepts, last: Ranked | null): Promise<CompiledRecogniser>;
  /** One of the same concepts without edits. */
  recompile(recogniser: CompiledRecogniser): Promise<CompiledRecogniser>;
}

export interface Ranked {
  readonly ranked: RankedConcepts;
  readonly recogniser: CompiledRecogniser;
}

export interface CompilerTools {
  readonly segmenter: () => Promise<Segmenter>;
  readonly spellings: () => Promise<Spellings>;
  readonly build: AutomatonBuilder;
}

export function createRecogniserCompiler(tools: CompilerTools): RecogniserCompiler {
  const finish = async (compiling: Generator<undefined, Compilation, undefined>) => {
    const { patterns, finish } = await inTurns(compiling, CONCEPTS_A_TURN);
    return finish(await tools.build(patterns));
  };
  return {
    async compile(ranked, last) {
      const changed = last === null ? null : changes(last.ranked, ranked);
      if (last !== null && changed !== null) return edit(last.recogniser, changed, ranked);
      const [segmenter, spellings] = await Promise.all([tools.segmenter(), tools.spellings()]);
      const { listed, placeOf } = ranked;
      return finish(
        compileRecogniser({ concepts: [...listed.values()], segmenter, spellings, placeOf }),
      );
    },
    recompile: (recogniser) => finish(recogniser.recompile()),
  };
}

type Changes = ReadonlyMap<string, Concept | null>;

function edit(
  recogniser: CompiledRecogniser,
  concepts: Changes,
  { placeOf }: RankedConcepts,
): CompiledRecogniser {
  return recogniser.edited({ concepts, placeOf });
}

/** Null where so many changed that it is better to begin anew. */
function changes(before: RankedConcepts, after: RankedConcepts): Changes | null {
  const changed = new Map<string, Concept | null>();
  for (const [id, concept] of after.listed) {
    if (before.listed.get(id) === concept) continue;
    changed.set(id, concept);
    if (changed.size > MANY) return null;
  }
  for (const id of before.listed.keys()) {
    if (after.listed.has(id)) continue;
    changed.set(id, null);
    if (changed.size > MANY) return null;
  }
  return changed;
}

/** Making the forms of so many concepts takes some fifty milliseconds. */
const MANY = 1_000;

const CONCEPTS_A_TURN = 200;
