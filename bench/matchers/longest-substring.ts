import { byText, type Found, type Listed, type Matcher } from './matcher.ts';

/** At each place the longest term that stands there, then on after it: what OmegaT and Weblate do with Japanese. */
export function longestSubstring(listed: readonly Listed[]): Matcher {
  const known = byText(listed);
  const longest = Math.max(...listed.map(({ text }) => text.length));
  return (text) => {
    const found: Found[] = [];
    let start = 0;
    while (start < text.length) {
      let end = Math.min(start + longest, text.length);
      while (end > start && !known.has(text.slice(start, end))) end -= 1;
      for (const conceptId of known.get(text.slice(start, end)) ?? []) {
        found.push({ start, end, conceptId });
      }
      start = Math.max(end, start + 1);
    }
    return found;
  };
}
