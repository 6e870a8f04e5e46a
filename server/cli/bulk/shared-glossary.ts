import { writeJson, type Concept } from '../../../glossary/index.ts';

/** Concepts in memory that threads share, as JSON in UTF-8. */
export function shareGlossary(concepts: readonly Concept[]): SharedArrayBuffer {
  const bytes = new TextEncoder().encode(writeJson(concepts));
  const shared = new SharedArrayBuffer(bytes.length);
  new Uint8Array(shared).set(bytes);
  return shared;
}
