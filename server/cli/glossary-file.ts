import {
  formatOf,
  readGlossary,
  type Concept,
  type GlossaryReading,
} from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { Context } from './context.ts';
import { inFile, readInput } from './input.ts';

/**
 * The concepts of a glossary file. One that is wrong anywhere is refused: a term left out would look like a term that
 * does not occur. Columns that are not ours are passed over with a warning.
 * @throws AppError `file.read`, `text.*`, `glossary.invalid` with every problem
 */
export async function loadGlossary(context: Context, file: string): Promise<readonly Concept[]> {
  const { text, name } = await readInput(context, file, GLOSSARY_BYTES);
  const format = formatOf(file) ?? (/^\s*\[/.test(text) ? 'json' : 'csv');
  const reading = readGlossary({ text, format });
  if (reading.unknownColumns.length > 0) {
    const columns = reading.unknownColumns.join(', ');
    context.warn(context.messages.text('cli:unknownColumns', { file: name, columns }));
  }
  return inFile(name, () => soundConcepts(reading));
}

/** @throws AppError `glossary.invalid` with every problem */
export function soundConcepts({ concepts, problems }: GlossaryReading): readonly Concept[] {
  if (problems.length === 0) return concepts;
  throw new AppError('glossary.invalid', { count: problems.length }, problems);
}

/** Room for the 200,000 rows that an import takes. */
const GLOSSARY_BYTES = 20_000_000;
