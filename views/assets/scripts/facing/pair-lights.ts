import type { ReviewedField } from './reviewed-field.ts';

/** A term of the source and its words in the translation light up together, whichever of them one points at or stands on. */
export function setUpPairLights(form: HTMLFormElement, fields: readonly ReviewedField[]): void {
  const byArea = new Map(fields.map((field) => [field.area, field]));
  const byUnit = new Map<Element, ReviewedField[]>();
  for (const field of fields) {
    const unit = field.area.closest('.unit');
    if (unit !== null) byUnit.set(unit, [...(byUnit.get(unit) ?? []), field]);
  }
  let lit: Element[] = [];

  const light = (elements: readonly Element[]): void => {
    for (const element of lit) element.classList.remove('lit');
    lit = [...elements];
    for (const element of lit) element.classList.add('lit');
  };

  const lightPairs = (field: ReviewedField, pairs: readonly number[]): readonly Element[] => {
    const places = pairs.flatMap((pair) => field.review?.pairs[pair]?.sources ?? []);
    const marks = [...field.backdrop.querySelectorAll<HTMLElement>('mark')].filter((mark) =>
      pairsOf(mark).some((pair) => pairs.includes(pair)),
    );
    return [...marks, ...termsAt(field, places)];
  };

  const lightPlaces = (of: readonly ReviewedField[], places: readonly string[]): void => {
    light(
      of.flatMap((field) => {
        const pairs = (field.review?.pairs ?? []).flatMap(({ sources }, pair) =>
          sources.some((source) => places.includes(source)) ? [pair] : [],
        );
        return [...lightPairs(field, pairs), ...termsAt(field, places)];
      }),
    );
  };

  const fromSource = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    const terms = termsAround(target);
    const finding = target.closest<HTMLElement>('.finding');
    const of = byUnit.get(target.closest('.unit') ?? form) ?? [];
    if (terms.length > 0) lightPlaces(of, terms);
    else if (finding !== null) lightPlaces(of, (finding.dataset['sources'] ?? '').split(' '));
    else if (!target.matches('textarea')) light([]);
  };
  form.addEventListener('pointerover', fromSource);
  form.addEventListener('focusin', fromSource);
  form.addEventListener('pointermove', ({ target, clientX, clientY }) => {
    const field = target instanceof HTMLTextAreaElement ? byArea.get(target) : undefined;
    if (field === undefined) return;
    const mark = [...field.backdrop.querySelectorAll<HTMLElement>('mark')].find((one) =>
      [...one.getClientRects()].some(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      ),
    );
    if (mark !== undefined) light(lightPairs(field, pairsOf(mark)));
    else if (document.activeElement === target) lightCaret(field);
    else light([]);
  });
  form.addEventListener('pointerleave', () => light([]));
  document.addEventListener('selectionchange', () => {
    const area = document.activeElement;
    const field = area instanceof HTMLTextAreaElement ? byArea.get(area) : undefined;
    if (field !== undefined && !field.isComposing) lightCaret(field);
  });

  function lightCaret(field: ReviewedField): void {
    const caret = field.area.selectionStart;
    const pairs = (field.review?.pairs ?? []).flatMap(({ targets }, pair) =>
      targets.some(({ start, end }) => caret >= start && caret <= end) ? [pair] : [],
    );
    light(lightPairs(field, pairs));
  }
}

function pairsOf({ dataset }: HTMLElement): readonly number[] {
  return (dataset['pairs'] ?? '')
    .split(' ')
    .filter((pair) => pair !== '')
    .map(Number);
}

/** A term and those it stands in: 核協議 in 核協議グループ is rendered as a part of it. */
function termsAround(target: Element): readonly string[] {
  const places: string[] = [];
  let term = target.closest<HTMLElement>('.source .term');
  while (term !== null) {
    places.push(term.dataset['place'] ?? '');
    term = term.parentElement?.closest<HTMLElement>('.source .term') ?? null;
  }
  return places;
}

function termsAt({ area }: ReviewedField, places: readonly string[]): readonly Element[] {
  const terms = area.closest('.unit')?.querySelectorAll<HTMLElement>('.source .term') ?? [];
  return [...terms].filter(({ dataset }) => places.includes(dataset['place'] ?? ''));
}
