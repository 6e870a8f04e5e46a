import { toHiragana } from 'wanakana';
import type { Concept } from '../../../glossary/index.ts';
import type { GlossarySummary } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { glossaryAddress } from './addresses.ts';
import { phrase, phraseOf, type Phrase } from './language-of.ts';
import { headTerm, headword, targetViews, type Headword, type TargetView } from './terms.ts';

export interface PrintedGlossary {
  readonly name: Phrase;
  readonly count: string;
  /** Says that not everything is here; null where it is. */
  readonly cut: string | null;
  readonly backHref: string;
  readonly sections: readonly PrintedSection[];
}

/** The entries whose words begin with a kana of one row (か: か が き ぎ く ぐ け げ こ ご), as dictionaries have them. */
export interface PrintedSection {
  readonly heading: Phrase;
  readonly entries: readonly PrintedEntry[];
}

export interface PrintedEntry {
  readonly id: string;
  readonly head: Headword;
  readonly targets: readonly TargetView[];
  readonly definition: Phrase | null;
  readonly note: Phrase | null;
}

/** By their readings, in the order of the kana; what has none comes last, by its letters. */
export function printedGlossary({
  glossary,
  concepts,
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly concepts: readonly Concept[];
  readonly reader: Reader;
}): PrintedGlossary {
  const { t, formats } = reader;
  const listed = concepts
    .slice(0, MAX_ENTRIES)
    .map((concept) => ({ concept, key: sortKey(concept) }))
    .toSorted((a, b) => COLLATOR.compare(a.key, b.key));
  const sections = new Map<number, PrintedEntry[]>();
  for (const { concept, key } of listed) {
    const row = rowOf(key);
    const entries = sections.get(row) ?? [];
    entries.push(entryOf(concept, reader));
    sections.set(row, entries);
  }
  return {
    name: phraseOf(glossary.name),
    count: t('export:print.count', {
      count: listed.length,
      number: formats.number(listed.length),
    }),
    cut:
      concepts.length > MAX_ENTRIES
        ? t('export:print.too', { number: formats.number(MAX_ENTRIES) })
        : null,
    backHref: glossaryAddress(glossary.id),
    sections: [...sections]
      .toSorted(([a], [b]) => a - b)
      .map(([row, entries]) => ({
        heading: phraseOf(ROWS[row]?.[1] ?? t('export:print.other')),
        entries,
      })),
  };
}

/** Some three hundred pages; a browser lays out no more in a time that anybody waits. */
const MAX_ENTRIES = 5_000;

const COLLATOR = new Intl.Collator('ja');

function sortKey(concept: Concept): string {
  const term = headTerm(concept);
  if (term === undefined) return concept.id;
  return term.reading === '' ? term.text : term.reading;
}

/** Where the rows of a dictionary begin, small kana before large ones. */
const ROWS = Object.entries({
  ぁ: 'あ',
  か: 'か',
  さ: 'さ',
  た: 'た',
  な: 'な',
  は: 'は',
  ま: 'ま',
  ゃ: 'や',
  ら: 'ら',
  ゎ: 'わ',
});

/** The index in `ROWS`, ガ in か and ヴ in あ; for what begins with no kana the one after the last. */
function rowOf(key: string): number {
  const [first = ''] = toHiragana(key.normalize('NFKD'));
  return /^[ぁ-ゖ]/.test(first) ? ROWS.findLastIndex(([start]) => start <= first) : ROWS.length;
}

function entryOf(concept: Concept, reader: Reader): PrintedEntry {
  const { definitions, definition, note, id } = concept;
  return {
    id,
    head: headword(concept),
    targets: targetViews(concept, reader).filter(({ terms }) => terms.length > 0),
    definition: phrase(definitions[reader.language] || definition || definitions.ja),
    note: phrase(note),
  };
}
