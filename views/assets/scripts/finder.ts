/** Long enough that nobody is answered in the middle of a word. */
const ASK_AFTER_MS = 200;

/**
 * The box for concepts answers while one types; a slash goes to it, the down arrow from it into what was found. The form and
 * what is being written in it stay; the rest of the page is drawn anew, after which `drawn` is called. Without scripts the
 * form leads to the same address.
 */
export function setUpFinder(drawn: () => void): void {
  setUpKeys();
  const form = document.querySelector<HTMLFormElement>('form.search');
  if (form === null) return;
  const told = document.createElement('p');
  told.className = 'visually-hidden';
  told.role = 'status';
  form.append(told);
  let timer: number | undefined;
  let asked: AbortController | null = null;

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const address = addressOf(form);
    const answer = await fetch(address, { signal: asked.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('form.search');
    if (fresh === null) return;
    told.textContent = page.querySelector('main [role="status"]')?.textContent ?? '';
    drawAround(form, fresh);
    const languages = page.querySelector('.masthead .langs');
    if (languages !== null) document.querySelector('.masthead .langs')?.replaceWith(languages);
    history.replaceState(history.state, '', address);
    drawn();
  };
  // Whoever is offline, or types on, is not told; Enter still asks.
  const lookSoon = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      look().catch(() => undefined);
    }, delay);
  };

  form.addEventListener('input', (event) => {
    clearTimeout(timer);
    // What an input method has not finished yet is left alone.
    if (event instanceof InputEvent && event.isComposing) return;
    if (event.target instanceof HTMLInputElement) lookSoon(ASK_AFTER_MS);
  });
  form.addEventListener('compositionend', () => {
    lookSoon(ASK_AFTER_MS);
  });
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) lookSoon(0);
  });
  form.addEventListener('formdata', ({ formData }) => {
    for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
  });
}

function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action);
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') url.searchParams.set(name, value);
  }
  return url.href;
}

/** Puts what stands around one form around the other, which is not moved: whoever writes in it goes on. */
function drawAround(form: Element, fresh: Element): void {
  const nodes = [...(fresh.parentNode?.childNodes ?? [])];
  const at = nodes.findIndex((node) => node === fresh);
  while (form.previousSibling !== null) form.previousSibling.remove();
  while (form.nextSibling !== null) form.nextSibling.remove();
  form.before(...nodes.slice(0, at));
  form.after(...nodes.slice(at + 1));
}

function setUpKeys(): void {
  const box = document.querySelector<HTMLInputElement>(
    'form.search input[type="search"], .find input[type="search"]',
  );
  const own = document.querySelector<HTMLInputElement>('form.search input[type="search"]');
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === '/' && !isWriting(target)) {
      event.preventDefault();
      (own ?? box)?.focus();
      (own ?? box)?.select();
      return;
    }
    if (own === null || event.shiftKey || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
    const found = [...document.querySelectorAll<HTMLElement>('.concepts td.word > a')];
    const at = found.findIndex((link) => link === target);
    if (at === -1 && (target !== own || key === 'ArrowUp')) return;
    event.preventDefault();
    const next = at + (key === 'ArrowDown' ? 1 : -1);
    if (next < 0) own.focus();
    else found[next]?.focus();
  });
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
