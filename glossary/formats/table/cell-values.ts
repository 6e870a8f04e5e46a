/**
 * Several values in one cell stand with ` | ` between them; the halves of one value with another mark, ` = `. A mark of
 * a value's own that could be taken for that (it has a space or the value's edge on both sides) is written `\|`, one
 * that already had backslashes gets one more; every other mark and backslash stays as it is: `a|b`, `C:\dir`.
 */
type Mark = '|' | '=';

/** `['A', 'B | C']` -> `A | B \| C`. */
export function joinValues(values: readonly string[], mark: Mark = '|'): string {
  return values
    .map((value) =>
      value.replace(
        UNESCAPED[mark],
        (_, edge: string, slashes: string) => `${edge}${slashes}\\${mark}`,
      ),
    )
    .join(` ${mark} `);
}

/** `A | B \| C` -> `['A', 'B | C']`; spaces around a value belong to the writing hand, not to the value. */
export function splitValues(cell: string): readonly string[] {
  return splitExactly(cell).map((value) => value.replace(OUTER_SPACES, ''));
}

/** The exact inverse of `joinValues`, outer spaces and all. */
export function splitExactly(cell: string, mark: Mark = '|'): readonly string[] {
  return cell
    .split(` ${mark} `)
    .map((value) =>
      value.replace(
        ESCAPED[mark],
        (_, edge: string, slashes: string) => `${edge}${slashes}${mark}`,
      ),
    );
}

const UNESCAPED = { '|': /(^| )(\\*)\|(?= |$)/g, '=': /(^| )(\\*)=(?= |$)/g } as const;
const ESCAPED = { '|': /(^| )(\\*)\\\|(?= |$)/g, '=': /(^| )(\\*)\\=(?= |$)/g } as const;

/** Not tabs and line breaks: those do not come from a hand on the space bar, and a cell is read as it was typed. */
const OUTER_SPACES = /^[ \u3000]+|[ \u3000]+$/g;
