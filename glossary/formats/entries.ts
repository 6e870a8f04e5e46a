import type { Concept } from '../terms/concept.ts';
import type { Extent } from '../terms/merge.ts';
import type { GlossaryReading, Origin, RefusedEntry } from './collector.ts';
import type { GlossaryFormat } from './formats.ts';

/** What stands in one place of a glossary file: a row or the rows of a concept, an entry, an element. */
export type GlossaryEntry =
  | (Origin & { readonly kind: 'concept'; readonly concept: Concept })
  | (RefusedEntry & { readonly kind: 'refused' })
  /** Nothing is wrong with it, but it has no term in our languages. `name` is what the file calls it. */
  | (Omit<Origin, 'named'> & { readonly kind: 'termless'; readonly name: string });

/** Everything that a reading made of its file, in the order of the file: the rows of all entries are the rows of the file. */
export function entriesOf({
  concepts,
  origins,
  refused,
  passedOver,
}: Pick<
  GlossaryReading,
  'concepts' | 'origins' | 'refused' | 'passedOver'
>): readonly GlossaryEntry[] {
  const taken = concepts.flatMap((concept, index): readonly GlossaryEntry[] => {
    const origin = origins[index];
    return origin === undefined ? [] : [{ kind: 'concept', concept, ...origin }];
  });
  const termless = passedOver
    .filter(({ kind }) => kind === 'entry')
    .flatMap(({ name, count }) =>
      Array.from({ length: count }, (): GlossaryEntry => ({
        kind: 'termless',
        name,
        rows: 1,
        ...placeIn(name),
      })),
    );
  return [
    ...taken,
    ...refused.map((entry): GlossaryEntry => ({ kind: 'refused', ...entry })),
    ...termless,
  ].toSorted((a, b) => orderOf(a) - orderOf(b));
}

/** How much of a concept a file of this format states. */
export function extentOf(
  format: GlossaryFormat,
  { table }: Pick<GlossaryReading, 'table'>,
): Extent {
  if (table?.layout === 'term' || format === 'json' || format.startsWith('tbx')) return 'exact';
  return table?.layout === 'concept' ? 'whole' : 'part';
}

function placeIn(name: string): Pick<Origin, 'row' | 'line'> {
  const [, word, digits] = /^(line )?(\d{1,9})$/.exec(name) ?? [];
  if (digits === undefined) return {};
  return word === undefined ? { row: Number(digits) } : { line: Number(digits) };
}

/** What has no place comes last. */
function orderOf({ row, line }: GlossaryEntry): number {
  return row ?? line ?? Number.MAX_SAFE_INTEGER;
}
