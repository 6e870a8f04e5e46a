/** From passage to passage by keys, within the language that is being written. */
export function setUpMoving(form: HTMLFormElement, saveNow: () => void): void {
  form.addEventListener('keydown', (event) => {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (event.isComposing || !(target instanceof HTMLTextAreaElement)) return;
    const control = ctrlKey || metaKey;
    if (control && !altKey && !shiftKey && key.toLowerCase() === 's') {
      event.preventDefault();
      saveNow();
      return;
    }
    const step =
      control && !altKey && key === 'Enter'
        ? shiftKey
          ? 'nextEmpty'
          : 'next'
        : altKey && !control && !shiftKey && key === 'ArrowDown'
          ? 'next'
          : altKey && !control && !shiftKey && key === 'ArrowUp'
            ? 'previous'
            : null;
    if (step === null) return;
    event.preventDefault();
    neighbour(form, target, step)?.focus();
  });
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) {
      target.closest('.unit')?.scrollIntoView({ block: 'nearest' });
    }
  });
}

function neighbour(
  form: HTMLFormElement,
  from: HTMLTextAreaElement,
  step: 'next' | 'previous' | 'nextEmpty',
): HTMLTextAreaElement | undefined {
  const areas = [...form.querySelectorAll<HTMLTextAreaElement>('textarea[data-save]')].filter(
    ({ lang }) => lang === from.lang,
  );
  const at = areas.indexOf(from);
  if (step === 'previous') return areas[at - 1];
  if (step === 'next') return areas[at + 1];
  return [...areas.slice(at + 1), ...areas.slice(0, at)].find(({ value }) => value.trim() === '');
}
