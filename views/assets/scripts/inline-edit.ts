import { inlineRow, type InlineRow } from './inline-row.ts';
import { isInlineForm, isRefusal } from './inline-form.ts';

/**
 * A row of the concepts is written in where it stands: by its link, or with a double click on what is to be changed. Enter
 * saves, Escape leaves it as it was; what somebody else saved first is shown beneath the fields, and nothing is written
 * over it but by a second Enter. Without scripts, the link leads to the form.
 */
export function setUpInlineEdit(): void {
  const table = document.querySelector('table.concepts');
  if (table === null) return;
  let open: { readonly row: HTMLTableRowElement; readonly editor: InlineRow } | null = null;

  const close = (): void => {
    if (open === null) return;
    const { row, editor } = open;
    open = null;
    editor.element.remove();
    row.hidden = false;
    linkOf(row)?.focus();
  };

  const edit = async (row: HTMLTableRowElement, at: number): Promise<void> => {
    const link = linkOf(row);
    if (link === null) return;
    const form = await ask(link.dataset['inline'] ?? '');
    if (!isInlineForm(form)) {
      location.assign(link.href);
      return;
    }
    close();
    const editor = inlineRow(form, row.cells.length);
    open = { row, editor };
    row.after(editor.element);
    row.hidden = true;
    editor.focus(at);
    /** Whoever saw that somebody else was first, sees afterwards what stands there. */
    const leave = (): void => {
      if (editor.isOvertaken()) renew(row).catch(close);
      else close();
    };
    editor.element.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') {
        event.stopPropagation();
        leave();
      } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) {
        if (event.target instanceof HTMLAnchorElement) return;
        event.preventDefault();
        save(editor, row).catch(() => location.assign(link.href));
      }
    });
    editor.onSave(() => {
      save(editor, row).catch(() => location.assign(link.href));
    });
    editor.onCancel(leave);
  };

  const save = async (editor: InlineRow, row: HTMLTableRowElement): Promise<void> => {
    const { action, body } = editor.request();
    const response = await fetch(action, { method: 'POST', body });
    if (response.ok) {
      await renew(row);
      return;
    }
    const refusal: unknown = await response.json();
    if (!isRefusal(refusal)) throw new Error('no answer that can be shown');
    editor.refuse(refusal);
  };

  /** The row as the server now draws it; where it is on another page by now, the page is drawn again. */
  const renew = async (row: HTMLTableRowElement): Promise<void> => {
    const address = linkOf(row)?.dataset['inline'] ?? '';
    const page = new DOMParser().parseFromString(
      await fetch(location.href).then((response) => response.text()),
      'text/html',
    );
    const fresh = page.querySelector(`a[data-inline="${CSS.escape(address)}"]`)?.closest('tr');
    if (!fresh) {
      location.reload();
      return;
    }
    const ticked = row.querySelector<HTMLInputElement>('td.pick input')?.checked === true;
    row.replaceChildren(...document.importNode(fresh, true).childNodes);
    const tick = row.querySelector<HTMLInputElement>('td.pick input');
    if (tick !== null) tick.checked = ticked;
    close();
  };

  table.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[data-inline]') : null;
    const row = link?.closest('tr');
    if (!row) return;
    event.preventDefault();
    void edit(row, 1);
  });
  table.addEventListener('dblclick', ({ target }) => {
    const cell = target instanceof Element ? target.closest('td') : null;
    const row = cell?.closest<HTMLTableRowElement>('tbody tr:not(.editing)');
    if (!row || cell === null || cell.matches('.pick, .actions')) return;
    void edit(row, cell.cellIndex);
  });
}

function linkOf(row: HTMLTableRowElement): HTMLAnchorElement | null {
  return row.querySelector<HTMLAnchorElement>('a[data-inline]');
}

async function ask(address: string): Promise<unknown> {
  const response = await fetch(address);
  return response.ok ? response.json() : null;
}
