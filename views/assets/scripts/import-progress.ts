/** Shows how far an import is without loading the page again, until there is something else to see. */
export function setUpImportProgress(): void {
  const section = document.querySelector<HTMLElement>('[data-poll]');
  const address = section?.dataset['poll'];
  if (section === null || address === undefined) return;
  const bar = section.querySelector('progress');
  const figure = section.querySelector('[data-figure]');
  const label = section.dataset['phase'];
  const look = async (): Promise<void> => {
    const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(
      () => null,
    );
    const state: unknown = answer?.ok === true ? await answer.json() : null;
    const progress = progressIn(state);
    if (answer !== null && (progress === null || progress.phase !== label)) {
      location.reload();
      return;
    }
    if (progress !== null && progress.total > 0 && bar !== null && figure !== null) {
      bar.value = Math.round((100 * progress.done) / progress.total);
      const number = new Intl.NumberFormat(document.documentElement.lang);
      figure.textContent = `${number.format(progress.done)} / ${number.format(progress.total)}`;
    }
    setTimeout(() => void look(), PERIOD_MS);
  };
  setTimeout(() => void look(), PERIOD_MS);
}

const PERIOD_MS = 700;

interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

function progressIn(state: unknown): Progress | null {
  if (typeof state !== 'object' || state === null || !('progress' in state)) return null;
  return isProgress(state.progress) ? state.progress : null;
}

function isProgress(value: unknown): value is Progress {
  return typeof value === 'object' && value !== null && 'total' in value && 'phase' in value;
}
