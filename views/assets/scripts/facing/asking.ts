import { isReviews, type FieldReview } from './review.ts';
import type { ReviewedField } from './reviewed-field.ts';

/** Long enough that nobody is told of half a word. */
const ASK_AFTER_MS = 350;
/** As many passages as one question may be about, so that the first answers come soon. */
const MANY = 10;

/** Asks the server what is to be said of a passage, after one has written; a later question takes an earlier one back. */
export interface Asking {
  now(area: HTMLTextAreaElement): void;
  /** Of every passage that has a translation. */
  all(): void;
}

export function createAsking(address: string, fields: readonly ReviewedField[]): Asking {
  const units = new Map<number, ReviewedField[]>();
  const passageOf = ({ area }: ReviewedField): number => Number(area.name.split('.')[1]);
  for (const field of fields) {
    units.set(passageOf(field), [...(units.get(passageOf(field)) ?? []), field]);
  }
  const timers = new Map<number, number>();
  const questions = new Map<number, AbortController>();

  const ask = async (passages: readonly number[]): Promise<void> => {
    const question = new AbortController();
    const texts = new Map<string, string>();
    const written = passages.map((passage) => {
      questions.get(passage)?.abort();
      questions.set(passage, question);
      const own = (units.get(passage) ?? []).map(({ area }) => [area.lang, area.value] as const);
      for (const { area } of units.get(passage) ?? []) texts.set(area.id, area.value);
      return { passage, texts: Object.fromEntries(own) };
    });
    const answer = await post(address, { passages: written }, question.signal);
    for (const review of answer) {
      const field = fields.find(({ area }) => area.id === review.field);
      const text = texts.get(review.field);
      if (field === undefined || text === undefined) continue;
      // Asked again meanwhile: that answer is still to come.
      if (questions.get(passageOf(field)) === question) field.take(review, text);
    }
  };

  const later = (field: ReviewedField): void => {
    const passage = passageOf(field);
    clearTimeout(timers.get(passage));
    if (field.isComposing) return;
    timers.set(
      passage,
      setTimeout(() => void ask([passage]), ASK_AFTER_MS),
    );
  };
  for (const field of fields) {
    field.area.addEventListener('input', () => later(field));
    field.area.addEventListener('compositionstart', () => {
      clearTimeout(timers.get(passageOf(field)));
    });
    field.area.addEventListener('compositionend', () => setTimeout(() => later(field)));
  }

  return {
    now(area) {
      void ask([Number(area.name.split('.')[1])]);
    },
    all() {
      const all = [...units.keys()].filter((passage) =>
        units.get(passage)?.some(({ area }) => area.value.trim() !== ''),
      );
      void (async () => {
        for (let at = 0; at < all.length; at += MANY) await ask(all.slice(at, at + MANY));
      })();
    },
  };
}

/** Nothing where nobody answers: the check waits, writing does not. */
async function post(
  address: string,
  body: object,
  signal: AbortSignal,
): Promise<readonly FieldReview[]> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    const answer: unknown = response.ok ? await response.json() : null;
    return isReviews(answer) ? answer.fields : [];
  } catch {
    return [];
  }
}
