import type { Field } from './field.ts';

/**
 * What was typed and is not saved yet, kept in this browser: it outlives a closed tab and a lost connection. Documents
 * have identifiers that are unique in the world, so the drafts of two installations on one address do not meet.
 */
export interface Draft {
  readonly text: string;
  /** Of the text that it was made from. */
  readonly version: number;
}

export function keepDraft({ address, area, saved }: Field): void {
  const draft: Draft = { text: area.value, version: saved.version };
  try {
    localStorage.setItem(keyOf(address), JSON.stringify(draft));
  } catch {
    // No room, or a browser that keeps nothing: what is typed is still saved by the server.
  }
}

/** Another tab may keep a draft of the same passage; it is not ours to drop. */
export function dropDraft(field: Field, text: string): void {
  if (draftOf(field)?.text !== text) return;
  try {
    localStorage.removeItem(keyOf(field.address));
  } catch {
    // See above.
  }
}

export function draftOf({ address }: Field): Draft | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(keyOf(address)) ?? 'null');
    return isDraft(draft) ? draft : null;
  } catch {
    return null;
  }
}

function keyOf(address: string): string {
  return `taiyaku-draft:${address}`;
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'version' in value &&
    typeof value.version === 'number'
  );
}
