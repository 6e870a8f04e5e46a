import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from './errors.ts';
import type { Starter } from './services/starter.ts';

/**
 * The starter that ships with us: a glossary, and a sample text with its translations, one paragraph for each paragraph
 * of the original. @throws AppError `file.read` (data: path)
 */
export async function readStarter(folder: string): Promise<Starter> {
  const [csv, ja, en, ko] = await Promise.all(
    ['glossary.csv', 'sample/source.ja.txt', 'sample/en.txt', 'sample/ko.txt'].map((name) =>
      readText(join(folder, name)),
    ),
  );
  return {
    glossary: { name: '安全保障政策', domain: '安全保障', csv: csv ?? '' },
    document: {
      name: `${paragraphs(ja ?? '')[0] ?? ''}（見本）`,
      text: ja ?? '',
      translations: { en: paragraphs(en ?? ''), ko: paragraphs(ko ?? '') },
    },
  };
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n+/).filter((line) => line !== '');
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new AppError('file.read', { file });
  }
}
