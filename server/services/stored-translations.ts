import { LRUCache } from 'lru-cache';
import { isBlank, unwrap, type TargetLanguage } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { downloadName } from './download-name.ts';
import { OWNER } from './owner.ts';
import { encodedPieces } from './pieces.ts';
import type { DocumentTable, TranslationTable } from './ports/store.ts';
import { acceptText } from './text-input.ts';
import type {
  DocumentTranslations,
  PassagePlace,
  PassageTranslation,
  Progress,
  Translations,
} from './translations.ts';

export function createTranslations({
  table,
  documents,
}: {
  readonly table: TranslationTable;
  readonly documents: DocumentTable;
}): Translations {
  /** A text never changes, and whoever translates it saves every few seconds. */
  const counts = new LRUCache<string, number>({ max: 1_000 });
  const passageCount = async (documentId: string): Promise<number> => {
    const known = counts.get(documentId);
    if (known !== undefined) return known;
    const count = unwrap((await documents.get(documentId)).text).length;
    counts.set(documentId, count);
    return count;
  };

  const list = async (documentId: string): Promise<DocumentTranslations> => {
    const [count, stored] = await Promise.all([passageCount(documentId), table.of(documentId)]);
    const passages = Array.from({ length: count }, () => ({ en: NONE, ko: NONE }));
    for (const { language, passage, text, version } of stored) {
      const there = passages[passage];
      if (there !== undefined) there[language] = { text, version };
    }
    const progress = (language: TargetLanguage): Progress => ({
      done: passages.filter((passage) => !isBlank(passage[language].text)).length,
      of: count,
    });
    return { passages, progress: { en: progress('en'), ko: progress('ko') } };
  };

  const assertPassage = async ({ documentId, passage }: PassagePlace): Promise<void> => {
    if (passage < 1 || passage > (await passageCount(documentId))) {
      throw new AppError('passage.unknown');
    }
  };

  return {
    list,

    async get(place) {
      await assertPassage(place);
      const { passages } = await list(place.documentId);
      return passages[place.passage - 1]?.[place.language] ?? NONE;
    },

    async save(place, { text, version }) {
      await assertPassage(place);
      acceptText(text, 'passage');
      const stored = { ...place, passage: place.passage - 1 };
      return { text, version: await table.save(stored, text, { version, by: OWNER }) };
    },

    async export(documentId, language) {
      const { name, text } = await documents.get(documentId);
      const lines =
        language === 'ja'
          ? unwrap(text).map((paragraph) => paragraph.text)
          : (await list(documentId)).passages.map((passage) => passage[language].text);
      return {
        fileName: downloadName(`${name} ${language}`, 'txt'),
        mediaType: 'text/plain; charset=utf-8',
        pieces: encodedPieces(lines.map((line) => `${oneLine(line)}\n`)),
      };
    },
  };
}

const NONE: PassageTranslation = { text: '', version: 0 };

function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\f\u2028\u2029]+\s*/gu, ' ').trim();
}
