import { csvPieces } from '../../../../glossary/formats/csv/codec.ts';
import { jsonPieces } from '../../../../glossary/formats/json/codec.ts';
import { utxPieces } from '../../../../glossary/formats/utx/codec.ts';

/** Files as a whole, as most tests want to look at them. */
export function writeCsv(...args: Parameters<typeof csvPieces>): string {
  return [...csvPieces(...args)].join('');
}

export function writeJson(...args: Parameters<typeof jsonPieces>): string {
  return [...jsonPieces(...args)].join('');
}

export function writeUtx(...args: Parameters<typeof utxPieces>): string {
  return [...utxPieces(...args)].join('');
}
