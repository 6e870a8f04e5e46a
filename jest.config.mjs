// One project a room of tests/, so that `npm test -- --selectProjects web` runs just that. ESM mode: see docs/decisions.
import { readdirSync } from 'node:fs';

const tests = new URL('tests/', import.meta.url);
const rooms = readdirSync(tests).filter((name) => name !== 'support');

const project = (displayName) => ({
  displayName,
  testMatch: [`<rootDir>/tests/${displayName}/**/*.test.ts`],
  testEnvironment: 'node',
  // Ends what hangs, and measures nothing: many a test starts a process or a browser, on machines that have other work.
  testTimeout: 180_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
});

export default {
  reporters: ['default', '<rootDir>/scripts/test-reporter.mjs'],
  projects: rooms.map(project),
};
