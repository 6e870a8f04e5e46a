import type { Candidate, Concept } from '../glossary/index.ts';

/** What the glossary of the document lists. */
export class Listed {
  private readonly conceptOf = new Map<string, string>();

  constructor(concepts: readonly Concept[]) {
    for (const { id, terms } of concepts) {
      for (const { text } of terms) this.conceptOf.set(text.toLowerCase(), id);
    }
  }

  relevant(texts: readonly string[]): number {
    return texts.filter((text) => this.concept(text) !== undefined).length;
  }

  concepts(texts: readonly string[]): number {
    return new Set(texts.map((text) => this.concept(text)).filter((id) => id !== undefined)).size;
  }

  /** The term and all that the text calls it are terms of one concept. */
  agrees({ text, acronym, alias, en }: Candidate): boolean {
    const ids = [text, acronym, alias, en]
      .filter((name) => name !== '')
      .map((name) => this.concept(name));
    return ids[0] !== undefined && ids.every((id) => id === ids[0]);
  }

  private concept(text: string): string | undefined {
    return this.conceptOf.get(text.toLowerCase());
  }
}
