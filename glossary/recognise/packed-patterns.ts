/** Many short texts in two arrays, which go to another thread at the price of two pointers. */
export interface PackedPatterns {
  /** The UTF-16 units of all patterns, one after the other. */
  readonly units: Uint16Array<ArrayBuffer>;
  /** For each pattern where it ends in `units`. */
  readonly ends: Int32Array<ArrayBuffer>;
}

export function packPatterns(patterns: readonly string[]): PackedPatterns {
  const ends = new Int32Array(patterns.length);
  let total = 0;
  patterns.forEach((pattern, index) => {
    total += pattern.length;
    ends[index] = total;
  });
  const units = new Uint16Array(total);
  let at = 0;
  for (const pattern of patterns) {
    for (let i = 0; i < pattern.length; i += 1) units[at + i] = pattern.charCodeAt(i);
    at += pattern.length;
  }
  return { units, ends };
}
