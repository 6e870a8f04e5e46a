/** A switch of the language or of the view brings the passage back that was being read. */
export function keepPlace(): void {
  document.addEventListener('click', ({ target }) => {
    const choice = target instanceof Element ? target.closest('.langs > *, .seg > *') : null;
    const passage = passageInSight();
    if (passage === undefined) return;
    if (choice instanceof HTMLAnchorElement) choice.hash = passage.id;
    if (choice instanceof HTMLButtonElement) {
      choice.formAction = Object.assign(new URL(choice.formAction), { hash: passage.id }).href;
    }
  });
}

/** None where the page was not scrolled into the text: its head is part of the place. */
function passageInSight(): Element | undefined {
  const passages = [...document.querySelectorAll('.passage, .unit')];
  const first = passages[0]?.getBoundingClientRect();
  if (first === undefined || first.top >= 0) return undefined;
  return passages.find((passage) => passage.getBoundingClientRect().bottom > innerHeight / 4);
}
