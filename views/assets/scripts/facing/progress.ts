/** How many passages are done, counted on as one writes. */
export function setUpProgress(areas: readonly HTMLTextAreaElement[]): () => void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-progress]')];
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  const doneIn = (lang: string): number =>
    areas.filter((area) => area.lang === lang && area.value.trim() !== '').length;
  // Passages in other parts of a long text are counted, too, and cannot change here.
  const elsewhere = new Map(
    lines.map(({ dataset }) => {
      const lang = dataset['progress'] ?? '';
      return [lang, Number(dataset['done']) - doneIn(lang)];
    }),
  );
  return () => {
    for (const line of lines) {
      const lang = line.dataset['progress'] ?? '';
      const done = numbers.format((elsewhere.get(lang) ?? 0) + doneIn(lang));
      const text = `${lang.toUpperCase()} ${done}/${numbers.format(Number(line.dataset['of']))}`;
      if (line.textContent !== text) line.textContent = text;
    }
  };
}
