/** Buttons that copy their value. That it was done is said in the status line of the card. */
export function setUpCopying(surface: HTMLElement): void {
  const status = surface.querySelector('[role="status"]');
  const { copied = '' } = surface.dataset;
  surface.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('.copy') : null;
    if (!(button instanceof HTMLButtonElement) || status === null) return;
    status.textContent = '';
    navigator.clipboard.writeText(button.value).then(
      () => {
        status.textContent = copied;
      },
      () => {
        selectTerm(button);
      },
    );
  });
}

/** Where the browser does not let us copy, the term stands ready for the keys that do. */
function selectTerm(button: HTMLButtonElement): void {
  const term = button.parentElement?.firstElementChild;
  if (term) getSelection()?.selectAllChildren(term);
}
