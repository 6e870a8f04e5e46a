/** HTML that is safe to put into HTML. Only `markup` makes it. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** A template whose values are escaped, in text and in quoted attributes, unless they are markup already. */
export function markup(
  template: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  const written = values.map((value) => {
    if (typeof value === 'string') return escape(value);
    if (value instanceof Markup) return value.source;
    return value.map(({ source }) => source).join('');
  });
  return new Markup(String.raw({ raw: template }, ...written));
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
