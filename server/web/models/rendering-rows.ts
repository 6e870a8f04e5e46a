import { TARGET_LANGUAGES, type TargetLanguage } from '../../../glossary/index.ts';
import { conceptKey, type DocumentReport, type TermRenderings } from '../../services/reports.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, facingAddress, reportAddress, withQuery } from './addresses.ts';
import { passageId } from './spread.ts';
import { headword, type Headword } from './terms.ts';

/** A term of the document and by what it was rendered in each language. */
export interface RenderingRow {
  readonly head: Headword;
  readonly href: string;
  /** The findings about it. */
  readonly findingsHref: string;
  readonly count: string;
  readonly cells: readonly RenderingCell[];
  /** Where English and Korean mean different things. */
  readonly differing: readonly PassageLink[];
}

export interface RenderingCell {
  readonly lang: TargetLanguage;
  readonly renderings: readonly {
    readonly term: string;
    readonly count: string;
    readonly outcome: TermRenderings['outcome'];
    readonly note: string | null;
    readonly passages: readonly PassageLink[];
  }[];
  readonly missing: readonly PassageLink[];
}

export interface PassageLink {
  readonly number: string;
  readonly href: string;
}

/** To a passage (1-based) where it is translated. */
export function passageLink(documentId: string, passage: number, { formats }: Reader): PassageLink {
  const page = withQuery(facingAddress(documentId), { passage: String(passage) });
  return { number: formats.number(passage), href: `${page}#${passageId(passage)}` };
}

export function renderingRows(
  { document, rendered }: DocumentReport,
  reader: Reader,
): readonly RenderingRow[] {
  const { t, formats } = reader;
  const link = (passage: number): PassageLink => passageLink(document.id, passage, reader);
  return rendered.map(({ concept, count, renderings, missing, differing }) => ({
    head: headword(concept),
    href: conceptAddress(concept.glossaryId, concept.id),
    findingsHref: withQuery(reportAddress(document.id), { concept: conceptKey(concept) }),
    count: formats.number(count),
    cells: TARGET_LANGUAGES.map((lang) => ({
      lang,
      renderings: renderings[lang].map(({ term, count: times, outcome, passages }) => ({
        term,
        count: t('report:matrix.places', { count: times }),
        outcome,
        note: outcome === 'found' ? null : t(`report:matrix.${outcome}`),
        passages: passages.map(link),
      })),
      missing: missing[lang].map(link),
    })),
    differing: differing.map(link),
  }));
}
