/** The addresses of our pages, in one place. */
export function documentAddress(documentId: string): string {
  return `/documents/${encodeURIComponent(documentId)}`;
}

export function facingAddress(documentId: string): string {
  return `${documentAddress(documentId)}/translate`;
}

export function fillAddress(documentId: string): string {
  return `${facingAddress(documentId)}/fill`;
}

export function dismissalsAddress(documentId: string): string {
  return `${documentAddress(documentId)}/dismissals`;
}

export function dismissalAddress(documentId: string, dismissalId: string): string {
  return `${dismissalsAddress(documentId)}/${encodeURIComponent(dismissalId)}`;
}

export function decisionsAddress(documentId: string): string {
  return `${documentAddress(documentId)}/decisions`;
}

export function decisionAddress(documentId: string, decisionId: string): string {
  return `${decisionsAddress(documentId)}/${encodeURIComponent(decisionId)}`;
}

export function candidatesAddress(documentId: string): string {
  return `${documentAddress(documentId)}/candidates`;
}

export function verdictAddress(documentId: string, verdictId: string): string {
  return `${documentAddress(documentId)}/verdicts/${encodeURIComponent(verdictId)}`;
}

export function glossaryAddress(glossaryId: string): string {
  return `/glossaries/${encodeURIComponent(glossaryId)}`;
}

/** The concepts of all glossaries. */
export const CONCEPTS_ADDRESS = '/concepts';

export function conceptAddress(glossaryId: string, conceptId: string): string {
  return `${glossaryAddress(glossaryId)}/concepts/${encodeURIComponent(conceptId)}`;
}

export function changeSetAddress(glossaryId: string, changeSetId: string): string {
  return `${glossaryAddress(glossaryId)}/changes/${encodeURIComponent(changeSetId)}`;
}

export function reportAddress(documentId: string): string {
  return `${documentAddress(documentId)}/report`;
}

/** A file of the glossary, to keep. */
export function exportAddress(glossaryId: string): string {
  return `${glossaryAddress(glossaryId)}/export`;
}

/** Where the form of the file is chosen. */
export function exportChoiceAddress(glossaryId: string): string {
  return `${exportAddress(glossaryId)}/options`;
}

export function printedGlossaryAddress(glossaryId: string): string {
  return `${glossaryAddress(glossaryId)}/print`;
}

export function importAddress(importId: string): string {
  return `/imports/${encodeURIComponent(importId)}`;
}

/** Two concepts side by side, of which the first is to stay. */
export function mergeAddress(glossaryId: string, keep: string, other: string): string {
  return withQuery(`${glossaryAddress(glossaryId)}/merge`, { keep, other });
}

/** Parameters without a value are left out. */
export function withQuery(
  path: string,
  parameters: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== '') query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}
