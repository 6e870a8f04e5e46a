import type { AppError } from '../../errors.ts';
import { countsFor, type ImportPreview } from '../../services/import-preview.ts';
import type { EntryPage, ImportState } from '../../services/imports.ts';
import type { GlossarySummary } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { glossaryAddress, importAddress } from './addresses.ts';
import { errorText } from './form-error.ts';
import { problemText } from './import-entries.ts';
import { previewPart, type PreviewPart, type PreviewQuery } from './import-preview.ts';
import { readingForm, type ReadingForm } from './import-reading.ts';
import { uploadAddress } from './import-upload.ts';
import { phraseOf, type Phrase } from './language-of.ts';

/** A file on its way: being read, looked at, being applied, or done. */
export interface ImportPage {
  readonly glossary: { readonly name: Phrase; readonly href: string | null };
  readonly file: Phrase;
  readonly progress: {
    readonly label: string;
    readonly text: string;
    /** Null where it is not known how much there is. */
    readonly value: number | null;
    readonly poll: string;
    readonly phase: string;
    readonly cancel: string;
  } | null;
  /** Why the last thing that was tried did not succeed, with what is in the way. */
  readonly notice: { readonly text: string; readonly problems: readonly string[] } | null;
  readonly reading: ReadingForm | null;
  readonly preview: PreviewPart | null;
  readonly done: DonePart | null;
  readonly cancel: string | null;
  readonly againHref: string;
}

export interface DonePart {
  readonly text: string;
  readonly glossaryHref: string;
  readonly undo: { readonly action: string; readonly leaveChanged: boolean } | null;
}

export function importPage({
  state,
  glossary,
  entries,
  query,
  refused,
  reader,
}: {
  readonly state: ImportState;
  /** Null for one that is still to be made. */
  readonly glossary: GlossarySummary | null;
  readonly entries: EntryPage | null;
  readonly query: PreviewQuery;
  /** What was just asked for and cannot be done. */
  readonly refused: AppError | null;
  readonly reader: Reader;
}): ImportPage {
  const { t } = reader;
  const { preview, progress, changeSet, fileName, choices } = state;
  const action = importAddress(state.id);
  const isOpen = progress === null && changeSet === null;
  const error = refused ?? (progress === null ? state.error : null);
  return {
    glossary: {
      name: phraseOf(glossary?.name ?? state.glossaryName),
      href: glossary === null ? null : glossaryAddress(glossary.id),
    },
    file: phraseOf(fileName === '' ? t('import:pasted') : fileName),
    progress: progress === null ? null : progressPart(state, progress, reader),
    notice: noticeOf(error, isOpen ? preview : null, reader),
    reading: isOpen
      ? readingForm({
          action: `${action}/choices`,
          choices,
          reading: preview?.reading ?? null,
          reader,
        })
      : null,
    preview:
      isOpen && preview?.failure === null && entries !== null
        ? previewPart({ action, preview, entries, query, reader })
        : null,
    done: donePart(state, error, reader),
    cancel: isOpen ? `${action}/cancel` : null,
    againHref: uploadAddress(glossary?.id ?? null),
  };
}

function progressPart(
  { id }: ImportState,
  { phase, done, total }: NonNullable<ImportState['progress']>,
  { t, formats }: Reader,
): ImportPage['progress'] {
  return {
    label: t(`import:phase.${phase}`),
    text:
      total === 0
        ? ''
        : t('import:progress', { done: formats.number(done), total: formats.number(total) }),
    value: total === 0 ? null : Math.round((100 * done) / total),
    phase,
    poll: `/api/v1/imports/${encodeURIComponent(id)}`,
    cancel: `${importAddress(id)}/cancel`,
  };
}

function noticeOf(
  error: AppError | null,
  preview: ImportPreview | null,
  reader: Reader,
): ImportPage['notice'] {
  const failure = preview?.failure ?? null;
  if (error === null && failure === null) {
    const problems = preview?.reading.problems ?? [];
    if (problems.length === 0) return null;
    return {
      text: reader.t('import:fileProblems'),
      problems: problems.map((problem) => problemText(problem, reader)),
    };
  }
  if (error !== null) {
    const problems = error.problems.slice(0, MOST_PROBLEMS);
    return {
      text: errorText(error, reader),
      problems: problems.map(({ code, data }) => reader.t(`errors:${code}`, { ...data })),
    };
  }
  const { code, data, problems } = failure ?? { code: 'import.nothing', data: {}, problems: [] };
  return {
    text: reader.t(`errors:${code}`, { ...data }),
    problems: problems.slice(0, MOST_PROBLEMS).map((problem) => problemText(problem, reader)),
  };
}

const MOST_PROBLEMS = 50;

function donePart(
  { id, progress, changeSet, glossaryId, preview }: ImportState,
  error: AppError | null,
  { t, formats }: Reader,
): DonePart | null {
  if (progress !== null || changeSet === null || preview === null) return null;
  const counts = countsFor(preview, preview.applied ?? 'keep');
  const isUndone = changeSet.undoneBy !== null;
  return {
    text: isUndone
      ? t('import:done.undone')
      : t('import:done.text', {
          fresh: formats.number(counts.new.entries),
          changed: formats.number(counts.changed.entries),
        }),
    glossaryHref: glossaryAddress(glossaryId ?? ''),
    undo: isUndone
      ? null
      : { action: `${importAddress(id)}/undo`, leaveChanged: error?.code === 'changes.moved' },
  };
}
