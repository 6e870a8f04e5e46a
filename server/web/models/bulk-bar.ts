import { LANGUAGES, STATUSES } from '../../../glossary/index.ts';
import { PICK, SCOPES, type Scope } from '../bulk-form.ts';
import type { Reader } from '../reader.ts';
import type { Option } from './form-fields.ts';

/** What is done to several concepts of the table: which, and what. */
export interface BulkBar {
  readonly form: string;
  readonly action: string;
  readonly historyHref: string;
  readonly proposalsHref: string;
  readonly scopes: readonly Option[];
  readonly from: readonly Option[];
  readonly languages: readonly Option[];
  readonly statuses: readonly Option[];
  readonly domains: readonly string[];
}

const BULK_FORM = 'bulk';

export function bulkBar({
  reader: { t, formats },
  path,
  action,
  shown,
  total,
  domains,
}: {
  readonly reader: Reader;
  /** Of the glossary. */
  readonly path: string;
  /** Brings the filter and the page along. */
  readonly action: string;
  /** Rows of this page, and of all pages. */
  readonly shown: number;
  readonly total: number;
  readonly domains: readonly string[];
}): BulkBar {
  const counts: Readonly<Record<Scope, number>> = { picked: 0, page: shown, all: total };
  const option = (value: string, label: string): Option => ({ value, label, selected: false });
  const statuses = STATUSES.map((status) => option(status, t(`common:status.${status}`)));
  return {
    form: BULK_FORM,
    action,
    historyHref: `${path}/changes`,
    proposalsHref: `${path}/proposals`,
    // On the only page, all of the page is all there is.
    scopes: SCOPES.filter((scope) => scope !== 'all' || total > shown).map((scope) =>
      option(scope, t(`changes:bar.scopes.${scope}`, { number: formats.number(counts[scope]) })),
    ),
    from: [option('', t('changes:bar.anyStatus')), ...statuses],
    languages: [
      option('', t('changes:bar.anyLanguage')),
      ...LANGUAGES.map((lang) => option(lang, t(`common:language.${lang}`))),
    ],
    statuses,
    domains,
  };
}

/** Ticks a row of the table. */
export interface Pick {
  readonly name: string;
  readonly label: string;
}

export function pickOf(id: string, head: string, { t }: Reader): Pick {
  return { name: `${PICK}${id}`, label: t('changes:bar.pick', { name: head }) };
}
