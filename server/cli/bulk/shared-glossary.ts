import { writeGlossary, type Concept } from '../../../glossary/index.ts';

/** Concepts in memory that threads share, as JSON in UTF-8. */
export async function shareGlossary(concepts: readonly Concept[]): Promise<SharedArrayBuffer> {
  const bytes = await writeGlossary(concepts, 'json');
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
