import { isConceptLayout } from '../table/concept-layout.ts';
import { detectRoles } from '../table/mapping.ts';
import { DELIMITERS, type Delimiter } from '../table/shape.ts';
import { firstRecords } from '../table/table.ts';
import { isTermLayout } from '../table/term-layout.ts';

/**
 * What the cells of a text are separated by: what makes its first line a header we know, else what cuts the first lines
 * into the same number of cells, else a comma.
 */
export function detectDelimiter(text: string): Delimiter {
  const judged = DELIMITERS.map((delimiter) => ({ delimiter, ...judge(text, delimiter) }));
  const known = judged.filter(({ recognised }) => recognised > 0);
  const best = (known.length > 0 ? known : judged).toSorted(
    (a, b) => b.recognised - a.recognised || b.even - a.even,
  );
  return best[0]?.delimiter ?? ',';
}

function judge(
  text: string,
  delimiter: Delimiter,
): { readonly recognised: number; readonly even: number } {
  const records = firstRecords(text, delimiter, SAMPLE_ROWS);
  const names = (records[0] ?? []).map((name) => name.trim());
  const header = names.map((name) => name.toLowerCase());
  const width = header.length;
  // A line that is not cut at all is one heading: 英語、韓国語 is none that we know, but 英語 would be.
  const roles = detectRoles({ names });
  const ours = isTermLayout(header) || isConceptLayout(header);
  const recognised = roles?.filter((role) => role !== '').length ?? (ours ? 1 : 0);
  const even = width > 1 && records.every((record) => record.length === width) ? width : 0;
  return { recognised: ours ? Math.max(width, recognised) : recognised, even };
}

const SAMPLE_ROWS = 20;
