/** Menus open by themselves; here they also close: on Escape, and when the person goes elsewhere. */
export function setUpMenus(): void {
  const open = (): HTMLDetailsElement | null => document.querySelector('details.menu[open]');

  document.addEventListener('keydown', (event) => {
    const menu = open();
    if (event.key !== 'Escape' || event.isComposing || menu === null) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  for (const kind of ['pointerdown', 'focusin']) {
    document.addEventListener(kind, ({ target }) => {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
        if (target instanceof Node && !menu.contains(target)) menu.open = false;
      }
    });
  }
}
