import { createAutomaton } from '../../glossary/recognise/automaton.ts';
import { tokenEnds, type Tokenizer } from './kuromoji-tokens.ts';
import type { Found, Listed, Matcher } from './matcher.ts';

/**
 * Every occurrence of a term, by the same automaton, that begins and ends where tokens of kuromoji do: the plainest way
 * to judge edges, without repair, spellings, inflection or overlaps.
 */
export function kuromojiEdges(listed: readonly Listed[], tokenizer: Tokenizer): Matcher {
  const automaton = createAutomaton(listed.map(({ text }) => text));
  return (text) => {
    const edges = new Uint8Array(text.length + 1);
    for (const end of tokenEnds(tokenizer, text)) edges[end] = 1;
    const found: Found[] = [];
    automaton.scan(text, (pattern, end) => {
      const term = listed[pattern];
      if (term === undefined) return;
      const start = end - term.text.length;
      if (edges[start] === 1 && edges[end] === 1) {
        found.push({ start, end, conceptId: term.conceptId });
      }
    });
    return found;
  };
}
