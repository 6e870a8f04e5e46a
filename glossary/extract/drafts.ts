import { LIMITS } from '../text/limits.ts';
import type { Span } from '../text/span.ts';
import {
  NOTHING_NAMED,
  type Candidate,
  type DefinitionKind,
  type Named,
  type RunKind,
} from './candidate.ts';
import type { Definition } from './definitions.ts';
import { isAcronym } from './foreign-names.ts';
import type { NounRun } from './noun-runs.ts';
import { sliceOf, type Passage } from './passage.ts';
import { runKind, runScore } from './run-score.ts';

/** What is gathered of each expression while the passages go by. */
export class Drafts {
  private readonly drafts = new Map<string, Draft>();

  /** What several places say of one term is put together; the surest says what kind of definition it is. */
  addDefinition(passage: Passage, definition: Definition): void {
    const text = sliceOf(passage, definition.term);
    if (!isPresentable(text)) return;
    const draft = this.draft(text, 'compound');
    addPlace(draft, passage.original(definition.term));
    const told: Told = {
      kind: definition.kind,
      confidence: definition.confidence,
      evidence: shortened(sliceOf(passage, definition.place)),
      named: definition,
    };
    const { told: before } = draft;
    const isSurer = before === null || told.confidence > before.confidence;
    const named = isSurer
      ? together(told.named, before?.named)
      : together(before.named, told.named);
    draft.told = { ...(isSurer ? told : before), named };
  }

  addRun(passage: Passage, run: NounRun): void {
    const text = sliceOf(passage, run);
    if (!isPresentable(text) || isForeignWord(text)) return;
    const kind = runKind(run);
    this.draft(text, kind).run = kind;
  }

  /** Adds the places where what was gathered stands in a run, whole or as part of it. */
  addPlaces(passage: Passage, { words }: NounRun): void {
    for (const [index, first] of words.entries()) {
      for (const last of words.slice(index, index + MOST_WORDS)) {
        const span = { start: first.start, end: last.end };
        if (span.end - span.start > LIMITS.term) break;
        const draft = this.drafts.get(sliceOf(passage, span));
        if (draft !== undefined) addPlace(draft, passage.original(span));
      }
    }
  }

  /** Those that stand where `isFree` says that a place counts, in no order. */
  candidates(isFree: (span: Span) => boolean): readonly Candidate[] {
    return Array.from(this.drafts, ([text, draft]) => candidateOf(text, draft, isFree)).filter(
      (candidate) => candidate !== null,
    );
  }

  private draft(text: string, run: RunKind): Draft {
    const draft = this.drafts.get(text) ?? { told: null, run, places: new Map<number, Span>() };
    this.drafts.set(text, draft);
    return draft;
  }
}

interface Told {
  readonly kind: DefinitionKind;
  readonly confidence: number;
  readonly evidence: string;
  readonly named: Named;
}

interface Draft {
  told: Told | null;
  run: RunKind;
  /** By where they start: the same place may be seen as a definition and as a run. */
  readonly places: Map<number, Span>;
}

/** A term of the glossary has fewer words; without a bound a text of one long run would take forever. */
const MOST_WORDS = 16;

function addPlace({ places }: Draft, span: Span): void {
  places.set(span.start, span);
}

function candidateOf(
  text: string,
  { told, run, places }: Draft,
  isFree: (span: Span) => boolean,
): Candidate | null {
  const free = Array.from(places.values()).filter(isFree);
  const [first, ...others] = free.sort((a, b) => a.start - b.start);
  if (first === undefined) return null;
  const count = free.length;
  const spans = [first, ...others] as const;
  if (told !== null) {
    const { kind, confidence, evidence, named } = told;
    const score = rounded(confidence + (0.05 * count) / (count + 4));
    return { text, ...together(named), score, kind, evidence, spans };
  }
  // A word of the dictionary, used once: nothing speaks for it.
  if (run === 'word' && count < 2) return null;
  const score = rounded(runScore({ text, kind: run, count }));
  return { text, ...NOTHING_NAMED, score, kind: run, evidence: '', spans };
}

function together(first: Named, second: Named = NOTHING_NAMED): Named {
  const one = (field: keyof Named): string => first[field] || second[field];
  return {
    reading: one('reading'),
    acronym: one('acronym'),
    en: one('en'),
    ko: one('ko'),
    alias: one('alias'),
  };
}

function rounded(score: number): number {
  return Math.round(score * 10_000) / 10_000;
}

/** One character is no expression to propose; nor is what is longer than a term may be. */
function isPresentable(text: string): boolean {
  const { length } = Array.from(text);
  return length > 1 && length <= LIMITS.term;
}

/** A word of an English phrase that stands in the text: and, capable. Acronyms and names (Snowcat) are terms of a Japanese text. */
function isForeignWord(text: string): boolean {
  return /^[\p{Script=Latin}\p{M}]+$/u.test(text) && !isAcronym(text) && !/^\p{Lu}.{2}/u.test(text);
}

function shortened(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= LONGEST_EVIDENCE) return text;
  return `${characters.slice(0, LONGEST_EVIDENCE - 1).join('')}…`;
}

const LONGEST_EVIDENCE = 120;
