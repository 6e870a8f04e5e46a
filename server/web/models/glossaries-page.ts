import type { GlossarySummary } from '../../services/glossaries.ts';
import type { Reader } from '../reader.ts';
import { glossaryAddress } from './addresses.ts';
import { domainLabel } from './vocabulary.ts';
import type { Message } from './documents-page.ts';
import type { FormError } from './form-error.ts';
import { phraseOf, type Phrase } from './language-of.ts';

export const NEW_GLOSSARY_FORM = 'new-glossary';

/** The shelf: which glossaries there are, which wins where two list the same term, and their names. */
export interface GlossariesPage {
  readonly message: Message | null;
  readonly error: FormError | null;
  readonly rows: readonly GlossaryRow[];
  readonly form: GlossaryForm;
}

export interface GlossaryRow {
  readonly name: Phrase;
  readonly href: string;
  readonly domain: Phrase | null;
  readonly rank: string;
  readonly count: string;
  readonly updated: { readonly text: string; readonly iso: string };
  readonly edit: GlossaryForm;
  readonly checkHref: string;
  readonly remove: { readonly action: string; readonly version: number };
}

export interface GlossaryForm {
  readonly id: string;
  readonly action: string;
  /** Null for a new one. */
  readonly version: number | null;
  readonly name: string;
  readonly domain: string;
  /** Empty for a new one: it comes after all others. */
  readonly rank: string;
  readonly error: FormError | null;
}

/** What was typed into one of the forms and could not be taken. */
export interface RefusedGlossary {
  /** Null for the form of a new one. */
  readonly glossaryId: string | null;
  readonly name: string;
  readonly domain: string;
  readonly rank: string;
  readonly error: FormError;
}

export function glossariesPage({
  reader,
  glossaries,
  removed = null,
  done = null,
  refused = null,
}: {
  readonly reader: Reader;
  readonly glossaries: readonly GlossarySummary[];
  /** The glossary that was just removed. */
  readonly removed?: string | null;
  readonly done?: 'changed' | 'restored' | null;
  readonly refused?: RefusedGlossary | null;
}): GlossariesPage {
  const { t, formats } = reader;
  return {
    message: messageOf({ removed, done, reader }),
    error: refused?.error ?? null,
    rows: glossaries.map(({ id, name, domain, rank, version, conceptCount, updatedAt }) => {
      const typed = refused?.glossaryId === id ? refused : null;
      const href = glossaryAddress(id);
      return {
        name: phraseOf(name),
        href,
        domain: domainLabel(domain, reader),
        rank: formats.number(rank),
        count: t('common:count.concepts', {
          count: conceptCount,
          number: formats.number(conceptCount),
        }),
        updated: { text: formats.date(updatedAt), iso: formats.isoDate(updatedAt) },
        edit: {
          id: formId(id),
          action: `${href}/settings`,
          version,
          name: typed?.name ?? name,
          domain: typed?.domain ?? domain,
          rank: typed?.rank ?? String(rank),
          error: typed?.error ?? null,
        },
        checkHref: `${href}/check`,
        remove: { action: `${href}/remove`, version },
      };
    }),
    form: {
      id: NEW_GLOSSARY_FORM,
      action: '/glossaries',
      version: null,
      ...(refused?.glossaryId === null ? refused : { name: '', domain: '', rank: '', error: null }),
    },
  };
}

/** The id of the form in which a glossary that stands is changed. */
export function formId(glossaryId: string): string {
  return `settings-${glossaryId}`;
}

function messageOf({
  removed,
  done,
  reader: { t },
}: {
  readonly removed: string | null;
  readonly done: 'changed' | 'restored' | null;
  readonly reader: Reader;
}): Message | null {
  if (removed !== null) {
    const undoAction = `${glossaryAddress(removed)}/restore`;
    return { text: t('editing:shelf.removed'), undoAction };
  }
  return done === null ? null : { text: t(`editing:shelf.done.${done}`), undoAction: null };
}
