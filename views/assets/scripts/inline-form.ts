/** What the server says of a row that is to be written in: see server/web/models/inline-form.ts. */
export interface InlineForm {
  readonly action: string;
  readonly editHref: string;
  readonly version: number;
  readonly languages: readonly {
    readonly lang: string;
    readonly terms: readonly { readonly text: InlineField; readonly status: InlineField }[];
  }[];
  readonly domain: InlineField;
  readonly labels: { readonly save: string; readonly cancel: string; readonly more: string };
}

export interface InlineField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly lang: string;
  readonly list: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface InlineRefusal {
  readonly text: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly current: InlineForm | null;
  readonly now: string;
  readonly moved: string;
}

/** Whether it is an answer of ours, and not a page of an error. */
export function isInlineForm(value: unknown): value is InlineForm {
  return isObject(value) && 'languages' in value && 'domain' in value;
}

export function isRefusal(value: unknown): value is InlineRefusal {
  return isObject(value) && 'errors' in value && 'now' in value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
