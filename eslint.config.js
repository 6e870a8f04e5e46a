// typescript-eslint's strictest preset, jest's, and a few rules of our own, each with its reason. Zero warnings: a rule
// that may be broken is no rule. Directions of imports are checked by .dependency-cruiser.mjs, not here.
import jest from 'eslint-plugin-jest';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Syntax that is refused everywhere in the product; rooms add their own, for a later `no-restricted-syntax` replaces an earlier one. */
const EVERYWHERE = [
  {
    // `const value: unknown = JSON.parse(...)` is the way in: the next line has to say what it expects.
    selector:
      "CallExpression[callee.object.name='JSON'][callee.property.name='parse']:not(VariableDeclarator[id.typeAnnotation.typeAnnotation.type='TSUnknownKeyword'] > CallExpression)",
    message:
      'Parsed JSON is `unknown` until a schema or a guard has looked at it: const value: unknown = JSON.parse(...).',
  },
  {
    // A default export has no name of its own, so every importer makes one up.
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only.',
  },
  {
    // Escaping is lost the moment text is joined into markup; view models carry segments (docs/decisions/0005).
    selector:
      ":matches(AssignmentExpression > MemberExpression.left[property.name=/^(inner|outer)HTML$/], CallExpression[callee.property.name='insertAdjacentHTML'], CallExpression[callee.object.name='document'][callee.property.name=/^write(ln)?$/])",
    message: 'No HTML strings: set textContent, or build elements.',
  },
  {
    // The environment is read once, in config.ts; a value read elsewhere cannot be tested or reported with the others.
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Settings come from server/config.ts.',
  },
];

/** A clock or a die inside a rule makes its answer depend on more than its arguments. */
const INJECTED = [
  {
    selector:
      ":matches(CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0])",
    message: 'Time is handed in: take a Clock (server/services/ports/clock.ts).',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Randomness is handed in.',
  },
  {
    selector: "MemberExpression[object.name='performance'][property.name='now']",
    message: 'Time is handed in.',
  },
];

/** render.ts types the view model of every page; a render beside it hands a template whatever it likes. */
const RENDERED = [
  {
    selector:
      "CallExpression[callee.property.name='render'][callee.object.name=/^(res|response|app)$/]",
    message: 'Pages are rendered by server/web/render.ts, which types their view models.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'data/', 'node_modules/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A promise nobody waits for loses its error, and in a test its assertion; `void` says that this is meant.
      '@typescript-eslint/no-floating-promises': 'error',
      // A status or grade added to its union must be decided everywhere it is switched on.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
      // Type imports vanish on build: the import list then shows what a file really loads.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // for-of over a text gives code points; positions are code units, and the plain loop says so.
      '@typescript-eslint/prefer-for-of': 'off',
      // A leading underscore says: the signature is given, this part of it is not needed.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Ports and services are objects of functions that never say `this`: taking one out of its object is safe.
      '@typescript-eslint/unbound-method': 'off',
      // `[...text]` gives code points, and is written where code points are meant.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `==` converts; '' == 0 is true, and offsets are often 0.
      eqeqeq: ['error', 'always'],
      // [👨‍👩‍👧] matches a part of the family, [𠮷] without /u half a character.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      // Output belongs to the command line, the entry and tools: a library that prints spoils a pipe, and logs go through pino.
      'no-console': 'error',
      // Text from outside must never become code (bundled for the browser under a CSP that refuses it, too).
      'no-eval': 'error',
      'no-new-func': 'error',
      // No request leaves the process. (In the browser fetch speaks to our own origin; see below.)
      'no-restricted-globals': ['error', 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'],
      // An unfinished thought belongs in an issue, where it is found again.
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      // An empty string mostly means that nothing was given, and then `||` says it best.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // `(row) => list.push(row)` reads well, and nobody looks at what it gives back.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Past two or three, arguments are told apart only by name: take an object. Four are express's (error, req, res, next).
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      // One noun a file; past this a second noun is hiding in it.
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      // Reassigned parameters make every earlier line of the function a question.
      'no-param-reassign': 'error',
      'no-restricted-syntax': ['error', ...EVERYWHERE],
      // Numbers in messages are meant: `line ${3}` needs no String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['glossary/**/*.ts', 'server/services/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, ...INJECTED] },
  },
  {
    files: ['server/web/**/*.ts', 'server/api/**/*.ts'],
    ignores: ['server/web/render.ts'],
    rules: { 'no-restricted-syntax': ['error', ...EVERYWHERE, ...RENDERED] },
  },
  {
    // The entry reads the environment once and hands it on.
    files: ['server/main.ts', 'server/cli/main.ts'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': [
        'error',
        ...EVERYWHERE.filter(({ message }) => !message.startsWith('Settings')),
      ],
    },
  },
  {
    files: ['views/assets/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', 'XMLHttpRequest', 'WebSocket', 'EventSource'] },
  },
  {
    files: ['tests/**/*.ts'],
    extends: [jest.configs['flat/recommended'], jest.configs['flat/style']],
    // Found by the package itself otherwise, by asking for a jest that knip then calls unlisted.
    settings: { jest: { version: 30 } },
    rules: {
      // A skipped test is a promise nobody keeps; databases and browsers are chosen by the list of rows, not by skipping.
      'jest/no-disabled-tests': 'error',
      // A test without an assertion passes for ever.
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', 'fc.assert', '**.expect'] },
      ],
      // Helpers of a describe.each table and properties assert inside functions that the rule cannot see into.
      'jest/no-standalone-expect': 'off',
      // `expect` in a branch is how a union is narrowed; rows that never reach it are caught by expect.assertions where it matters.
      'jest/no-conditional-expect': 'off',
      'jest/prefer-spy-on': 'error',
      // Tests compare with any time, read what CI was told, and their tables are as long and as wide as they must be.
      'max-lines': 'off',
      '@typescript-eslint/max-params': 'off',
      'no-restricted-syntax': ['error', EVERYWHERE[2]],
      // `[...'あいう']` as an alphabet for properties: literals, seen whole.
      '@typescript-eslint/no-misused-spread': 'off',
      // A browser or an HTTP client under test is asked by the test.
      'no-restricted-globals': 'off',
    },
  },
  {
    // supertest gives bodies as `any`; a wrong guess at what stands in one fails the test that made it.
    files: ['tests/{api,web}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['bench/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': ['error', ...EVERYWHERE.slice(0, 3)] },
  },
  {
    // knip reads the default export of its configuration.
    files: ['knip.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Tools run by Node as they stand: no types to lean on.
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { eqeqeq: ['error', 'always'], 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
);
