import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { projectRoot } from '../../server/root.ts';

const root = projectRoot();
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const VersionsSchema = z.record(z.string(), z.string());
const manifest = z
  .object({
    scripts: VersionsSchema,
    dependencies: VersionsSchema,
    devDependencies: VersionsSchema,
  })
  .parse(json('package.json'));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        link: z.boolean().optional(),
      }),
    ),
  })
  .parse(json('package-lock.json'));

const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('package-lock.json', () => {
  test('every package is checked against its SHA-512', () => {
    const unchecked = installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(unchecked.map(([path]) => path)).toEqual([]);
  });

  test('names packages, never the mirror or folder they came from', () => {
    const placed = installed.filter(([, { resolved, link }]) => resolved !== undefined || link);
    expect(placed.map(([path]) => path)).toEqual([]);
    const elsewhere = installed.filter(([, { version }]) => !/^\d/.test(version));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });
});

test('every version is exact', () => {
  const versions = { ...manifest.dependencies, ...manifest.devDependencies };
  const ranges = Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(ranges).toEqual([]);
});

test('docs/dependencies.md gives the reason for every package that runs, and for no other', () => {
  const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

describe('commands in the documents exist', () => {
  test.each(['README.md', 'CONTRIBUTING.md', 'docs/operations.md', '.ci/run'])('%s', (path) => {
    const named = [...read(path).matchAll(/\bnpm run (?:--silent )?([\w:]+)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test('the two commands of the README are what package.json and CI run', () => {
    const readme = read('README.md');
    expect(readme).toContain('npm ci && npm start');
    expect(readme).toContain('npm ci && npm test');
    expect(Object.keys(manifest.scripts)).toEqual(
      expect.arrayContaining(['start', 'test', 'check']),
    );
    expect(read('.ci/run')).toMatch(/npm ci\b[\s\S]*npm run check\b/);
    expect(read('.ci/run')).toMatch(/npm test\b/);
  });

  test('CONTRIBUTING.md names every check, and every check is run by `npm run check`', () => {
    const checks = Object.keys(manifest.scripts).filter((name) => name.startsWith('check:'));
    const contributing = read('CONTRIBUTING.md');
    expect(checks.filter((name) => !contributing.includes(`\`${name}\``))).toEqual([]);
    expect(manifest.scripts['check']).toBe('node scripts/check.mjs');
  });
});

describe('links in the documents lead somewhere', () => {
  test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'])(
    '%s',
    (path) => {
      const targets = [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(
        ([, target]) => target ?? '',
      );
      expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
    },
  );
});

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(projectRoot(), path), 'utf8'));
}
