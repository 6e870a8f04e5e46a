import type { Language } from '../../../glossary/index.ts';
import type { AppError } from '../../errors.ts';
import type { GlossarySummary } from '../../services/glossaries.ts';
import type { ChangeSet } from '../../services/ports/change-sets.ts';
import type { Proposal, ProposalPage } from '../../services/proposals.ts';
import type { Reader } from '../reader.ts';
import { conceptAddress, glossaryAddress, withQuery } from './addresses.ts';
import { changeSetMessage } from './change-sets.ts';
import type { Message } from './documents-page.ts';
import { errorText } from './form-error.ts';
import type { Paging } from './glossary-page.ts';
import { phraseOf, type Phrase } from './language-of.ts';
import { personName } from './person.ts';
import { headword } from './terms.ts';

/** Terms that wait for a decision, each with its own buttons and all of them with common ones. */
export interface ProposalsPage {
  readonly glossary: { readonly name: Phrase; readonly href: string };
  readonly count: string;
  readonly message: Message | null;
  /** Why nothing was decided; null where nothing is wrong. */
  readonly error: string | null;
  readonly form: { readonly id: string; readonly action: string; readonly reason: string };
  readonly rows: readonly ProposalRow[];
  readonly pages: Paging | null;
}

interface ProposalRow {
  readonly pick: { readonly name: string; readonly value: number; readonly label: string };
  readonly concept: { readonly head: Phrase; readonly href: string };
  readonly term: { readonly text: string; readonly lang: Language };
  readonly language: string;
  readonly instead: { readonly text: string; readonly lang: Language } | null;
  readonly by: string;
  readonly at: { readonly text: string; readonly iso: string } | null;
  readonly approve: ProposalButton;
  readonly reject: ProposalButton;
}

interface ProposalButton {
  readonly value: string;
  readonly label: string;
}

export function proposalsPage({
  glossary,
  found,
  changed,
  refused = null,
  reason = '',
  reader,
}: {
  readonly glossary: GlossarySummary;
  readonly found: ProposalPage;
  /** The decision that was just made. */
  readonly changed: ChangeSet | null;
  readonly refused?: AppError | null;
  readonly reason?: string;
  readonly reader: Reader;
}): ProposalsPage {
  const { t, formats } = reader;
  const href = glossaryAddress(glossary.id);
  const path = `${href}/proposals`;
  const { page, pageCount, total } = found;
  return {
    glossary: { name: phraseOf(glossary.name), href },
    count: t('proposals:count', { count: total, number: formats.number(total) }),
    message: changed === null ? null : changeSetMessage(changed, reader),
    error: refused === null ? null : errorText(refused, reader),
    form: { id: 'proposals', action: path, reason },
    rows: found.proposals.map((proposal) => proposalRow(proposal, reader)),
    pages:
      pageCount === 1
        ? null
        : {
            text: t('glossary:paging.place', {
              page: formats.number(page),
              pages: formats.number(pageCount),
            }),
            previous: page > 1 ? withQuery(path, { page: String(page - 1) }) : null,
            next: page < pageCount ? withQuery(path, { page: String(page + 1) }) : null,
          },
  };
}

function proposalRow(proposal: Proposal, reader: Reader): ProposalRow {
  const { t, formats } = reader;
  const { concept, index, term, proposed, instead } = proposal;
  const place = `${String(index)}.${concept.id}`;
  const value = `${String(concept.version)}.${place}`;
  return {
    pick: {
      name: `pick.${place}`,
      value: concept.version,
      label: t('proposals:pick', { term: term.text }),
    },
    concept: {
      head: phraseOf(headword(concept).text),
      href: conceptAddress(concept.glossaryId, concept.id),
    },
    term: { text: term.text, lang: term.lang },
    language: t(`common:language.${term.lang}`),
    instead: instead === null ? null : { text: instead.text, lang: instead.lang },
    by: proposed === null ? t('proposals:unknownBy') : personName(proposed.by, reader),
    at:
      proposed === null
        ? null
        : { text: formats.moment(proposed.at), iso: formats.isoDate(proposed.at) },
    approve: {
      value: `approve.${value}`,
      label: t('proposals:approveOf', { term: term.text }),
    },
    reject: { value: `reject.${value}`, label: t('proposals:rejectOf', { term: term.text }) },
  };
}
