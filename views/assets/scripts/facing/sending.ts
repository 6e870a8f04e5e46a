/** What became of a text that was sent. */
export type Answer =
  | { readonly kind: 'saved'; readonly version: number }
  | { readonly kind: 'conflict'; readonly text: string; readonly version: number }
  /** It will not be taken, however often it is sent. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Nobody answered, or asked to be left in peace for a while. */
  | { readonly kind: 'away' };

/** Never throws. `last`: the page is being left; the browser sends it all the same. */
export async function send(
  address: string,
  body: { readonly text: string; readonly version: number },
  { last = false }: { readonly last?: boolean } = {},
): Promise<Answer> {
  try {
    const response = await fetch(address, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      keepalive: last,
    });
    const answer: unknown = await response.json();
    if (response.ok) return { kind: 'saved', version: Number(get(answer, 'version')) };
    const current = get(answer, 'current');
    if (response.status === 409) {
      const version = Number(get(current, 'version'));
      const text = String(get(current, 'text'));
      // Saved before, by an answer that got lost on the way.
      return text === body.text ? { kind: 'saved', version } : { kind: 'conflict', text, version };
    }
    if (response.status >= 500 || response.status === 429) return { kind: 'away' };
    return { kind: 'refused', detail: detailOf(answer) };
  } catch {
    return { kind: 'away' };
  }
}

/** The first mistake, without the name that the field has for programs. */
function detailOf(answer: unknown): string {
  const errors = get(answer, 'errors');
  const first: unknown = Array.isArray(errors) ? errors[0] : answer;
  const detail = get(first, 'detail');
  return typeof detail === 'string' ? detail : '';
}

function get(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
