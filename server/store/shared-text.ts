/**
 * Makes a function that gives the same text for the same text. The database hands out `preferred` anew for every row; of
 * 100,000 concepts such words alone would take a hundred megabytes.
 */
export function sharing<Text extends string>(): (text: Text) => Text {
  const known = new Map<Text, Text>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size < MOST) known.set(text, text);
    return text;
  };
}

/** Domains and parts of speech are what people type; there need not be few. */
const MOST = 1_000;
