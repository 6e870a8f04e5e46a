import { Engine } from 'prh';
import type { Listed, Matcher } from './matcher.ts';

/** prh, a proofreader's tool of npm: one rule a term. It judges no edges, and keeps the first of two that overlap. */
export function prh(listed: readonly Listed[]): Matcher {
  const rules = listed.map(({ text }) => ({ pattern: text, expected: `〔${text}〕` }));
  const engine = new Engine({ version: 1, rules });
  return (text) =>
    engine.makeChangeSet('', text).diffs.map(({ index, tailIndex, matches: [surface = ''] }) => ({
      start: index,
      end: tailIndex,
      conceptId: surface,
    }));
}
