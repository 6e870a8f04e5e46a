/** What may be decided about a term, on each card that is open for it: one form, as often as it is needed. */
export interface Teaching {
  /** Offers, on a card, what can be said of the term at its place; nothing where the place is not known. */
  offer(card: HTMLElement, place: HTMLElement | null): void;
}

/** Null on a page whose text is not stored. */
export function createTeaching(surface: HTMLElement): Teaching | null {
  const prototype = surface.querySelector<HTMLFormElement>(':scope > form.teach');
  if (prototype === null) return null;
  const forms = new Map<HTMLElement, HTMLFormElement>();

  const formOf = (card: HTMLElement): HTMLFormElement => {
    const known = forms.get(card);
    if (known !== undefined) return known;
    const made = document.importNode(prototype, true);
    forms.set(card, made);
    card.querySelector('.why')?.before(made);
    setValue(made, 'glossary', card.dataset['glossary']);
    setValue(made, 'concept', card.dataset['concept']);
    return made;
  };

  setUpKeys(surface);

  return {
    offer(card, place) {
      const form = formOf(card);
      form.hidden = place === null;
      if (place === null) return;
      const { dataset } = place;
      const state = dataset['grade'] === 'inside' ? 'rejected' : 'taken';
      const decided = decisionOf(surface, card, dataset);
      const says = form.querySelector<HTMLElement>('.decided');
      if (says !== null) {
        says.hidden = decided === null;
        says.textContent = decided?.textContent ?? '';
      }
      for (const button of form.querySelectorAll<HTMLButtonElement>('[data-for]')) {
        const states = button.dataset['for']?.split(' ') ?? [];
        button.hidden =
          !states.includes(state) && !(states.includes('decided') && decided !== null);
        if (button.name !== '') button.value = dataset['place'] ?? '';
        else if (decided !== null) button.formAction = decided.dataset['undo'] ?? '';
      }
    },
  };
}

/** A place has as many decisions as cards, in the same order. */
function decisionOf(
  surface: HTMLElement,
  card: HTMLElement,
  { card: cards = '', decisions = '' }: DOMStringMap,
): HTMLElement | null {
  const id = decisions.split(' ')[cards.split(' ').indexOf(card.id)] ?? '-';
  if (id === '-') return null;
  return surface.querySelector<HTMLElement>(`[data-decision="${CSS.escape(id)}"]`);
}

function setValue(form: HTMLFormElement, name: string, value = ''): void {
  const input = form.elements.namedItem(name);
  if (input instanceof HTMLInputElement) input.value = value;
}

/** On a term and on its card a letter does what the button says that names it; nowhere else, and not while typing. */
function setUpKeys(surface: HTMLElement): void {
  document.addEventListener('keydown', (event) => {
    const { target, key, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
    if (!(target instanceof Element) || target.matches('input')) return;
    const isOurs = surface.contains(target) || target.matches('a.term[aria-expanded="true"]');
    if (!isOurs || !surface.matches(':popover-open')) return;
    const button = [
      ...surface.querySelectorAll<HTMLButtonElement>(
        '.card:not([hidden]) .teach:not([hidden]) button:not([hidden])',
      ),
    ].find((choice) => choice.getAttribute('aria-keyshortcuts') === key.toUpperCase());
    if (button === undefined) return;
    event.preventDefault();
    button.click();
  });
}
