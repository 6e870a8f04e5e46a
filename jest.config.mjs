// One project a room of tests/, so that `npm test -- --selectProjects web` runs just that. ESM mode: see docs/decisions.
import { readdirSync } from 'node:fs';

const tests = new URL('tests/', import.meta.url);
const rooms = readdirSync(tests).filter((name) => name !== 'support');

const project = (displayName) => ({
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
});

export default {
  reporters: ['default', '<rootDir>/scripts/test-reporter.mjs'],
  projects: rooms.map(project),
  // Ends what hangs, and measures nothing: many a test starts a process or a browser, on machines that have other work.
  testTimeout: 180_000,
  // jest would leave one core idle, which on two of them doubles the wait. Its modules stay in memory from suite to suite.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '800MB',
};
