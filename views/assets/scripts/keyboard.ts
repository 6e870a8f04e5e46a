import { stopsOf, type Cards } from './cards.ts';

/**
 * Tab, or Alt with the arrows, goes from term to term and opens their cards; Enter or the down arrow goes into the card,
 * the arrows go through it, Escape comes back. No key without a modifier does anything outside a term and its card.
 */
export function setUpKeyboard(cards: Cards): void {
  const { surface } = cards;
  const terms = [...document.querySelectorAll<HTMLElement>('a.term')];

  // The keys are told where they work.
  document.querySelector('.keys')?.removeAttribute('hidden');

  const isTerm = (target: EventTarget | null): target is HTMLElement =>
    target instanceof HTMLElement && target.matches('a.term');
  document.addEventListener('focusin', ({ target }) => {
    if (isTerm(target)) {
      // A card closed with Escape gives the focus back and stays closed; a pointer opens by itself.
      const isAsked = !cards.isReturningFocus && target.matches(':focus-visible');
      if (isAsked && cards.term !== target) cards.open(target);
    } else if (cards.term !== null && target instanceof Node && !surface.contains(target)) {
      cards.close();
    }
  });

  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target, key, altKey } = event;
    if (
      !altKey &&
      isTerm(target) &&
      (key === 'Enter' || (key === 'ArrowDown' && cards.term === target))
    ) {
      event.preventDefault();
      cards.open(target);
      stopsOf(surface)[0]?.focus();
    } else if (altKey && (key === 'ArrowDown' || key === 'ArrowUp') && !isField(target)) {
      const next = neighbour(terms, cards.term ?? target, key === 'ArrowDown');
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    }
  });

  surface.addEventListener('keydown', (event) => {
    const all = stopsOf(surface);
    const at = all.findIndex((stop) => stop === document.activeElement);
    const back = event.key === 'ArrowUp' || event.key === 'ArrowLeft';
    const onward = event.key === 'ArrowDown' || event.key === 'ArrowRight';
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    // In the reason, the arrows along the line move the caret.
    if (isField(event.target) && /^Arrow(Left|Right)$/.test(event.key)) return;
    if (back || onward) {
      event.preventDefault();
      const stop = all[at + (back ? -1 : 1)];
      if (stop !== undefined) stop.focus();
      else if (back) cards.returnFocus();
    } else if (event.key === 'Tab' && all[at + (event.shiftKey ? -1 : 1)] === undefined) {
      // The card stands at the end of the page; Tab goes on from its term.
      cards.returnFocus();
      cards.close();
      if (event.shiftKey) event.preventDefault();
    }
  });
}

/** The term after or before the one that has the focus, or else the first or last one in sight. */
function neighbour(
  terms: readonly HTMLElement[],
  from: EventTarget | null,
  forward: boolean,
): HTMLElement | undefined {
  const at = terms.findIndex((term) => term === from);
  if (at !== -1) return terms[at + (forward ? 1 : -1)];
  // Where the head of the page stays, what has gone below it is out of sight.
  const { bottom: head } = document.querySelector('.masthead')?.getBoundingClientRect() ?? {
    bottom: 0,
  };
  const inSight = terms.filter((term) => {
    const { top, bottom } = term.getBoundingClientRect();
    return top >= Math.max(0, head) && bottom <= innerHeight;
  });
  return (forward ? inSight[0] : inSight.at(-1)) ?? terms[0];
}

/** Alt with an arrow opens a list, and moves by paragraphs in a text field on a Mac. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select');
}
