import { ColumnBuilder, scan, scanSome, type Column, type Rules } from './column.ts';
import type { Key, KeyKind } from './concept-keys.ts';
import { scriptOf, type Part, type Script } from './query.ts';
import { EXACT, FORM, INSIDE, PREFIX, TEXT, WORD_START, type Scores } from './scores.ts';
import { scanTypos } from './typos.ts';

/** The keys of some concepts, in columns. */
export interface Layer {
  /** What a part of a query is worth to each concept. */
  find(part: Part, scores: Scores): void;
  /** The same to some of them, given as ascending slots. */
  findAmong(part: Part, among: readonly number[], scores: Scores): void;
  findTypos(part: Part, scores: Scores): void;
}

export class LayerBuilder {
  private readonly columns = new Map<string, ColumnBuilder>();

  /** Slots must ascend. */
  add(keys: readonly Key[], slot: number): void {
    for (const key of keys) {
      const name = nameOf(key.kind, scriptOf(key.folded.text));
      let column = this.columns.get(name);
      if (column === undefined) {
        column = new ColumnBuilder();
        this.columns.set(name, column);
      }
      column.add(key, slot);
    }
  }

  /** Yields after each column, which of many concepts takes some hundredths of a second. */
  *finish(): Generator<undefined, Layer, undefined> {
    const finished = new Map<string, Column>();
    for (const [name, column] of this.columns) {
      finished.set(name, column.finish());
      yield;
    }
    this.columns.clear();
    return layer(finished);
  }
}

function layer(columns: ReadonlyMap<string, Column>): Layer {
  const each = function* (part: Part): Generator<Look & { readonly column: Column }> {
    for (const look of looks(part)) {
      const column = columns.get(nameOf(look.kind, look.among));
      if (column !== undefined) yield { ...look, column };
    }
  };
  return {
    find(part, scores) {
      for (const { column, sought, rules } of each(part)) scan(column, sought, rules, scores);
    },
    findAmong(part, among, scores) {
      for (const { column, sought, rules } of each(part)) {
        scanSome(column, { sought, among }, rules, scores);
      }
    },
    findTypos({ text, script, romaji, isChoseong }, scores) {
      if (isChoseong) return;
      const written = columns.get(nameOf('term', script));
      if (written !== undefined) scanTypos(written, text, scores);
      const read = columns.get(nameOf('romaji', 'latin'));
      if (read !== undefined && romaji !== null) scanTypos(read, romaji, scores);
    },
  };
}

interface Look {
  readonly kind: KeyKind;
  readonly among: Script;
  readonly sought: string;
  readonly rules: Rules;
}

/** Which columns a part is looked for in, and how. */
export function* looks({ text, script, isChoseong, romaji, forms }: Part): Generator<Look> {
  const rules = script === 'latin' ? latinRules(text.length) : TERM_RULES;
  // What is written in one script may stand among others: NATO in NATO加盟国, 核 in 핵(核).
  const scripts = SCRIPTS.slice(SCRIPTS.indexOf(script));
  for (const among of scripts) yield { kind: 'term', among, sought: text, rules };
  for (const among of scripts) {
    yield { kind: 'text', among, sought: text, rules: inTexts(rules) };
    yield { kind: 'id', among, sought: text, rules: ID_RULES };
  }
  if (isChoseong) {
    const choseong = text.length === 1 ? FIRST_RULES : CHOSEONG_RULES;
    yield { kind: 'choseong', among: 'hangul', sought: text, rules: choseong };
  }
  if (romaji !== null && romaji.length > 1) {
    const sounds = romaji.length < 4 ? latinRules(2) : TERM_RULES_OF_SOUNDS;
    yield { kind: 'romaji', among: 'latin', sought: romaji, rules: sounds };
  }
  if (forms !== null) yield { kind: 'forms', among: 'latin', sought: forms, rules: FORM_RULES };
}

/** Each may hold what is of those before it. */
const SCRIPTS: readonly Script[] = ['latin', 'wide', 'hangul'];

function nameOf(kind: KeyKind, script: Script): string {
  return `${kind} ${script}`;
}

const TERM_RULES: Rules = {
  exact: EXACT,
  prefix: PREFIX,
  word: WORD_START,
  inside: INSIDE,
  unfinished: INSIDE,
  wholeWords: false,
};
const TERM_RULES_OF_SOUNDS: Rules = { ...TERM_RULES, unfinished: null };
const CHOSEONG_RULES: Rules = { ...TERM_RULES, inside: null, unfinished: null };
const FIRST_RULES: Rules = { ...CHOSEONG_RULES, word: null };
const ID_RULES: Rules = FIRST_RULES;
const FORM_RULES: Rules = {
  exact: FORM,
  prefix: WORD_START,
  word: WORD_START,
  inside: null,
  unfinished: null,
  wholeWords: true,
};

/** Two letters are inside too many words: US in focus. One is looked for only where terms begin. */
function latinRules(length: number): Rules {
  if (length === 1) return FIRST_RULES;
  return length === 2 ? CHOSEONG_RULES : TERM_RULES_OF_SOUNDS;
}

function inTexts({ word, inside, unfinished }: Rules): Rules {
  return {
    exact: TEXT,
    prefix: TEXT,
    word: word === null ? null : TEXT,
    inside: inside === null ? null : TEXT,
    unfinished: unfinished === null ? null : TEXT,
    wholeWords: false,
  };
}
