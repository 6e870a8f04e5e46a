import {
  FORMAT_TRAITS,
  formatOf,
  readGlossaryFile,
  sniffFormat,
  type Concept,
  type GlossaryFormat,
  type GlossaryReading,
} from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import type { Context } from './context.ts';
import { inFile, readBytes } from './input.ts';

/**
 * The concepts of a glossary file in any of the exchange formats, told by the name or else by the content. One that is
 * wrong anywhere is refused: a term left out would look like a term that does not occur. What is passed over is said.
 * @throws AppError `file.read`, `upload.tooLarge`, `text.*`, `glossary.invalid` with every problem
 */
export async function loadGlossary(
  context: Context,
  file: string,
  from?: GlossaryFormat,
): Promise<readonly Concept[]> {
  const { bytes, name } = await readBytes(context, file, GLOSSARY_BYTES);
  return inFile(name, async () => {
    const { content, format } = await contentOf(context, { bytes, file, from });
    const reading = await readGlossaryFile({ content, format });
    warn(context, name, reading);
    return soundConcepts(reading);
  });
}

/** @throws AppError `glossary.invalid` with every problem */
export function soundConcepts({ concepts, problems }: GlossaryReading): readonly Concept[] {
  if (problems.length === 0) return concepts;
  throw new AppError('glossary.invalid', { count: problems.length }, problems);
}

/** Room for the 200,000 rows that an import takes. */
const GLOSSARY_BYTES = 20_000_000;

async function contentOf(
  { tools }: Context,
  {
    bytes,
    file,
    from,
  }: {
    readonly bytes: Uint8Array;
    readonly file: string;
    readonly from: GlossaryFormat | undefined;
  },
): Promise<{ readonly content: string | Uint8Array; readonly format: GlossaryFormat }> {
  const isContainer = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const promised = from ?? formatOf(file) ?? (isContainer ? 'xlsx' : null);
  if (promised !== null && FORMAT_TRAITS[promised].content === 'bytes') {
    return { content: bytes, format: promised };
  }
  const content = await tools.decode(bytes);
  const sniffed = sniffFormat(content);
  // A name such as terms.txt promises little: what the content begins with promises more.
  const isVague = from === undefined && promised === 'omegat' && sniffed !== 'csv';
  return { content, format: promised === null || isVague ? sniffed : promised };
}

function warn({ warn, messages }: Context, file: string, reading: GlossaryReading): void {
  const { unknownColumns, passedOver } = reading;
  if (unknownColumns.length > 0) {
    warn(messages.text('cli:unknownColumns', { file, columns: unknownColumns.join(', ') }));
  }
  for (const { kind, name, count } of passedOver.slice(0, MOST_WARNINGS)) {
    warn(messages.text(`cli:passedOver.${kind}`, { file, name, count }));
  }
}

/** A terminal shows about that many lines; a file with a hundred unknown categories has said enough. */
const MOST_WARNINGS = 20;
