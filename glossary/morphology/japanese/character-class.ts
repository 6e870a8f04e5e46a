import { zeroEnded } from './byte-view.ts';

/**
 * How words the dictionary does not know are made up from characters (`unk_char.dat`: a class number for each UTF-16
 * unit; `unk_invoke.dat`: for each class two flags, a length that kuromoji never uses, and its name). Format:
 * node_modules/kuromoji/src/dict/CharacterDefinition.js and InvokeDefinitionMap.js.
 */
export class CharacterClasses {
  readonly count: number;
  private readonly classOfUnit: Uint8Array;
  private readonly invoked: Uint8Array;
  private readonly grouped: Uint8Array;

  constructor(classOfUnit: Uint8Array, definitions: Uint8Array) {
    const classes = readDefinitions(definitions);
    const fallback = classes.findIndex(({ name }) => name === 'DEFAULT');
    if (fallback < 0) throw new RangeError('dictionary file unk_invoke: no class DEFAULT');
    this.count = classes.length;
    this.invoked = Uint8Array.from(classes, ({ invoked }) => (invoked ? 1 : 0));
    this.grouped = Uint8Array.from(classes, ({ grouped }) => (grouped ? 1 : 0));
    // Astral characters and broken halves of them are of the class DEFAULT; no file says so, kuromoji's code does.
    this.classOfUnit = classOfUnit.slice().fill(fallback, 0xd800, 0xe000);
  }

  /** The class of the character that begins with `unit`. */
  of(unit: number): number {
    return this.classOfUnit[unit] ?? 0;
  }

  /** Whether an unknown word is tried even where the dictionary knows one: 核 never, サイバー always. */
  isInvoked(characterClass: number): boolean {
    return this.invoked[characterClass] === 1;
  }

  /** Whether an unknown word takes the whole run of its class, or one character alone. */
  isGrouped(characterClass: number): boolean {
    return this.grouped[characterClass] === 1;
  }
}

/** 2 for a whole surrogate pair at `at`, 1 for anything else, broken halves included. */
export function characterLength(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

interface ClassDefinition {
  readonly name: string;
  readonly invoked: boolean;
  readonly grouped: boolean;
}

/** The file is as long as the buffer it was written from; an empty name is the end of what was written. */
function readDefinitions(bytes: Uint8Array): readonly ClassDefinition[] {
  const definitions: ClassDefinition[] = [];
  const decoder = new TextDecoder();
  for (let at = 0; at + 6 < bytes.length;) {
    const name = zeroEnded(bytes, at + 6);
    if (name.length === 0) break;
    definitions.push({
      name: decoder.decode(name),
      invoked: bytes[at] === 1,
      grouped: bytes[at + 1] === 1,
    });
    at += 6 + name.length + 1;
  }
  return definitions;
}
