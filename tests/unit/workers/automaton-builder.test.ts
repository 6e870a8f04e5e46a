import { expect, test } from '@jest/globals';
import { buildAutomaton, type PackedPatterns } from '../../../glossary/index.ts';
import { packPatterns } from '../../../glossary/recognise/packed-patterns.ts';
import { createAutomatonBuilder } from '../../../server/workers/automaton-builder.ts';

const patterns = (count: number): PackedPatterns =>
  packPatterns(Array.from({ length: count }, (_, n) => `用語${String(n)}`));

test.each<[string, number, readonly string[]]>([
  ['a small automaton is built at once', 10_000, []],
  ['a large one by a thread', 10_001, ['buildAutomaton']],
])('%s', async (_, count, expected) => {
  const asked: string[] = [];
  const build = createAutomatonBuilder(() =>
    Promise.resolve({
      run(name: 'buildAutomaton', input: PackedPatterns) {
        asked.push(name);
        return Promise.resolve(buildAutomaton(input));
      },
    }),
  );
  expect(await build(patterns(count))).toEqual(buildAutomaton(patterns(count)));
  expect(asked).toEqual(expected);
});
