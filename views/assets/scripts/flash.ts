/** A link to a place in the text makes the place flash, also the second time, when the address stays the same. */
export function setUpFlash(): void {
  document.addEventListener('click', ({ target, defaultPrevented }) => {
    if (defaultPrevented) return;
    const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const place = document.getElementById(link.hash.slice(1));
    if (!place?.matches('.term, .entry')) return;
    // Reading a size makes the browser draw the page without the class; only then does the animation start again.
    place.classList.remove('flash');
    place.getBoundingClientRect();
    place.classList.add('flash');
  });
}
