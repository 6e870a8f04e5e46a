import { dropDraft, keepDraft } from './drafts.ts';
import type { Field } from './field.ts';
import type { SavingState } from './saving-state.ts';
import { send } from './sending.ts';

/** Nobody is interrupted in the middle of a word. */
const SAVE_AFTER_MS = 800;
/** Whoever writes on without a pause is not to lose more than this, should the machine fail. */
const SAVE_AT_LEAST_EVERY_MS = 2_000;
const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/** Saves one field as it is written: one text at a time and in order, never while an input method is composing. */
export interface Saver {
  readonly field: Field;
  /** Now, instead of in a moment. `last`: the page is being left. */
  flush(options?: { readonly last?: boolean }): void;
  /** Nothing is saved until somebody has chosen between two texts. */
  hold(): void;
  /** Goes on from what is stored now. */
  resume(saved: Field['saved']): void;
}

export function createSaver(
  field: Field,
  {
    state,
    onSaved,
    onConflict,
  }: {
    readonly state: SavingState;
    readonly onSaved: (field: Field) => void;
    readonly onConflict: (saver: Saver, current: Field['saved']) => void;
  },
): Saver {
  const { area } = field;
  let timer: number | undefined;
  let isSending = false;
  let isHeld = false;
  let retryAfter = FIRST_RETRY_MS;
  let unsavedSince: number | null = null;

  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  };

  const save = async ({ last = false } = {}): Promise<void> => {
    clearTimeout(timer);
    if (isSending || isHeld || !field.isDirty() || (field.isComposing && !last)) return;
    isSending = true;
    unsavedSince = null;
    const text = area.value;
    const answer = await send(
      field.address,
      { text, version: field.saved.version },
      // What the browser sends after a page is gone may not be long.
      { last: last && text.length < 10_000 },
    );
    isSending = false;
    switch (answer.kind) {
      case 'saved':
        retryAfter = FIRST_RETRY_MS;
        field.settle({ text, version: answer.version });
        field.tell('');
        dropDraft(field, text);
        state.saved();
        onSaved(field);
        if (field.isDirty()) {
          keepDraft(field);
          later(0);
        }
        break;
      case 'conflict':
        isHeld = true;
        onConflict(saver, { text: answer.text, version: answer.version });
        break;
      case 'refused':
        field.tell(answer.detail);
        state.refused();
        break;
      case 'away':
        state.away();
        later(retryAfter);
        retryAfter = Math.min(LAST_RETRY_MS, retryAfter * 2);
        break;
    }
    area.classList.toggle('unsaved', field.isDirty());
  };

  const changed = (): void => {
    area.classList.toggle('unsaved', field.isDirty());
    if (!field.isDirty()) {
      dropDraft(field, area.value);
      unsavedSince = null;
      return;
    }
    keepDraft(field);
    unsavedSince ??= performance.now();
    const left = unsavedSince + SAVE_AT_LEAST_EVERY_MS - performance.now();
    later(Math.max(0, Math.min(SAVE_AFTER_MS, left)));
  };
  area.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) changed();
  });
  // The browser tells the end before or after the last input; the text is there in a moment.
  area.addEventListener('compositionend', () => setTimeout(changed));
  area.addEventListener('blur', () => void save());
  addEventListener('online', () => void save());

  const saver: Saver = {
    field,
    flush(options) {
      if (field.isDirty()) keepDraft(field);
      void save(options);
    },
    hold() {
      isHeld = true;
    },
    resume(saved) {
      isHeld = false;
      field.settle(saved);
      void save();
    },
  };
  return saver;
}
