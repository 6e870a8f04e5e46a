/**
 * What TBX has no category for, in the one place that every dialect has and every tool shows: a note that begins with
 * what it is, `reading: かくよくし`. A note of a person that happens to begin like that is written `note: reading: …`.
 */
export const LABELS = [
  'id',
  'order',
  'domain',
  'definition',
  'definition (ja)',
  'definition (en)',
  'definition (ko)',
  'source',
  'cited source',
  'alternative',
  'broader',
  'narrower',
  'related',
  'doNotConfuse',
  'status',
  'type',
  'reading',
  'part of speech',
  'hanja',
  'gender',
  'number',
  'case',
  'match',
  'example',
] as const;
export type Label = (typeof LABELS)[number];

/** `reading`, `かくよくし` -> `reading: かくよくし`. */
export function labelledNote(label: Label, text: string): string {
  return `${label}: ${text}`;
}

/** A person's own note. */
export function plainNote(text: string): string {
  return readNote(text).label === null && !text.startsWith(PLAIN) ? text : PLAIN + text;
}

/** The inverse of both. */
export function readNote(note: string): { readonly label: Label | null; readonly text: string } {
  if (note.startsWith(PLAIN)) return { label: null, text: note.slice(PLAIN.length) };
  const label = LABELS.find((known) => note.startsWith(`${known}: `));
  return label === undefined
    ? { label: null, text: note }
    : { label, text: note.slice(label.length + 2) };
}

const PLAIN = 'note: ';
