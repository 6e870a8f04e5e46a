import { TARGET_LANGUAGES, type Pair, type TargetLanguage } from '../../glossary/index.ts';
import type { CheckReport } from './checking.ts';
import type { RenderedConcept, TermRenderings } from './reports.ts';

/** Of each concept, by which words it was rendered, how often and in which passages. */
export function renderedConcepts({ segments, concepts }: CheckReport): readonly RenderedConcept[] {
  const rows = new Map<string, Row>();
  const rowOf = (conceptId: string): Row => {
    const row = rows.get(conceptId) ?? newRow();
    rows.set(conceptId, row);
    return row;
  };
  for (const [index, { findings, pairs }] of segments.entries()) {
    const passage = index + 1;
    for (const language of TARGET_LANGUAGES) {
      for (const pair of pairs[language]) addPair(rowOf(pair.conceptId)[language], pair, passage);
    }
    for (const { code, conceptId, language } of findings) {
      if (conceptId === null) continue;
      if (code === 'missing') rowOf(conceptId)[language].missing.push(passage);
      if (code === 'crossLanguage') rowOf(conceptId).differing.push(passage);
    }
    for (const [conceptId, count] of countSources(pairs)) rowOf(conceptId).count += count;
  }
  return [...rows].flatMap(([conceptId, { en, ko, count, differing }]) => {
    const concept = concepts.get(conceptId);
    if (concept === undefined) return [];
    return [
      {
        concept,
        count,
        renderings: { en: listed(en), ko: listed(ko) },
        missing: { en: en.missing, ko: ko.missing },
        differing,
      },
    ];
  });
}

interface Column {
  readonly terms: Map<string, { count: number; passages: Set<number>; outcome: Pair['outcome'] }>;
  readonly missing: number[];
}

interface Row {
  readonly en: Column;
  readonly ko: Column;
  count: number;
  readonly differing: number[];
}

function newRow(): Row {
  const column = (): Column => ({ terms: new Map(), missing: [] });
  return { en: column(), ko: column(), count: 0, differing: [] };
}

function addPair({ terms }: Column, { listed, outcome }: Pair, passage: number): void {
  for (const term of listed) {
    const known = terms.get(term) ?? { count: 0, passages: new Set<number>(), outcome };
    known.count += 1;
    known.passages.add(passage);
    if (WORSE.indexOf(outcome) > WORSE.indexOf(known.outcome)) known.outcome = outcome;
    terms.set(term, known);
  }
}

const WORSE: readonly Pair['outcome'][] = ['found', 'look', 'wrong'];

/** A concept stands in a source as often as the language in which more of it was found says. */
function countSources(
  pairs: Readonly<Record<TargetLanguage, readonly Pair[]>>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { conceptId, sourceSpans } of [...pairs.en, ...pairs.ko]) {
    counts.set(conceptId, Math.max(counts.get(conceptId) ?? 0, sourceSpans.length));
  }
  return counts;
}

/** Most often first. */
function listed({ terms }: Column): readonly TermRenderings[] {
  return Array.from(terms, ([term, { count, passages, outcome }]) => ({
    term,
    count,
    passages: [...passages],
    outcome,
  })).toSorted((a, b) => b.count - a.count);
}
