/** A small chart that the server draws: its numbers stand on the page too, so it is a picture with a name. */
export interface BarChart {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What a pointer is told. */
  readonly title: string;
  /** Beside a lying bar; empty for standing ones. */
  readonly name: string;
  readonly value: string;
}

export interface Amount {
  readonly label: string;
  readonly count: number;
  readonly value: string;
  readonly title: string;
}

/** One row each, in the order given; empty without any. */
export function lyingBars(label: string, amounts: readonly Amount[]): BarChart {
  const most = Math.max(1, ...amounts.map(({ count }) => count));
  return {
    label,
    width: NAMES + BARS + VALUES,
    height: amounts.length * ROW,
    bars: amounts.map(({ label: name, count, value, title }, index) => ({
      x: NAMES,
      y: index * ROW + (ROW - THICK) / 2,
      width: round((count / most) * BARS),
      height: THICK,
      title,
      name,
      value,
    })),
  };
}

/** Side by side, at most `COLUMNS` of them: of more, neighbours share a bar. */
export function standingBars(
  label: string,
  counts: readonly number[],
  titleOf: (first: number, last: number, count: number) => string,
): BarChart {
  const share = Math.ceil(counts.length / COLUMNS);
  const sums = Array.from({ length: Math.ceil(counts.length / share) }, (_, index) =>
    counts.slice(index * share, (index + 1) * share).reduce((sum, count) => sum + count, 0),
  );
  const most = Math.max(1, ...sums);
  const step = WIDE / Math.max(1, sums.length);
  return {
    label,
    width: WIDE,
    height: TALL,
    bars: sums.map((count, index) => {
      const height = round((count / most) * TALL);
      const last = Math.min(counts.length, (index + 1) * share);
      return {
        x: round(index * step),
        y: round(TALL - height),
        width: round(Math.max(1, step - 1)),
        height,
        title: titleOf(index * share + 1, last, count),
        name: '',
        value: '',
      };
    }),
  };
}

const NAMES = 170;
const BARS = 200;
const VALUES = 40;
const ROW = 22;
const THICK = 12;
const WIDE = 410;
const TALL = 110;
const COLUMNS = 100;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
