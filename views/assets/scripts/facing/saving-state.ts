/** The line that says how it stands with saving. Screen readers are told of what changes, not of every letter. */
export interface SavingState {
  saved(): void;
  away(): void;
  refused(): void;
  conflict(): void;
  restored(count: number): void;
}

export function createSavingState(line: HTMLElement): SavingState {
  const { dataset, ownerDocument } = line;
  const times = new Intl.DateTimeFormat(ownerDocument.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
  });
  const say = (kind: string, text = ''): void => {
    line.dataset['kind'] = kind;
    // The same words again would be read out again.
    if (line.textContent !== text) line.textContent = text;
  };
  say('auto', dataset['auto']);
  return {
    saved: () => say('saved', (dataset['saved'] ?? '').replace('{time}', times.format(new Date()))),
    away: () => say('away', dataset['away']),
    refused: () => say('refused', dataset['refused']),
    conflict: () => say('conflict', dataset['conflict']),
    restored(count) {
      const notice = line.parentElement?.querySelector<HTMLElement>('.restored');
      if (!notice) return;
      const { one = '', other = '' } = notice.dataset;
      notice.textContent = count === 1 ? one : other.replace('99', String(count));
    },
  };
}
