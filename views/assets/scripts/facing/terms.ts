import { insertTerm, readParticles } from './inserting.ts';

/** As many as there are number keys. */
const KEYED = 9;

/**
 * The terms of the passage that is being written stay in sight, in the order in which they stand there, numbered for
 * their keys. Every term is a button that inserts itself where one was writing.
 */
export function setUpTerms(form: HTMLFormElement): void {
  const panel = document.querySelector<HTMLElement>('.facing-terms');
  const list = panel?.querySelector('.entries');
  if (!panel || !list) return;
  const entries = new Map(
    [...list.querySelectorAll<HTMLElement>('.entry')].map((entry) => [
      entry.dataset['card'] ?? '',
      entry,
    ]),
  );
  for (const entry of entries.values()) makeButtons(entry);
  panel.classList.add('is-live');
  panel.querySelector('.keys')?.removeAttribute('hidden');
  let unit: Element | null = null;
  let area: HTMLTextAreaElement | null = null;
  let shown: readonly HTMLElement[] = [];

  const show = (next: Element): void => {
    if (next === unit) return;
    unit?.classList.remove('now');
    unit = next;
    unit.classList.add('now');
    shown = cardsIn(next).flatMap((card) => entries.get(card) ?? []);
    for (const entry of entries.values()) entry.hidden = true;
    shown.forEach((entry, index) => {
      entry.hidden = false;
      const key = entry.querySelector('.key');
      if (key !== null) key.textContent = index < KEYED ? String(index + 1) : '';
    });
    list.replaceChildren(...shown, ...[...entries.values()].filter(({ hidden }) => hidden));
    const empty = panel.querySelector<HTMLElement>('.empty');
    if (empty !== null) empty.hidden = shown.length > 0;
    panel.scrollTop = 0;
  };

  form.addEventListener('focusin', ({ target }) => {
    const next = target instanceof Element ? target.closest('.unit') : null;
    if (next !== null) show(next);
    if (target instanceof HTMLTextAreaElement) area = target;
  });
  form.addEventListener('keydown', (event) => {
    const { target, code, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.isComposing || !altKey || ctrlKey || metaKey || shiftKey) return;
    const [, digit] = /^(?:Digit|Numpad)([1-9])$/.exec(code) ?? [];
    if (digit === undefined || !(target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    const term = preferred(shown[Number(digit) - 1], target.lang);
    if (term !== null) insert(target, term);
  });
  panel.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button.insert') : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const into = fieldFor(area, button.lang);
    if (into !== null) insert(into, button);
  });
  const first = form.querySelector('.unit');
  if (first !== null) show(first);
}

/** The cards of every term in the passage, those inside longer terms too, each once. */
function cardsIn(unit: Element): readonly string[] {
  const cards = [...unit.querySelectorAll<HTMLElement>('.source .term')].flatMap((term) =>
    (term.dataset['card'] ?? '').split(' '),
  );
  return [...new Set(cards)];
}

/** What may be written becomes a button; what may not stays struck through. */
function makeButtons(entry: HTMLElement): void {
  for (const term of entry.querySelectorAll<HTMLElement>('dd > :is(.main, .abbr)')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `insert ${term.className}`;
    button.lang = term.lang;
    button.value = term.textContent;
    button.textContent = term.textContent;
    Object.assign(button.dataset, term.dataset);
    term.replaceWith(button);
  }
}

/** The first that may be written: a full form before short ones, see the order of the entry. */
function preferred(entry: HTMLElement | undefined, lang: string): HTMLButtonElement | null {
  const buttons = [...(entry?.querySelectorAll<HTMLButtonElement>('button.insert') ?? [])].filter(
    (button) => button.lang === lang && button.dataset['status'] !== 'deprecated',
  );
  return buttons.find((button) => button.matches('.main')) ?? buttons[0] ?? null;
}

function insert(area: HTMLTextAreaElement, { value, dataset }: HTMLButtonElement): void {
  const kinds = document.querySelector(`[data-particle-kind="${dataset['particles'] ?? ''}"]`);
  insertTerm(area, value, readParticles(kinds?.textContent ?? ''));
}

/** Where one was writing; a term of the other language goes into the field beside it. */
function fieldFor(area: HTMLTextAreaElement | null, lang: string): HTMLTextAreaElement | null {
  if (area === null || area.lang === lang) return area;
  return area.closest('.unit')?.querySelector(`textarea[lang="${lang}"]`) ?? null;
}
