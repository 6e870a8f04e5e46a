/** Many short texts in two arrays, which go to another thread at the price of two pointers. */
export interface PackedPatterns {
  /** The UTF-16 units of all patterns, one after the other. */
  readonly units: Uint16Array<ArrayBuffer>;
  /** For each pattern where it ends in `units`. */
  readonly ends: Int32Array<ArrayBuffer>;
}

export function packPatterns(patterns: readonly string[]): PackedPatterns {
  const packer = new PatternPacker();
  for (const pattern of patterns) packer.add(pattern);
  return packer.finish();
}

export class PatternPacker {
  private units = new Uint16Array(1_024);
  private ends = new Int32Array(256);
  private count = 0;
  private length = 0;

  add(pattern: string): void {
    const length = this.length + pattern.length;
    if (length > this.units.length) this.units = grown(this.units, new Uint16Array(2 * length));
    if (this.count === this.ends.length) {
      this.ends = grown(this.ends, new Int32Array(2 * this.count));
    }
    for (let i = 0; i < pattern.length; i += 1) {
      this.units[this.length + i] = pattern.charCodeAt(i);
    }
    this.length = length;
    this.ends[this.count] = length;
    this.count += 1;
  }

  finish(): PackedPatterns {
    return { units: this.units.slice(0, this.length), ends: this.ends.slice(0, this.count) };
  }
}

function grown<Numbers extends Uint16Array | Int32Array>(full: Numbers, empty: Numbers): Numbers {
  empty.set(full);
  return empty;
}
