/** A refused form begins with what is wrong; a reader with a screen reader begins there, too. */
export function focusErrorSummary(): void {
  document.querySelector<HTMLElement>('.error-summary')?.focus();
}
