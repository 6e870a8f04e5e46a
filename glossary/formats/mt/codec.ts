import type { Concept } from '../../terms/concept.ts';
import { JAPANESE_TO_ENGLISH, type Languages } from '../pairs.ts';
import { tablePieces } from '../table/table.ts';
import { fitPairs } from './fitting.ts';
import type { Service } from './services.ts';

/**
 * Writes what a machine translation service takes: DeepL CSV without a header, Azure tabs without a header, Google's set of
 * equivalent terms with a header of languages. What a service would refuse is left out; `lossOf` says what.
 */
export function* servicePieces(
  concepts: readonly Concept[],
  service: Service,
  languages: Languages = JAPANESE_TO_ENGLISH,
): Generator<string> {
  const pairs = fitPairs(concepts, service, languages).filter(({ left }) => left === null);
  const rows = pairs.map(({ source, target }) => [source, target]);
  switch (service) {
    case 'deepl':
      yield* tablePieces(rows, {});
      break;
    case 'azure':
      yield* rows.map((row) => `${row.join('\t')}\n`);
      break;
    case 'google':
      yield* tablePieces([[languages.source, languages.target], ...rows], {});
  }
}
