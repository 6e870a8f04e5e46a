import { dropDraft } from './drafts.ts';
import type { Field } from './field.ts';
import type { Saver } from './saver.ts';
import type { SavingState } from './saving-state.ts';

/** Shows both texts of a passage that was saved elsewhere meanwhile, below its field, and lets the person choose. */
export function offerTwoTexts(
  { field, saver, current }: { field: Field; saver: Saver; current: Field['saved'] },
  state: SavingState,
): void {
  const { area } = field;
  const template = document.querySelector<HTMLTemplateElement>('template.two-texts-here');
  const blank = template?.content.querySelector<HTMLElement>('.two-texts');
  const unit = area.closest('.unit');
  if (!blank || unit === null) return;
  unit.querySelector(`.two-texts[data-field="${area.id}"]`)?.remove();
  const box = document.importNode(blank, true);
  box.dataset['field'] = area.id;
  const label = area.labels[0]?.textContent ?? '';
  box.setAttribute('aria-label', label);
  for (const of of box.querySelectorAll('.of')) of.textContent = label;
  const show = (side: string, text: string): void => {
    const place = box.querySelector<HTMLElement>(side);
    if (place === null) return;
    place.lang = text === '' ? document.documentElement.lang : field.lang;
    place.classList.toggle('none', text === '');
    place.textContent = text === '' ? (place.dataset['none'] ?? '') : text;
  };
  const showYours = (): void => show('.yours', area.value);
  show('.theirs', current.text);
  showYours();
  area.addEventListener('input', showYours);
  // Across the columns: in that of one language there is no room for two texts.
  unit.append(box);
  state.conflict();

  const end = (): void => {
    area.removeEventListener('input', showYours);
    box.remove();
    area.focus();
  };
  box.querySelector('.take')?.addEventListener('click', () => {
    const yours = area.value;
    end();
    // One is glad of Ctrl + Z after a wrong choice.
    field.replaceAll(current.text);
    saver.resume(current);
    dropDraft(field, yours);
    state.saved();
  });
  box.querySelector('.keep')?.addEventListener('click', () => {
    end();
    saver.resume(current);
  });
}
