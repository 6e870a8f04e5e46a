// Runs jest in ESM mode. Arguments go to jest: `npm test -- --selectProjects unit`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './chromium.mjs';

const jest = fileURLToPath(new URL('../node_modules/jest/bin/jest.js', import.meta.url));
const chromium = findChromium(process.env);

const run = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    jest,
    ...process.argv.slice(2),
    // The reporter says so at the end; a suite that starts without its browser would fail for no fault of the product.
    ...(chromium === null ? ['--ignoreProjects', 'browser'] : []),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM: chromium ?? '' },
  },
);
process.exit(run.status ?? 1);
