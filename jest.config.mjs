// One project a room of tests/, so that `npx jest --selectProjects web` runs just that. ESM mode: see docs/decisions.
const project = (displayName, extra = {}) => ({
  displayName,
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  ...extra,
});

export default {
  reporters: ['default', '<rootDir>/scripts/test-reporter.mjs'],
  projects: [
    'unit',
    'cases',
    'golden',
    'contract',
    'views',
    'web',
    'api',
    'cli',
    'rules',
    'browser',
  ].map((name) => project(name)),
};
