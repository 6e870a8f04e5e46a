/** One passage in one language: the text area, and what is known of its saving. */
export interface Field {
  readonly area: HTMLTextAreaElement;
  readonly lang: string;
  /** Where it is written. */
  readonly address: string;
  /** The text without one that an input method is still composing. */
  readonly isComposing: boolean;
  isDirty(): boolean;
  /** What the server has, as far as this page knows. */
  readonly saved: { readonly text: string; readonly version: number };
  settle(saved: Field['saved']): void;
  /** What is wrong with the text; empty where nothing is. */
  tell(error: string): void;
  /** In a way that the browser's own undo takes back. */
  replaceAll(text: string): void;
}

export function createField(area: HTMLTextAreaElement): Field {
  const version = area
    .closest('.target')
    ?.querySelector<HTMLInputElement>('input[name$=".version"]');
  const error = area.closest('.target')?.querySelector<HTMLElement>('.field-error');
  let saved = { text: area.value, version: Number(version?.value) };
  let isComposing = false;
  area.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  area.addEventListener('compositionend', () => {
    isComposing = false;
  });
  growWithText(area);

  return {
    area,
    lang: area.lang,
    address: area.dataset['save'] ?? '',
    get isComposing() {
      return isComposing;
    },
    isDirty: () => area.value !== saved.text,
    get saved() {
      return saved;
    },
    settle(next) {
      saved = { ...next };
      // What the form would send without scripts.
      if (version) version.value = String(next.version);
    },
    tell(text) {
      if (!error) return;
      error.textContent = text;
      error.hidden = text === '';
      if (text === '') area.removeAttribute('aria-invalid');
      else area.setAttribute('aria-invalid', 'true');
    },
    replaceAll(text) {
      area.focus();
      area.select();
      insertText(area, text);
    },
  };
}

/** Types the text where the caret is, or over what is marked. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // Deprecated, and the one way that the browser's own undo knows of.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- setRangeText cannot be undone by Ctrl + Z.
  const done = document.execCommand(text === '' ? 'delete' : 'insertText', false, text);
  if (done) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Where the browser does not do it by itself. */
function growWithText(area: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  const grow = (): void => {
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  };
  area.addEventListener('input', grow);
  grow();
}
