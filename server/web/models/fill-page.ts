import { isBlank, TARGET_LANGUAGES, type TargetLanguage } from '../../../glossary/index.ts';
import {
  ALIGNMENTS,
  REARRANGEMENTS,
  type Alignment,
  type Rearrangement,
} from '../../services/alignment.ts';
import type { DocumentSummary } from '../../services/documents.ts';
import { fillingCounts } from '../../services/fillings.ts';
import type { DocumentTranslations } from '../../services/translations.ts';
import type { Reader } from '../reader.ts';
import { facingAddress, fillAddress } from './addresses.ts';
import type { FormError } from './form-error.ts';
import { phraseOf, type Phrase } from './language-of.ts';

export const FILL_FORM = 'fill';
export const ARRANGE_FORM = 'arrange';

interface FillingPage {
  readonly document: { readonly name: Phrase; readonly href: string };
}

/** Where a whole translation is pasted or chosen. */
export interface FillPage extends FillingPage {
  readonly form: {
    readonly id: string;
    readonly action: string;
    readonly text: string;
    readonly languages: readonly Choice[];
    readonly alignments: readonly Choice[];
    readonly error: FormError | null;
  };
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/** The passages beside the pieces that are to be their translations, until somebody finds them right. */
export interface ArrangePage extends FillingPage {
  readonly form: { readonly id: string; readonly action: string };
  readonly language: { readonly code: TargetLanguage; readonly name: string };
  readonly by: string;
  readonly counts: string;
  readonly notice: string | null;
  readonly rows: readonly FillRow[];
}

export interface FillRow {
  /** 1-based. */
  readonly number: number;
  readonly id: string;
  readonly shown: string;
  /** Null where there is no passage for the piece. */
  readonly source: string | null;
  /** What stands there now; empty where nothing does. */
  readonly current: string;
  readonly version: number;
  readonly piece: string;
  readonly keep: boolean;
  readonly tone: 'fresh' | 'changed' | 'same' | 'left' | 'over';
  /** What can be done where the piece stands at the wrong passage. */
  readonly moves: readonly { readonly action: Rearrangement; readonly label: string }[];
}

export function fillPage({
  reader: { t, preferences },
  document,
  language = preferences.targets === 'ko' ? 'ko' : 'en',
  by = null,
  text = '',
  error = null,
}: {
  readonly reader: Reader;
  readonly document: DocumentSummary;
  readonly language?: TargetLanguage;
  readonly by?: Alignment | null;
  readonly text?: string;
  readonly error?: FormError | null;
}): FillPage {
  return {
    document: { name: phraseOf(document.name), href: facingAddress(document.id) },
    form: {
      id: FILL_FORM,
      action: fillAddress(document.id),
      text,
      languages: TARGET_LANGUAGES.map((value) => ({
        value,
        label: t(`common:language.${value}`),
        checked: value === language,
      })),
      alignments: [
        { value: '', label: t('facing:fill.by.guess'), checked: by === null },
        ...ALIGNMENTS.map((value) => ({
          value,
          label: t(`facing:fill.by.${value}`),
          checked: value === by,
        })),
      ],
      error,
    },
  };
}

export function arrangePage({
  reader,
  document,
  sources,
  translations,
  language,
  by,
  pieces,
  kept,
  notice = null,
}: {
  readonly reader: Reader;
  readonly document: DocumentSummary;
  /** The passages as their author wrote them. */
  readonly sources: readonly string[];
  readonly translations: DocumentTranslations;
  readonly language: TargetLanguage;
  readonly by: Alignment;
  readonly pieces: readonly string[];
  /** Passages (1-based) that are to be left as they are. */
  readonly kept: ReadonlySet<number>;
  readonly notice?: string | null;
}): ArrangePage {
  const { t, formats } = reader;
  const current = translations.passages.map((passage) => passage[language]);
  const counts = fillingCounts(
    pieces.map((piece, index) => (kept.has(index + 1) ? null : piece)),
    current.map(({ text }) => text),
  );
  const counted = (key: keyof typeof counts): readonly string[] =>
    counts[key] === 0
      ? []
      : [
          t(`facing:fill.count.${key}`, {
            count: counts[key],
            number: formats.number(counts[key]),
          }),
        ];
  return {
    document: { name: phraseOf(document.name), href: facingAddress(document.id) },
    form: { id: ARRANGE_FORM, action: `${fillAddress(document.id)}/arrange` },
    language: { code: language, name: t(`common:language.${language}`) },
    by,
    counts: (['fresh', 'changed', 'same', 'left', 'over'] as const).flatMap(counted).join(' · '),
    notice,
    rows: Array.from({ length: Math.max(sources.length, pieces.length) }, (_, index): FillRow => {
      const source = sources[index] ?? null;
      const { text, version } = current[index] ?? { text: '', version: 0 };
      const piece = pieces[index] ?? '';
      const keep = kept.has(index + 1);
      return {
        number: index + 1,
        id: `piece-${String(index + 1)}`,
        shown: formats.number(index + 1),
        source,
        current: text,
        version,
        piece,
        keep,
        tone: toneOf({ source, current: text, piece, keep }),
        moves: REARRANGEMENTS.filter((action) =>
          action === 'join'
            ? index + 1 < pieces.length
            : action !== 'up' || (index > 0 && pieces[index - 1] === ''),
        ).map((action) => ({ action, label: t(`facing:fill.move.${action}`) })),
      };
    }),
  };
}

function toneOf({
  source,
  current,
  piece,
  keep,
}: Pick<FillRow, 'source' | 'current' | 'piece' | 'keep'>): FillRow['tone'] {
  if (source === null) return 'over';
  if (keep || isBlank(piece)) return 'left';
  if (piece === current) return 'same';
  return isBlank(current) ? 'fresh' : 'changed';
}
