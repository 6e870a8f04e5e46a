import type { InlineField, InlineForm, InlineRefusal } from './inline-form.ts';

/** A row of fields in place of a row of the table. */
export interface InlineRow {
  readonly element: HTMLTableRowElement;
  /** The first field of the cell with this number, or of the row. */
  focus(cell: number): void;
  request(): { readonly action: string; readonly body: URLSearchParams };
  /** Says what is wrong, or what stands there now, beneath the fields. */
  refuse(refusal: InlineRefusal): void;
  /** Whether somebody else saved the concept meanwhile. */
  isOvertaken(): boolean;
  onSave(work: () => void): void;
  onCancel(work: () => void): void;
}

export function inlineRow(form: InlineForm, width: number): InlineRow {
  const row = document.createElement('tr');
  row.className = 'editing';
  const inputs = new Map<string, HTMLInputElement | HTMLSelectElement>();
  let { version } = form;
  const field = (view: InlineField): HTMLElement => {
    const input = view.options.length > 0 ? choice(view) : line(view);
    inputs.set(view.name, input);
    const place = document.createElement('div');
    place.className = 'inline-field';
    place.append(input);
    return place;
  };
  const cell = (className: string, ...content: readonly (Node | string)[]): void => {
    const made = row.insertCell();
    made.className = className;
    made.append(...content);
  };

  cell('pick');
  for (const { lang, terms } of form.languages) {
    const pairs = terms.map(({ text, status }) => {
      const pair = document.createElement('div');
      pair.className = 'inline-term';
      pair.lang = lang;
      pair.append(field(text), field(status));
      return pair;
    });
    cell('word', ...pairs);
  }
  const save = button('quiet', form.labels.save);
  const cancel = button('plain', form.labels.cancel);
  const more = document.createElement('a');
  more.href = form.editHref;
  more.textContent = form.labels.more;
  const said = document.createElement('p');
  said.className = 'inline-said';
  said.role = 'alert';
  const end = document.createElement('div');
  end.className = 'inline-end';
  end.append(field(form.domain), save, cancel, more, said);
  cell('inline-rest', end);
  const last = row.cells[row.cells.length - 1];
  if (last !== undefined) last.colSpan = Math.max(1, width - row.cells.length + 1);

  const say = (name: string, text: string): void => {
    const input = inputs.get(name);
    const place = input?.parentElement;
    if (!input || !place) return;
    const note = document.createElement('p');
    note.className = 'inline-note';
    note.id = `inline-${name.replaceAll('.', '-')}`;
    note.textContent = text;
    input.setAttribute('aria-describedby', note.id);
    place.append(note);
  };

  return {
    element: row,
    focus(at) {
      const wanted = row.cells[at]?.querySelector<HTMLElement>('input, select');
      (wanted ?? row.querySelector<HTMLElement>('input, select'))?.focus();
    },
    request() {
      const values = Array.from(inputs, ([name, { value }]): [string, string] => [name, value]);
      return {
        action: form.action,
        body: new URLSearchParams([['version', String(version)], ...values]),
      };
    },
    refuse({ text, errors, current, now, moved }) {
      for (const note of row.querySelectorAll('.inline-note')) note.remove();
      for (const input of inputs.values()) {
        input.removeAttribute('aria-invalid');
        input.removeAttribute('aria-describedby');
      }
      said.textContent = text;
      for (const [name, wrong] of Object.entries(errors)) {
        inputs.get(name)?.setAttribute('aria-invalid', 'true');
        say(name, wrong);
      }
      inputs.get(Object.keys(errors)[0] ?? '')?.focus();
      if (current === null) return;
      const theirs = fieldsOf(current);
      if (theirs.length !== inputs.size || theirs.some(({ name }) => !inputs.has(name))) {
        said.textContent = moved;
        return;
      }
      for (const { name, value, options } of theirs) {
        if (inputs.get(name)?.value === value) continue;
        const named = options.find((option) => option.value === value)?.label ?? value;
        say(name, `${now} ${named}`);
      }
      // From here on, whoever saves has seen it.
      ({ version } = current);
    },
    isOvertaken: () => version !== form.version,
    onSave: (work) => {
      save.addEventListener('click', work);
    },
    onCancel: (work) => {
      cancel.addEventListener('click', work);
    },
  };
}

function fieldsOf({ languages, domain }: InlineForm): readonly InlineField[] {
  const terms = languages.flatMap((language) => language.terms);
  return [...terms.flatMap(({ text, status }) => [text, status]), domain];
}

function line({ label, value, lang, list }: InlineField): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'text';
  input.value = value;
  input.lang = lang;
  input.autocomplete = 'off';
  input.ariaLabel = label;
  if (list !== null) input.setAttribute('list', list);
  return input;
}

function choice({ label, value, options }: InlineField): HTMLSelectElement {
  const select = document.createElement('select');
  select.ariaLabel = label;
  for (const option of options) select.add(new Option(option.label, option.value));
  select.value = value;
  return select;
}

function button(className: string, text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  return made;
}
