import { insertTerm } from './inserting.ts';
import type { Dismissing } from './dismissing.ts';
import type { Finding } from './review.ts';
import type { ReviewedField } from './reviewed-field.ts';

/** Paints what is said of a field below it: a finding a line, with what can be done about it. */
export function paintFindings(of: ReviewedField, dismissing: Dismissing): void {
  const list = of.area.closest('.target')?.querySelector<HTMLElement>('.findings');
  if (!list) return;
  const { findings = [], dismissed = [] } = of.review ?? {};
  // Whoever is saying why should not lose what they typed.
  if (list.querySelector('.dismissing') !== null) return;
  const focused = [...list.querySelectorAll('button')].findIndex(
    (button) => button === document.activeElement,
  );
  list.replaceChildren(
    ...findings.flatMap((finding) => findingItem(of, finding, dismissing) ?? []),
    ...dismissed.flatMap(({ id, text, about }) => {
      const item = blank('.dismissed-blank');
      if (item === null) return [];
      write(item, '.what', text);
      write(item, '.about', about);
      item.querySelector('.undo')?.addEventListener('click', () => dismissing.takeBack(of, id));
      return [item];
    }),
  );
  list.hidden = findings.length + dismissed.length === 0;
  if (focused !== -1) {
    const buttons = [...list.querySelectorAll<HTMLElement>('button:not([hidden])')];
    (buttons[Math.min(focused, buttons.length - 1)] ?? of.area).focus();
  }
}

/** Does what a finding proposes; nothing where the words are no longer those. */
export function applyFix(of: ReviewedField, finding: Finding): void {
  const { fix } = finding;
  if (fix === null || of.isComposing) return;
  const { area } = of;
  area.focus();
  if (fix.span !== null) area.setSelectionRange(fix.span.start, fix.span.end);
  insertTerm(area, fix.text, new Map(Object.entries(fix.particles)));
}

/** The finding that a key means: the one on which the caret stands, or else the first. */
export function findingAt(
  of: ReviewedField,
  fits: (finding: Finding) => boolean,
): Finding | undefined {
  const { selectionStart: caret } = of.area;
  const findings = (of.review?.findings ?? []).filter(fits);
  return (
    findings.find(
      ({ target }) => target !== null && caret >= target.start && caret <= target.end,
    ) ?? findings[0]
  );
}

function findingItem(
  of: ReviewedField,
  finding: Finding,
  dismissing: Dismissing,
): HTMLElement | null {
  const item = blank('.finding-blank');
  if (item === null) return null;
  item.dataset['severity'] = finding.severity;
  item.dataset['sources'] = finding.sources.join(' ');
  write(item, '.severity', finding.label);
  write(item, '.what', finding.text);
  const fix = item.querySelector<HTMLButtonElement>('.fix');
  if (fix !== null) {
    fix.hidden = finding.fix === null;
    fix.textContent = finding.fix?.label ?? '';
    fix.addEventListener('click', () => applyFix(of, finding));
  }
  item.querySelector('.dismiss')?.addEventListener('click', () => {
    dismissing.open(of, finding, item);
  });
  return item;
}

function blank(template: string): HTMLElement | null {
  const item = document
    .querySelector<HTMLTemplateElement>(`template${template}`)
    ?.content.querySelector<HTMLElement>('li');
  return item ? document.importNode(item, true) : null;
}

function write(item: HTMLElement, place: string, text: string): void {
  const element = item.querySelector(place);
  if (element !== null) element.textContent = text;
}
