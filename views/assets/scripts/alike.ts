/** Long enough that nobody is asked in the middle of a word. */
const ASK_AFTER_MS = 300;

/** Says while a Japanese term is typed that it is listed already. What was shown once, saving does not ask again. */
export function watchAlike(form: HTMLFormElement): void {
  const section = form.querySelector('.of-language[data-language="ja"]');
  const place = section?.querySelector('.alike');
  const { alike: address, found = '' } = form.dataset;
  if (!section || !place || address === undefined) return;
  let timer: number | undefined;
  let asked = 0;

  const ask = async (text: string): Promise<void> => {
    asked += 1;
    const turn = asked;
    const url = new URL(address, location.href);
    url.searchParams.set('term', text);
    const answer: unknown = await fetch(url).then((response) =>
      response.ok ? response.json() : null,
    );
    // Answers may overtake each other; only that to the last question counts.
    if (turn === asked) show(place, { found, alike: readAlike(answer) });
    if (turn === asked && readAlike(answer).length > 0) confirm(form, text);
  };

  section.addEventListener('input', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || !/^terms\.\d+\.text$/.test(target.name)) return;
    clearTimeout(timer);
    if (event instanceof InputEvent && event.isComposing) return;
    later(target);
  });
  section.addEventListener('compositionend', ({ target }) => {
    if (target instanceof HTMLInputElement) later(target);
  });

  function later(input: HTMLInputElement): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const text = input.value.trim();
      if (text === '') place?.replaceChildren();
      // Offline, the form still saves; the server asks then.
      else ask(text).catch(() => place?.replaceChildren());
    }, ASK_AFTER_MS);
  }
}

interface Alike {
  readonly head: string;
  readonly lang: string;
  readonly href: string;
  readonly about: string;
}

function show(
  place: Element,
  { found, alike }: { readonly found: string; readonly alike: readonly Alike[] },
): void {
  const links = alike.flatMap(({ head, lang, href, about }) => {
    const link = document.createElement('a');
    link.textContent = head;
    link.lang = lang;
    link.href = href;
    link.target = '_blank';
    link.rel = 'noopener';
    return [' ', link, ` ${about}`];
  });
  place.replaceChildren(...(links.length === 0 ? [] : [found, ...links]));
}

function confirm(form: HTMLFormElement, text: string): void {
  const field = form.elements.namedItem('confirmed');
  if (!(field instanceof HTMLInputElement)) return;
  field.value = [...new Set([...field.value.split('\n'), text])].join('\n');
}

function readAlike(answer: unknown): readonly Alike[] {
  const list = get(answer, 'alike');
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) => ({
    head: String(get(get(item, 'head'), 'text')),
    lang: String(get(get(item, 'head'), 'lang')),
    href: String(get(item, 'href')),
    about: String(get(item, 'about')),
  }));
}

function get(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
