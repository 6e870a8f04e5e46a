import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { projectRoot } from '../../server/root.ts';
import { plant, runNode, type PlantedTree } from './support/planted-tree.ts';

interface Plant {
  readonly rule: string;
  /** The file that breaks the rule; it holds this one import and nothing else. */
  readonly file: string;
  readonly imports: string;
}

// prettier-ignore
const PLANTS: readonly Plant[] = [
  { rule: 'glossary-knows-no-host',                    file: 'glossary/text/host.ts',            imports: '../../server/errors.ts' },
  { rule: 'glossary-does-no-io',                       file: 'glossary/text/file.ts',            imports: 'node:fs' },
  { rule: 'glossary-takes-pure-packages',              file: 'glossary/terms/log.ts',            imports: 'pino' },
  { rule: 'server-enters-glossary-by-its-face',        file: 'server/services/inner.ts',         imports: '../../glossary/text/span.ts' },
  { rule: 'glossary-does-not-enter-itself-by-its-face',file: 'glossary/recognise/face.ts',       imports: '../index.ts' },
  { rule: 'text-knows-only-text',                      file: 'glossary/text/word.ts',            imports: '../terms/concept.ts' },
  { rule: 'terms-and-morphology-know-only-text',       file: 'glossary/morphology/term.ts',      imports: '../terms/concept.ts' },
  { rule: 'engine-tasks-do-not-know-each-other',       file: 'glossary/formats/matcher.ts',      imports: '../recognise/match.ts' },
  { rule: 'services-know-only-the-engine',             file: 'server/services/clock-user.ts',    imports: '../clock.ts' },
  { rule: 'services-do-no-io',                         file: 'server/services/reader.ts',        imports: 'node:fs/promises' },
  { rule: 'adapters-know-only-services',               file: 'server/documents/clock-user.ts',   imports: '../clock.ts' },
  { rule: 'only-compose-names-adapters',               file: 'server/web/store-user.ts',         imports: '../store/table.ts' },
  { rule: 'doors-do-not-know-each-other',              file: 'server/api/page-user.ts',          imports: '../web/page.ts' },
  { rule: 'rooms-do-not-compose',                      file: 'server/web/composer.ts',           imports: '../compose.ts' },
  { rule: 'browser-stands-alone',                      file: 'views/assets/matcher.ts',          imports: '../../glossary/index.ts' },
  { rule: 'databases-stay-in-the-store',               file: 'server/services/query.ts',         imports: 'kysely' },
  { rule: 'express-stays-at-the-doors',                file: 'server/services/request.ts',       imports: 'express' },
  { rule: 'kuromoji-is-an-oracle',                     file: 'server/tokenizer.ts',              imports: 'kuromoji' },
  { rule: 'no-way-out',                                file: 'server/web/caller.ts',             imports: 'node:https' },
  { rule: 'product-does-not-know-its-tests',           file: 'server/web/faked.ts',              imports: '../../tests/support/fake.ts' },
  { rule: 'product-runs-without-dev-packages',         file: 'server/web/guess.ts',              imports: 'fast-check' },
  { rule: 'no-circle',                                 file: 'server/web/egg.ts',                imports: './hen.ts' },
  { rule: 'everything-resolves',                       file: 'server/web/lost.ts',               imports: './nowhere.ts' },
];

/** Every arrow that ARCHITECTURE.md draws. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'glossary/text/span.ts': [],
  'glossary/terms/concept.ts': ['../text/span.ts', 'zod'],
  'glossary/morphology/token.ts': ['../text/span.ts'],
  'glossary/recognise/match.ts': ['../morphology/token.ts', '../terms/concept.ts'],
  'glossary/index.ts': ['./recognise/match.ts'],
  'server/errors.ts': [],
  'server/clock.ts': [],
  'server/services/glossaries.ts': ['../../glossary/index.ts', '../errors.ts'],
  'server/store/table.ts': ['../services/glossaries.ts', '../errors.ts', 'kysely', 'node:fs'],
  'server/web/page.ts': ['../services/glossaries.ts', 'express', '../../glossary/index.ts'],
  'server/compose.ts': ['./store/table.ts', './web/page.ts', './clock.ts'],
  'server/main.ts': ['./compose.ts', 'node:http'],
  'tests/support/fake.ts': ['../../server/store/table.ts', 'fast-check', 'kuromoji'],
};

const DEPENDENCIES = ['express', 'kuromoji', 'kysely', 'pino', 'zod'];
const DEV_DEPENDENCIES = ['fast-check'];

const ResultSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string(), severity: z.string() })),
    }),
  }),
});

let tree: PlantedTree;
let summary: z.infer<typeof ResultSchema>['summary'];

beforeAll(() => {
  tree = plant({ ...files(), ...packages() });
  const config = join(projectRoot(), '.dependency-cruiser.mjs');
  const { stdout } = runNode(
    tree.folder,
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', config, '--output-type', 'json', 'glossary', 'server', 'views', 'tests'],
  );
  const result: unknown = JSON.parse(stdout);
  ({ summary } = ResultSchema.parse(result));
});

afterAll(() => {
  tree.clear();
});

describe('a planted violation is reported', () => {
  test.each(PLANTS)('$rule', ({ rule, file }) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });
});

test('every rule has its planted violation, says where the code belongs, and fails the check', () => {
  const rules = summary.ruleSetUsed.forbidden;
  expect(rules.map(({ name }) => name)).toEqual(PLANTS.map(({ rule }) => rule));
  expect(rules.filter(({ comment }) => comment.length < 60)).toEqual([]);
  expect(rules.filter(({ severity }) => severity !== 'error')).toEqual([]);
});

test.each(Object.keys(ALLOWED))('%s may know what it knows', (file) => {
  expect(rulesBrokenBy(file)).toEqual([]);
});

function rulesBrokenBy(file: string): readonly string[] {
  return summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);
}

function files(): Readonly<Record<string, string>> {
  const planted = PLANTS.map(({ file, imports }) => [file, importing([imports])] as const);
  const allowed = Object.entries(ALLOWED).map(
    ([file, imports]) => [file, importing(imports)] as const,
  );
  return {
    ...Object.fromEntries([...planted, ...allowed]),
    'server/web/hen.ts': importing(['./egg.ts']),
  };
}

function importing(names: readonly string[]): string {
  return [...names.map((name) => `import '${name}';`), 'export {};'].join('\n');
}

function packages(): Readonly<Record<string, string>> {
  const versions = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const installed = [...DEPENDENCIES, ...DEV_DEPENDENCIES].map(
    (name) =>
      [
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', main: 'package.json' }),
      ] as const,
  );
  return {
    ...Object.fromEntries(installed),
    'package.json': JSON.stringify({
      name: 'planted',
      type: 'module',
      dependencies: versions(DEPENDENCIES),
      devDependencies: versions(DEV_DEPENDENCIES),
    }),
  };
}
