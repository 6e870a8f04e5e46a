/**
 * Candidates are gone through without a new page for each: a button or its letter does what it says, the list comes back as it
 * is now, what was done is told where voices hear it, and the focus goes to the candidate that took the place. The arrows go from one
 * to the next. Without scripts every button sends the form.
 */
export function setUpCandidates(): void {
  const main = document.querySelector<HTMLElement>('main:has(.candidates)');
  if (main === null) return;
  showKeys(main);
  focusOn(main, main.dataset['at']);

  main.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    event.preventDefault();
    if (main.ariaBusy === 'true') return;
    main.ariaBusy = 'true';
    send(main, form, submitter)
      .catch(() => {
        sendPlainly(form, submitter);
      })
      .finally(() => {
        main.ariaBusy = null;
      });
  });

  main.addEventListener('keydown', (event) => {
    const { target, key, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
    if (!(target instanceof Element) || target.matches('input, select')) return;
    if (target !== main && target.closest('.candidates, .told') === null) return;
    const all = [...main.querySelectorAll<HTMLElement>('.candidate')];
    const at = all.findIndex((candidate) => candidate.contains(target));
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const next = all[key === 'ArrowDown' ? at + 1 : at - 1];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
      return;
    }
    const button = [
      ...(all[at]?.querySelectorAll<HTMLButtonElement>('button[aria-keyshortcuts]') ?? []),
    ].find((choice) => choice.getAttribute('aria-keyshortcuts') === key.toUpperCase());
    if (button === undefined) return;
    event.preventDefault();
    button.click();
  });
}

async function send(
  main: HTMLElement,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): Promise<void> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string') body.append(name, value);
  }
  const answer = await fetch(form.action, { method: 'POST', body });
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const told = page.querySelector('.told');
  const list = page.querySelector('.candidates');
  const rejected = page.querySelector<HTMLDetailsElement>('.rejected');
  if (told === null || list === null) throw new Error('an answer of another kind');
  // The place where it is told stays, so that what is put there is heard.
  main.querySelector('.told')?.replaceChildren(...told.childNodes);
  main.querySelector('.candidates')?.replaceWith(list);
  const isOpen = main.querySelector<HTMLDetailsElement>('.rejected')?.open === true;
  main.querySelector('.rejected')?.remove();
  if (rejected !== null) {
    rejected.open = isOpen;
    main.append(rejected);
  }
  showKeys(main);
  focusOn(main, page.querySelector('main')?.dataset['at']);
}

/** As without scripts: the answer is a page, whatever it says. */
function sendPlainly(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name !== '') {
    const pressed = document.createElement('input');
    pressed.type = 'hidden';
    pressed.name = submitter.name;
    pressed.value = submitter.value;
    form.append(pressed);
  }
  form.submit();
}

function showKeys(main: HTMLElement): void {
  main.querySelector('.press')?.removeAttribute('hidden');
}

/** The candidate at the place, or the last one, or where there is none what was told. */
function focusOn(main: HTMLElement, at: string | undefined): void {
  if (at === undefined) return;
  const all = [...main.querySelectorAll<HTMLElement>('.candidate')];
  (all[Math.min(Number(at), all.length) - 1] ?? main).focus();
}
