/**
 * The bar above the table of concepts. Its form works by itself; here one tick takes the whole page, how many are ticked
 * is told, Shift ticks from one row to another, and whoever ticks a row means the rows that are ticked.
 */
export function setUpPicking(): void {
  const form = document.querySelector<HTMLFormElement>('form.bulk');
  const all = form?.querySelector<HTMLInputElement>('input.all');
  const label = form?.querySelector<HTMLElement>('.pick-page');
  const output = form?.querySelector('output');
  const scope = form?.elements.namedItem('scope');
  if (!form || !all || !label || !output) return;
  // Proposals have no other choice than those that are ticked.
  const meanTicked = (): void => {
    if (scope instanceof HTMLSelectElement) scope.value = 'picked';
  };
  const table = document.querySelector('table.concepts');
  // Asked anew each time: a row that was written in has another tick.
  const ticks = (): readonly HTMLInputElement[] => [
    ...document.querySelectorAll<HTMLInputElement>('td.pick input[type="checkbox"]'),
  ];
  label.hidden = false;
  let last: HTMLInputElement | null = null;

  const tell = (): void => {
    const rows = ticks();
    const count = rows.filter((row) => row.checked).length;
    output.value = String(count);
    all.checked = count > 0 && count === rows.length;
    all.indeterminate = count > 0 && count < rows.length;
  };
  // A browser brings ticks back with the page.
  tell();
  addEventListener('pageshow', tell);

  all.addEventListener('change', () => {
    for (const row of ticks()) row.checked = all.checked;
    meanTicked();
    tell();
  });
  table?.addEventListener('click', (event) => {
    const rows = ticks();
    const row = rows.find((tick) => tick === event.target);
    if (row === undefined) return;
    if (event instanceof MouseEvent && event.shiftKey && last !== null) {
      const [from = 0, to = 0] = [rows.indexOf(last), rows.indexOf(row)].sort((a, b) => a - b);
      for (const between of rows.slice(Math.max(0, from), to + 1)) between.checked = row.checked;
    }
    last = row;
    meanTicked();
    tell();
  });
}
