import { readGlossary } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { OWNER } from './owner.ts';
import type { NewDocumentRecord, Store } from './ports/store.ts';
import { acceptSourceText, acceptText } from './text-input.ts';

/** What a new database begins with, so that there is something to try. */
export interface Starter {
  readonly glossary: { readonly name: string; readonly domain: string; readonly csv: string };
  readonly document: NewDocumentRecord;
}

/**
 * Fills a database that is new, through the rules every import passes, all of it or nothing. Later starts find it done,
 * also when the owner has removed the sample. Says whether it did.
 * @throws AppError `glossary.invalid`, `text.*` if what we ship is broken
 */
export async function plantStarter(
  store: Store,
  starter: () => Promise<Starter>,
): Promise<boolean> {
  return store.seed(async ({ glossaries, documents }) => {
    const { glossary, document } = await starter();
    const { concepts, problems } = readGlossary({ text: glossary.csv, format: 'csv' });
    if (problems.length > 0) throw new AppError('glossary.invalid', { count: problems.length });
    acceptSourceText(document.text);
    for (const text of [...document.translations.en, ...document.translations.ko]) {
      acceptText(text, 'passage');
    }
    const { name, domain } = glossary;
    await glossaries.create({ name, domain, rank: 1, concepts }, { by: OWNER });
    await documents.create(document, { by: OWNER });
  });
}
