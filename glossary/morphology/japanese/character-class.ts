import type { Sections } from './packed-sections.ts';

/** How words the dictionary does not know are made up from characters. */
export interface CharacterClasses {
  /** The class of the character that begins with a UTF-16 unit. */
  readonly ofUnit: Uint8Array;
  /** Of each class, `INVOKED` and `GROUPED`. */
  readonly flags: Uint8Array;
}

/** An unknown word is tried even where the dictionary knows one: サイバー always, 核 never. */
export const INVOKED = 1;
/** An unknown word takes the whole run of its class, not one character alone. */
export const GROUPED = 2;

export function readClasses({ unitClasses, classFlags }: Sections): CharacterClasses {
  return { ofUnit: unitClasses, flags: classFlags };
}

/** 2 for a whole surrogate pair at `at`, 1 for anything else, broken halves included. */
export function characterLength(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
