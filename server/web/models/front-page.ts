import type { DocumentSummary } from '../../services/documents.ts';
import type { GlossarySummary } from '../../services/glossaries.ts';
import type { RecognisedText } from '../../services/recognition.ts';
import type { Reader } from '../reader.ts';
import { glossaryAddress } from './addresses.ts';
import { documentRow, type DocumentRow } from './document-row.ts';
import type { FormError } from './form-error.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { makeSpread, type SpreadView } from './spread.ts';
import { preferenceSwitches, type Place, type Switch } from './switches.ts';

export const QUICK_LOOK_FORM = 'quick-look';

export interface FrontPage {
  readonly form: {
    readonly id: string;
    readonly action: string;
    readonly text: string;
    readonly error: FormError | null;
  };
  /** The text that was looked at, with its terms; null before. */
  readonly result: SpreadView | null;
  readonly switches: readonly Switch[];
  readonly documents: readonly DocumentRow[];
  readonly glossaries: readonly {
    readonly name: Phrase;
    readonly href: string;
    readonly count: string;
  }[];
}

export function frontPage({
  reader,
  place,
  text = '',
  error = null,
  recognised = null,
  passage = 1,
  documents,
  glossaries,
}: {
  readonly reader: Reader;
  readonly place: Place;
  readonly text?: string;
  readonly error?: FormError | null;
  readonly recognised?: RecognisedText | null;
  /** 1-based: the passage of the text that is to be seen. */
  readonly passage?: number;
  readonly documents: readonly DocumentSummary[];
  readonly glossaries: readonly GlossarySummary[];
}): FrontPage {
  const switches = preferenceSwitches(reader, place);
  return {
    form: { id: QUICK_LOOK_FORM, action: '/quick-look', text, error },
    result: recognised === null ? null : makeSpread({ recognised, passage, place, reader }),
    switches: [switches.targets, switches.furigana, switches.text, switches.marks],
    documents: documents.slice(0, LATEST).map((document) => documentRow(document, reader)),
    glossaries: glossaries.map(({ id, name, conceptCount }) => ({
      name: phraseOf(name),
      href: glossaryAddress(id),
      count: reader.t('common:count.concepts', {
        count: conceptCount,
        number: reader.formats.number(conceptCount),
      }),
    })),
  };
}

const LATEST = 5;
