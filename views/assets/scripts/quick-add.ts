import { placeBeside } from './placing.ts';

/** As long as the longest term. */
const MAX_LENGTH = 255;

/**
 * Words that are marked in a passage can be added to the glossary: the link that stands above the text comes to them,
 * and takes them along. Marked with the keys (caret browsing) they do as well.
 */
export function setUpQuickAdd(): void {
  const link = document.querySelector<HTMLAnchorElement>('a.add-term');
  const passages = document.querySelector('.passages');
  if (link === null || passages === null) return;
  const beside = document.importNode(link, true);
  beside.classList.add('beside');
  beside.hidden = true;
  // Within the text it belongs to, so that whoever reads by landmarks meets it there.
  passages.after(beside);

  const show = (): void => {
    const selection = getSelection();
    const marked = selection === null ? null : markedIn(passages, selection);
    beside.hidden = marked === null;
    if (selection === null || marked === null) return;
    const url = new URL(link.href);
    url.searchParams.set('term', marked.text);
    url.searchParams.set('passage', marked.passage);
    beside.href = url.href;
    placeBeside(beside, selection.getRangeAt(0).getBoundingClientRect());
  };
  // While the pointer draws, the link would run along; it comes when the marking is done.
  document.addEventListener('pointerup', () => setTimeout(show));
  document.addEventListener('keyup', show);
  document.addEventListener('selectionchange', () => {
    if (getSelection()?.isCollapsed === true) beside.hidden = true;
  });
}

function markedIn(
  passages: Element,
  selection: Selection,
): { readonly text: string; readonly passage: string } | null {
  const text = selection
    .toString()
    .replace(/[\r\n]+/g, '')
    .trim();
  const { anchorNode, focusNode } = selection;
  if (selection.isCollapsed || text === '' || text.length > MAX_LENGTH) return null;
  const passage = passageOf(anchorNode);
  // What runs over two paragraphs is no term.
  if (passage === null || passage !== passageOf(focusNode) || !passages.contains(passage)) {
    return null;
  }
  return { text, passage: passage.id.replace(/\D+/g, '') };
}

function passageOf(node: Node | null): Element | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest('p.text[lang="ja"]')?.closest('.passage') ?? null;
}
