import type { Lights } from './lights.ts';
import { placeBeside } from './placing.ts';
import type { Teaching } from './teaching.ts';

/** What floats beside a term: one surface, and on it the cards of the concepts that the term stands for. */
export interface Cards {
  readonly surface: HTMLElement;
  /** The term it is open for. */
  readonly term: HTMLElement | null;
  /** `point`: where the pointer is, for a term that runs over two lines. */
  open(term: HTMLElement, point?: Point): void;
  close(): void;
  /** Gives the focus to the term without opening its card. */
  returnFocus(): void;
  readonly isReturningFocus: boolean;
}

export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

export function createCards(
  surface: HTMLElement,
  { lights, teaching }: { readonly lights: Lights; readonly teaching: Teaching | null },
): Cards {
  const cards = [...surface.querySelectorAll<HTMLElement>('.card')];
  const status = surface.querySelector('[role="status"]');
  let term: HTMLElement | null = null;
  let isReturningFocus = false;

  for (const link of document.querySelectorAll('a.term')) {
    link.setAttribute('aria-haspopup', 'dialog');
    link.setAttribute('aria-expanded', 'false');
  }

  /** `place`: the term in the text whose reason is told; none where the term does not stand there. */
  const show = (ids: readonly string[], place: HTMLElement | null): void => {
    const why = place?.dataset['why'] ?? '';
    for (const card of cards) {
      card.hidden = !ids.includes(card.id);
      const reason = card.querySelector('.reason');
      if (reason !== null) reason.textContent = card.hidden ? '' : why;
      if (!card.hidden) teaching?.offer(card, place);
    }
    surface.setAttribute('aria-labelledby', ids.map((id) => `${id}-head`).join(' '));
    if (status !== null) status.textContent = '';
    surface.scrollTop = 0;
    lights.light(ids);
  };

  const forget = (): void => {
    term?.setAttribute('aria-expanded', 'false');
    term = null;
    lights.putOut();
  };

  // A term inside the term: its card takes the place of the outer one, with the reason of its own place.
  surface.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-card]') : null;
    if (!(link instanceof HTMLElement) || term === null) return;
    event.preventDefault();
    const ids = idsOf(link);
    const inner = [...term.querySelectorAll<HTMLElement>('.term')].find((nested) =>
      idsOf(nested).some((id) => ids.includes(id)),
    );
    show(inner === undefined ? ids : idsOf(inner), inner ?? null);
    stopsOf(surface)[0]?.focus();
  });

  const returnFocus = (): void => {
    isReturningFocus = true;
    term?.focus({ preventScroll: true });
    isReturningFocus = false;
  };

  surface.addEventListener('beforetoggle', (event) => {
    if (event.newState === 'open') return;
    // The browser gives the focus back to what had it first; that may be the page, when a pointer opened the card.
    if (surface.contains(document.activeElement)) returnFocus();
    forget();
  });

  return {
    surface,
    get term() {
      return term;
    },
    open(next, point) {
      if (next !== term) {
        forget();
        term = next;
        next.setAttribute('aria-expanded', 'true');
        show(idsOf(next), next);
      }
      if (!surface.matches(':popover-open')) surface.showPopover();
      placeBeside(surface, rectOf(next, point));
    },
    close() {
      if (surface.matches(':popover-open')) surface.hidePopover();
    },
    returnFocus,
    get isReturningFocus() {
      return isReturningFocus;
    },
  };
}

/** What on the open cards takes the focus, in order. */
export function stopsOf(surface: HTMLElement): readonly HTMLElement[] {
  const all = surface.querySelectorAll<HTMLElement>(
    '.card:not([hidden]) :is(a, button, summary, input):not(:disabled, [type="hidden"])',
  );
  return [...all].filter((stop) => stop.checkVisibility());
}

function idsOf({ dataset }: HTMLElement): readonly string[] {
  return (dataset['card'] ?? '').split(' ').filter((id) => id !== '');
}

function rectOf(term: HTMLElement, point: Point | undefined): DOMRect {
  const lines = [...term.getClientRects()];
  const pointed = lines.find(
    ({ left, right, top, bottom }) =>
      point !== undefined &&
      point.clientX >= left &&
      point.clientX <= right &&
      point.clientY >= top &&
      point.clientY <= bottom,
  );
  return pointed ?? lines[0] ?? term.getBoundingClientRect();
}
