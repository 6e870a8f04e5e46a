import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/root.ts';
import { plant, runNode, type PlantedTree } from './support/planted-tree.ts';

const PACKER = `import { writeFileSync } from 'node:fs';
export const packDictionary = (root, folder) => writeFileSync(folder + '/dictionary.bin', '');
`;

let tree: PlantedTree;
beforeEach(() => {
  tree = plant({
    'package.json': '{"type":"module"}',
    'scripts/build.mjs': readFileSync(join(projectRoot(), 'scripts/build.mjs'), 'utf8'),
    // Packing takes seconds, and what comes of it has tests of its own.
    'scripts/dictionary.mjs': PACKER,
    'glossary/word.ts': "export const word: string = 'first';\n",
    'server/main.ts': "import { word } from '../glossary/word.ts';\nconsole.log(word);\n",
    'server/worker.ts': 'export {};\n',
    'server/cli/main.ts': 'export {};\n',
    'views/assets/app.ts': 'export {};\n',
    'node_modules/.package-lock.json': '{}',
    'node_modules/.bin/taiyaku': '',
  });
  symlinkSync(
    join(projectRoot(), 'node_modules/esbuild'),
    join(tree.folder, 'node_modules/esbuild'),
  );
  build();
});
afterEach(() => {
  tree.clear();
});

const build = (): void => {
  const { exitCode, problems } = runNode(tree.folder, join(tree.folder, 'scripts/build.mjs'), []);
  expect({ exitCode, problems }).toEqual({ exitCode: 0, problems: [] });
};
const inTree = (path: string): string => join(tree.folder, path);
/** Gone after the next build, if there is one: a new dist/ takes the place of the old. */
const MARK = 'dist/mark';

test('what was built runs', () => {
  expect(runNode(tree.folder, inTree('dist/main.js'), []).stdout).toBe('first\n');
});

test('nothing is built where nothing has changed', () => {
  writeFileSync(inTree(MARK), '');
  build();
  expect(existsSync(inTree(MARK))).toBe(true);
});

test.each<[string, () => void]>([
  [
    'a source is changed',
    () => writeFileSync(inTree('glossary/word.ts'), 'export const word = 2;'),
  ],
  ['a source comes', () => writeFileSync(inTree('views/assets/print.css'), 'a { color: black }')],
  ['a source goes', () => rmSync(inTree('views/assets/app.ts'))],
  ['a package changes', () => writeFileSync(inTree('node_modules/.package-lock.json'), '{"a":1}')],
  [
    'the build is done otherwise',
    () => writeFileSync(inTree('scripts/build.mjs'), `\n${script()}`),
  ],
  [
    'the dictionary is packed otherwise',
    () => writeFileSync(inTree('scripts/dictionary.mjs'), `\n${PACKER}`),
  ],
  ['the dictionary is gone', () => rmSync(inTree('dist/dictionary.bin'))],
  ['what was built is incomplete', () => rmSync(inTree('dist/sources'))],
])('it is built again where %s', (_what, change) => {
  writeFileSync(inTree(MARK), '');
  change();
  build();
  expect(existsSync(inTree(MARK))).toBe(false);
});

const script = (): string => readFileSync(inTree('scripts/build.mjs'), 'utf8');
