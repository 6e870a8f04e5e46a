import type { Field } from './field.ts';
import { paintMarks } from './marks.ts';
import { moveAlong, type FieldReview } from './review.ts';

/** A field with what was last said of it, moved along as one writes on. */
export interface ReviewedField {
  readonly field: Field;
  readonly area: HTMLTextAreaElement;
  readonly backdrop: HTMLElement;
  readonly isComposing: boolean;
  readonly review: FieldReview | null;
  /** What was said of `text`, which may not be what stands there by now. */
  take(review: FieldReview, text: string): void;
}

export function createReviewedField(
  field: Field,
  onChange: (of: ReviewedField) => void,
): ReviewedField | null {
  const { area } = field;
  const backdrop = area.parentElement?.querySelector<HTMLElement>('.backdrop');
  if (!backdrop) return null;
  let review: FieldReview | null = null;
  let reviewedText = area.value;

  const follow = (): void => {
    if (field.isComposing) return;
    if (review !== null && area.value !== reviewedText) {
      review = moveAlong(review, reviewedText, area.value);
    }
    reviewedText = area.value;
    paintMarks(backdrop, area.value, review);
  };
  area.addEventListener('compositionstart', () => {
    backdrop.hidden = true;
  });
  area.addEventListener('compositionend', () =>
    setTimeout(() => {
      backdrop.hidden = false;
      follow();
    }),
  );
  area.addEventListener('input', follow);

  const reviewed: ReviewedField = {
    field,
    area,
    backdrop,
    get isComposing() {
      return field.isComposing;
    },
    get review() {
      return review;
    },
    take(next, text) {
      review = next;
      reviewedText = text;
      follow();
      onChange(reviewed);
    },
  };
  return reviewed;
}
