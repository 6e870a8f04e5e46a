import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/root.ts';
import { taiyaku } from './support/taiyaku.ts';

const page = readFileSync(join(projectRoot(), 'docs/cli.md'), 'utf8');
const commands = Array.from(
  taiyaku(['--help']).stdout.matchAll(/^ {2}([a-z]+) {2,}/gm),
  ([, name = '']) => name,
);

describe('docs/cli.md', () => {
  test('has a section for every command and none for another', () => {
    const sections = Array.from(page.matchAll(/^## (.*)$/gm), ([, name]) => name);
    expect(sections).toEqual(commands);
  });

  test.each(commands)('names every option of %s', (command) => {
    const options = taiyaku([command, '--help']).stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm);
    for (const [, option = ''] of options) {
      if (option !== '--help') expect(page).toContain(option);
    }
  });
});
