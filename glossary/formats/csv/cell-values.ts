/**
 * Several values in one cell stand with ` | ` between them. A `|` of a value's own that could be taken for that (it
 * has a space or the value's edge on both sides) is written `\|`, one that already had backslashes gets one more; every
 * other `|` and backslash stays as it is: `a|b`, `C:\dir`.
 */
const VALUE_SEPARATOR = ' | ';

/** `['A', 'B | C']` -> `A | B \| C`. */
export function joinValues(values: readonly string[]): string {
  return values
    .map((value) => value.replace(/(^| )(\\*)\|(?= |$)/g, '$1$2\\|'))
    .join(VALUE_SEPARATOR);
}

/** `A | B \| C` -> `['A', 'B | C']`; spaces around a value belong to the writing hand, not to the value. */
export function splitValues(cell: string): readonly string[] {
  return cell
    .split(VALUE_SEPARATOR)
    .map((value) => value.replace(/(^| )(\\*)\\\|(?= |$)/g, '$1$2|').replace(OUTER_SPACES, ''));
}

/** Not tabs and line breaks: those do not come from a hand on the space bar, and a cell is read as it was typed. */
const OUTER_SPACES = /^[ \u3000]+|[ \u3000]+$/g;
