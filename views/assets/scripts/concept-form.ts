import { watchAlike } from './alike.ts';

/**
 * The form of a concept works by its buttons alone. Here rows come and go without asking the server, Alt + Enter adds one
 * where the person is writing, and Ctrl + Enter saves from anywhere. Nothing happens while an input method is composing.
 */
export function setUpConceptForm(): void {
  const form = document.querySelector<HTMLFormElement>('.concept-form');
  if (form === null) return;
  document.querySelector('.concept-form .keys')?.removeAttribute('hidden');
  watchAlike(form);

  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    const section = button.closest<HTMLElement>('.of-language');
    if (section !== null && button.value.startsWith('add-')) {
      event.preventDefault();
      addRow(form, section);
    } else if (section !== null && button.value.startsWith('remove-')) {
      event.preventDefault();
      removeRow(form, section, button);
    }
  });

  form.addEventListener('keydown', (event) => {
    if (event.isComposing || event.key !== 'Enter' || !(event.target instanceof Element)) return;
    const section = event.target.closest<HTMLElement>('.of-language');
    if (event.altKey && section !== null) {
      event.preventDefault();
      addRow(form, section);
    } else if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="save"]'));
    }
  });
}

function addRow(form: HTMLFormElement, section: HTMLElement): void {
  const blank = section.querySelector('template')?.content.querySelector('.term-row');
  const rows = section.querySelector('.rows');
  if (!blank || rows === null) return;
  const row = document.importNode(blank, true);
  const own = /\.(\d+)\./.exec(row.querySelector('[name]')?.getAttribute('name') ?? '')?.[1] ?? '';
  const key = String(freeKey(form));
  for (const element of row.querySelectorAll('*')) {
    for (const name of NAMING) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value.replace(own, key));
    }
  }
  rows.append(row);
  row.querySelector<HTMLInputElement>('input:not([type="hidden"])')?.focus();
}

/** What in a row holds its number. */
const NAMING = ['id', 'name', 'for', 'value', 'aria-describedby'];

/** A number that no row has, so that what one row says never counts for another. */
function freeKey(form: HTMLFormElement): number {
  const keys = Array.from(form.elements, (element) =>
    Number(/^terms\.(\d+)\./.exec(element.getAttribute('name') ?? '')?.[1] ?? -1),
  );
  return Math.max(-1, ...keys) + 1;
}

function removeRow(form: HTMLFormElement, section: HTMLElement, button: HTMLElement): void {
  const row = button.closest('.term-row');
  if (row === null) return;
  const beside = row.previousElementSibling ?? row.nextElementSibling;
  row.remove();
  if (beside === null) addRow(form, section);
  else beside.querySelector<HTMLElement>('input:not([type="hidden"])')?.focus();
}
