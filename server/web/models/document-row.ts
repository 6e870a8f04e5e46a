import type { DocumentSummary } from '../../services/documents.ts';
import type { Reader } from '../reader.ts';
import { documentAddress, facingAddress } from './addresses.ts';
import { phraseOf, type Phrase } from './language-of.ts';

/** A document in a list. */
export interface DocumentRow {
  readonly id: string;
  readonly href: string;
  readonly facing: { readonly href: string; readonly label: string };
  readonly name: Phrase;
  readonly version: number;
  readonly characters: string;
  readonly updated: { readonly text: string; readonly iso: string };
  readonly renameAction: string;
  readonly removeAction: string;
}

export function documentRow(
  { id, name, version, characters, updatedAt }: DocumentSummary,
  { t, formats }: Reader,
): DocumentRow {
  const href = documentAddress(id);
  return {
    id,
    href,
    facing: { href: facingAddress(id), label: t('facing:openOf', { name }) },
    name: phraseOf(name),
    version,
    characters: t('common:count.characters', {
      count: characters,
      number: formats.number(characters),
    }),
    updated: { text: formats.date(updatedAt), iso: formats.isoDate(updatedAt) },
    renameAction: `${href}/rename`,
    removeAction: `${href}/remove`,
  };
}
