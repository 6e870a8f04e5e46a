/**
 * Enough of an HTML reader for pages whose every `<` is a tag, because the templates escape all values. It follows the
 * two rules that decide whether a text arrives: line breaks of the source become LF, character references do not.
 */
export function textContent(html: string): string {
  return html
    .replace(/\r\n?/g, '\n')
    .replace(/<!--.*?-->|<[^>]*>/gs, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (_reference, code: string | undefined, name: string) =>
      code === undefined ? (NAMED[name] ?? '?') : String.fromCodePoint(Number(code)),
    );
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** The Japanese text of every passage, in order. */
export function passageTexts(html: string): readonly string[] {
  return [...html.matchAll(/<p class="text" lang="ja">([\s\S]*?)<\/p>/g)].map(([, inner]) =>
    textContent(inner ?? ''),
  );
}

/** The value that a browser puts into the text field of this name. */
export function fieldValue(html: string, name: string): string | null {
  const area = new RegExp(`<textarea[^>]*name="${name}"[^>]*>\n?([\\s\\S]*?)</textarea>`).exec(
    html,
  );
  return area === null ? null : textContent(area[1] ?? '');
}

/** The addresses that links and forms of the page lead to, as a browser reads them. */
export function addresses(html: string, attribute: 'href' | 'action' | 'formaction'): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map(([, value]) =>
    textContent(value ?? ''),
  );
}
