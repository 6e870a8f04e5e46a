import { readFileSync } from 'node:fs';

/** A sentence of a Universal Dependencies treebank of English or Korean. */
export interface TargetSentence {
  readonly text: string;
  readonly tokens: readonly TargetToken[];
}

export interface TargetToken {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** The noun without its particles (MSeg), else the base form, else the form. */
  readonly lemma: string;
  /** UPOS. */
  readonly class: string;
  /** XPOS. */
  readonly tag: string;
}

/** Where the treebank has noted how the sentence was spaced before it lost a space (ToDoOrigText), that is read. */
export function readTargetTreebank(path: string): readonly TargetSentence[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n\n')
    .flatMap((block) => {
      const lines = block.split('\n');
      const text = noteOf(lines, '# ToDoOrigText = ') ?? noteOf(lines, '# text = ');
      return text === null ? [] : [{ text, tokens: tokensOf(text, lines) }];
    });
}

function noteOf(lines: readonly string[], name: string): string | null {
  return lines.find((line) => line.startsWith(name))?.slice(name.length) ?? null;
}

/** Tokens whose letters the noted text spaces otherwise are left out. */
function tokensOf(text: string, lines: readonly string[]): readonly TargetToken[] {
  const tokens: TargetToken[] = [];
  let at = 0;
  for (const line of lines) {
    const [id = '', form = '', base = '', upos = '', tag = '', , , , , extra = ''] =
      line.split('\t');
    const start = /^\d+$/.test(id) ? text.indexOf(form, at) : -1;
    if (start < 0) continue;
    at = start + form.length;
    const noun = /MSeg=([^|-]+)/.exec(extra)?.[1];
    const lemma = noun ?? (base === '_' ? form : base);
    tokens.push({ start, end: at, form, lemma, class: upos, tag });
  }
  return tokens;
}
