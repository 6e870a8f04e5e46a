import type { Cards } from './cards.ts';

/** Long enough that a pointer on its way elsewhere opens nothing. */
const OPEN_AFTER_MS = 150;
/** Long enough to reach the card across the gap. */
const CLOSE_AFTER_MS = 250;

/** Opens a card where the pointer rests or presses. It stays while the pointer or the focus is on its term or on it. */
export function setUpPointer(cards: Cards): void {
  const { surface } = cards;
  let timer: number | undefined;

  const later = (work: () => void, delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  };
  const hasFocus = (): boolean =>
    cards.term !== null &&
    (cards.term === document.activeElement || surface.contains(document.activeElement));

  document.addEventListener('pointerover', (event) => {
    // A finger does not rest: what it sends before the press looks like it.
    if (event.pointerType === 'touch') return;
    const term = termAt(event.target);
    const isOver = term === cards.term || isWithin(surface, event.target);
    if (cards.term !== null && (isOver || hasFocus())) clearTimeout(timer);
    else if (term !== null) later(() => cards.open(term, event), OPEN_AFTER_MS);
    else later(() => cards.close(), CLOSE_AFTER_MS);
  });

  document.addEventListener('click', (event) => {
    const term = termAt(event.target);
    const toNewTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    // Enter on a link is a click without a pointer; keyboard.ts has seen it.
    if (term === null || toNewTab || event.detail === 0) return;
    event.preventDefault();
    clearTimeout(timer);
    cards.open(term, event);
    cards.returnFocus();
  });
}

function termAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('a.term') : null;
}

function isWithin(surface: HTMLElement, target: EventTarget | null): boolean {
  return target instanceof Node && surface.contains(target);
}
