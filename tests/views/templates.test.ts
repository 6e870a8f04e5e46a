import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import ejs from 'ejs';
import { projectRoot } from '../../server/root.ts';
import { TEMPLATE_OPTIONS } from '../../server/web/template-engine.ts';

const folder = join(projectRoot(), 'views');
const paths = ['layouts', 'pages', 'partials'].flatMap((room) =>
  readdirSync(join(folder, room)).map((name) => `${room}/${name}`),
);
const source = (path: string): string => readFileSync(join(folder, path), 'utf8');

/** Every include of a template: the template, and the names that are handed to it. */
const includes = paths.flatMap((path) =>
  [...source(path).matchAll(/include\('([^']+)'(?:, (\{.*?\}))?\)/g)].map(([, target, given]) => ({
    target: `${target?.startsWith('../') === true ? target.slice(3) : `partials/${target ?? ''}`}.ejs`,
    names: [...(given ?? '').matchAll(/[{,]\s*(\w+)\s*(?=[:,}])/g)].map(([, name]) => name ?? ''),
  })),
);

describe.each(paths)('%s', (path) => {
  test('compiles', () => {
    expect(() =>
      ejs.compile(source(path), { ...TEMPLATE_OPTIONS, filename: join(folder, path) }),
    ).not.toThrow();
  });

  test('has no bare names: everything comes from view', () => {
    const names = [...source(path).matchAll(/<%=\s*(\w+)\s*%>/g)].map(([, name]) => name ?? '');
    const declared = new Set(
      [
        ...source(path).matchAll(/(?:const|for \(const|forEach\(\()\s*(?:\{([^}]*)\}|(\w+))/g),
      ].flatMap(([, list, one]) =>
        (list ?? one ?? '').split(',').map((name) => name.split(':').at(-1)?.trim()),
      ),
    );
    expect(names.filter((name) => !declared.has(name))).toEqual([]);
  });
});

describe.each(paths.filter((path) => path.startsWith('partials/')))('%s', (path) => {
  const used = new Set([...source(path).matchAll(/\bview\.(\w+)/g)].map(([, name]) => name ?? ''));
  const uses = includes.filter(({ target }) => target === path);

  test('is included somewhere', () => {
    expect(uses).not.toEqual([]);
  });

  test('is handed all that it reads, by everyone who includes it', () => {
    for (const { names } of uses) {
      expect([...used].filter((name) => !['t', 'shell', ...names].includes(name))).toEqual([]);
    }
  });
});
