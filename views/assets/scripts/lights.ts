/** A term and its entry in the gloss column light up together. */
export interface Lights {
  /** Lights the entries of these cards, and brings the first into view in its column. */
  light(cards: readonly string[]): void;
  putOut(): void;
}

export function createLights(): Lights {
  const gloss = document.querySelector<HTMLElement>('.gloss');
  const entries = new Map(
    [...document.querySelectorAll<HTMLElement>('.entry')].map((entry) => [
      entry.dataset['card'] ?? '',
      entry,
    ]),
  );
  const terms = termsByCard();
  let lit: readonly Element[] = [];

  const change = (next: readonly Element[]): void => {
    for (const element of lit) element.classList.remove('here');
    for (const element of next) element.classList.add('here');
    lit = next;
  };

  const lightTerms = (event: Event): void => {
    const entry = event.target instanceof Element ? event.target.closest('.entry') : null;
    if (entry instanceof HTMLElement) change(terms.get(entry.dataset['card'] ?? '') ?? []);
  };
  const putOut = (): void => change([]);
  gloss?.addEventListener('pointerover', lightTerms);
  gloss?.addEventListener('focusin', lightTerms);
  gloss?.addEventListener('pointerleave', putOut);
  gloss?.addEventListener('focusout', putOut);

  return {
    light(cards) {
      const found = cards.flatMap((card) => entries.get(card) ?? []);
      change(found);
      if (gloss !== null && found[0] !== undefined) bringIntoView(gloss, found[0]);
    },
    putOut,
  };
}

function termsByCard(): ReadonlyMap<string, readonly Element[]> {
  const terms = new Map<string, Element[]>();
  for (const term of document.querySelectorAll<HTMLElement>('.term')) {
    for (const card of (term.dataset['card'] ?? '').split(' ')) {
      const same = terms.get(card);
      if (same === undefined) terms.set(card, [term]);
      else same.push(term);
    }
  }
  return terms;
}

/** Scrolls the column, never the page: on a narrow page the column stands below the text and stays where it is. */
function bringIntoView(gloss: HTMLElement, entry: HTMLElement): void {
  if (gloss.scrollHeight <= gloss.clientHeight) return;
  const frame = gloss.getBoundingClientRect();
  const rect = entry.getBoundingClientRect();
  if (rect.top >= frame.top && rect.bottom <= frame.bottom) return;
  gloss.scrollBy({ top: rect.top - frame.top - frame.height / 3 });
}
