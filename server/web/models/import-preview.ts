import { MERGE_POLICIES, type MergePolicy } from '../../../glossary/index.ts';
import {
  countsFor,
  ENTRY_CLASSES,
  SKIP_REASONS,
  type EntryClass,
  type ImportPreview,
  type PreviewCounts,
  type SkipReason,
} from '../../services/import-preview.ts';
import type { EntryPage } from '../../services/imports.ts';
import type { Reader } from '../reader.ts';
import { withQuery } from './addresses.ts';
import { entryRow, type EntryRow } from './import-entries.ts';
import type { Switch } from './switches.ts';

/** What would become of each row, and the way to let it. */
export interface PreviewPart {
  readonly rows: string;
  readonly policies: Switch;
  readonly policyHint: string;
  readonly filters: readonly {
    readonly label: string;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly entries: readonly EntryRow[];
  readonly pages: {
    readonly text: string;
    readonly previous: string | null;
    readonly next: string | null;
  } | null;
  readonly apply: {
    readonly action: string;
    readonly label: string;
    readonly policy: MergePolicy;
    readonly revision: number;
    /** What to say yes to before rows are left out; null where all can be read. */
    readonly leave: string | null;
    readonly isUseful: boolean;
  };
}

export interface PreviewQuery {
  readonly policy: MergePolicy;
  readonly shown: EntryClass | SkipReason | null;
}

export function previewPart({
  action,
  preview,
  entries,
  query: { policy, shown },
  reader,
}: {
  readonly action: string;
  readonly preview: ImportPreview;
  readonly entries: EntryPage;
  readonly query: PreviewQuery;
  readonly reader: Reader;
}): PreviewPart {
  const { t, formats } = reader;
  const counts = countsFor(preview, policy);
  const address = (parameters: Readonly<Record<string, string | undefined>>): string =>
    withQuery(action, { policy, show: shown ?? undefined, ...parameters });
  return {
    rows: t('import:rows', { count: counts.rows, number: formats.number(counts.rows) }),
    policies: {
      label: t('import:policy.label'),
      form: null,
      options: MERGE_POLICIES.map((name) => ({
        label: t(`import:policy.${name}`),
        lang: reader.language,
        current: name === policy,
        address: withQuery(action, { policy: name }),
      })),
    },
    policyHint: t(`import:policyHint.${policy}`),
    filters: filtersOf(counts, { shown, address, reader }),
    entries: entries.entries.map((entry) => entryRow(entry, { policy, reader })),
    pages:
      entries.pageCount === 1
        ? null
        : {
            text: t('glossary:paging.place', {
              page: formats.number(entries.page),
              pages: formats.number(entries.pageCount),
            }),
            previous: entries.page > 1 ? address({ page: String(entries.page - 1) }) : null,
            next:
              entries.page < entries.pageCount ? address({ page: String(entries.page + 1) }) : null,
          },
    apply: {
      action: `${action}/apply`,
      label: t('import:apply', {
        fresh: formats.number(counts.new.entries),
        changed: formats.number(counts.changed.entries),
      }),
      policy,
      revision: preview.revision,
      leave:
        counts.skippedBy.problem.rows === 0
          ? null
          : t('import:leave', {
              count: counts.skippedBy.problem.rows,
              number: formats.number(counts.skippedBy.problem.rows),
            }),
      isUseful: counts.new.entries + counts.changed.entries > 0,
    },
  };
}

function filtersOf(
  counts: PreviewCounts,
  {
    shown,
    address,
    reader: { t, formats },
  }: {
    readonly shown: EntryClass | SkipReason | null;
    readonly address: (parameters: Readonly<Record<string, string | undefined>>) => string;
    readonly reader: Reader;
  },
): PreviewPart['filters'] {
  const chip = (name: EntryClass | SkipReason | null, label: string, rows: number) => ({
    label: t('import:chip', { label, number: formats.number(rows) }),
    href: address({ show: name ?? undefined }),
    current: name === shown,
  });
  return [
    chip(null, t('import:all'), counts.rows),
    ...ENTRY_CLASSES.map((name) => chip(name, t(`import:class.${name}`), counts[name].rows)),
    ...SKIP_REASONS.filter((reason) => counts.skippedBy[reason].rows > 0).map((reason) =>
      chip(reason, t(`import:reason.${reason}`), counts.skippedBy[reason].rows),
    ),
  ];
}
