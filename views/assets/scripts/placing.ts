/** From the term, and from the edges of the window. */
const GAP = 6;
const MARGIN = 12;

/**
 * Puts the surface below the rectangle, or above it where there is more room. In coordinates of the page, so that both
 * scroll together. Through the CSSOM, for the content security policy refuses style attributes.
 */
export function placeBeside(surface: HTMLElement, rect: DOMRect): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { offsetWidth, offsetHeight } = surface;
  const below = clientHeight - rect.bottom - GAP - MARGIN;
  const above = rect.top - GAP - MARGIN;
  const top =
    offsetHeight <= below || below >= above ? rect.bottom + GAP : rect.top - GAP - offsetHeight;
  const left = Math.max(MARGIN, Math.min(rect.left, clientWidth - offsetWidth - MARGIN));
  surface.style.setProperty('--top', `${Math.max(0, top + scrollY)}px`);
  surface.style.setProperty('--left', `${left + scrollX}px`);
}
