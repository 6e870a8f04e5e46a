import { glossaryContent } from '../../../../server/documents/glossary-content.ts';
import type { GlossaryReader } from '../../../../server/services/ports/glossary-reader.ts';
import { createReadGlossary } from '../../../../server/workers/glossary-reading.ts';

/** What the thread does, without the thread. */
export const readHere: GlossaryReader = createReadGlossary(glossaryContent);

export function rethrow(error: unknown): never {
  throw error;
}
