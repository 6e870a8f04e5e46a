import { readFileSync } from 'node:fs';

/** A sentence of a Universal Dependencies treebank, with the places where its words begin and end. */
export interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
}

export interface Word {
  readonly start: number;
  readonly end: number;
  readonly noun: boolean;
}

/** Short units, and the long units that Japanese treebanks mark beside them (`LUWBILabel`): 弁護|士 and 弁護士. */
export function readConllu(path: string): readonly Sentence[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .flatMap((block) => {
      const lines = block.split('\n');
      const text = lines.find((line) => line.startsWith(TEXT))?.slice(TEXT.length);
      const rows = lines.map((line) => line.split('\t')).filter(([id = '']) => /^\d+$/.test(id));
      return text === undefined ? [] : [{ text, words: wordsOf(text, rows) }];
    });
}

const TEXT = '# text = ';

function wordsOf(text: string, rows: readonly (readonly string[])[]): readonly Word[] {
  const short: Word[] = [];
  const long: Word[] = [];
  let at = 0;
  for (const [, form = '', , universal = '', , , , , , extra = ''] of rows) {
    const start = text.indexOf(form, at);
    if (start < 0) throw new RangeError(`word not in its sentence, at ${String(at)}`);
    at = start + form.length;
    short.push({ start, end: at, noun: universal === 'NOUN' || universal === 'PROPN' });
    const last = long.at(-1);
    if (extra.includes('LUWBILabel=I') && last !== undefined) {
      long[long.length - 1] = { ...last, end: at };
    } else {
      long.push({ start, end: at, noun: /LUWPOS=名詞-(?!数詞)/u.test(extra) });
    }
  }
  return [...short, ...long];
}
