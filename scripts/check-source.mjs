// What no file of ours may hold: characters that a reader cannot see, and paths that exist on one machine only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedRoot, filesBelow, report } from './files.mjs';

/** Hostile text is written as escapes in tests; files that must hold the very bytes stand in these folders. */
const FIXTURES = /^tests\/(golden|fixtures)\//;
const BINARY = /\.(png|jpg|ico|woff2|gz|dat|bin)$/;

const RULES = [
  {
    // Bidirectional controls show code in another order than it runs; zero-width and tag characters hide in it. Written
    // as \u escapes they do no harm. The joiner of 👨‍👩‍👧 stands between two pictures and is seen.
    refused:
      /(?!(?<=\p{Extended_Pictographic}\ufe0f?)\u200d\p{Extended_Pictographic})[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,
    name: (found) =>
      `invisible character U+${found.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  },
  {
    refused: /[\u0000-\u0008\u000b-\u001f\u007f]/g,
    name: (found) =>
      `control character U+${found.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  },
  {
    // One letter is nobody's folder: /home/a is how tests write an example.
    refused: /(?<![\w.:/*-])\/(?:home|Users|root|mnt|work|workspace)\/[\w.-]{2,}/g,
    name: (found) => `path of one machine ${found}`,
  },
  { refused: /\b[A-Z]:\\(?:Users|Documents)\b/g, name: (found) => `path of one machine ${found}` },
];

const root = checkedRoot();
const problems = [];
for (const path of filesBelow(root, (file) => !FIXTURES.test(file) && !BINARY.test(file))) {
  const text = readFileSync(join(root, path), 'utf8');
  for (const { refused, name } of RULES) {
    for (const { index, 0: found } of text.matchAll(refused)) {
      problems.push(`${path}:${text.slice(0, index).split('\n').length}: ${name(found)}`);
    }
  }
}
report('source', problems);
