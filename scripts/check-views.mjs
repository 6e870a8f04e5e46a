// What a page may hold: escaped values only, and nothing inline, for the content security policy refuses it anyway.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedRoot, filesBelow, report } from './files.mjs';

const RULES = [
  {
    refused: /<%-(?!\s*include\()/g,
    why: 'unescaped output; use <%= %>, and <%- only before include(',
  },
  {
    refused: /<script\b(?![^>]*\bsrc=)[^>]*>/gi,
    why: 'inline script; write a file in views/assets/',
  },
  { refused: /<style\b/gi, why: 'inline style sheet; write it in views/assets/' },
  { refused: /\sstyle\s*=/gi, why: 'inline style; give the element a class' },
  { refused: /\son[a-z]+\s*=/gi, why: 'inline handler; listen in views/assets/' },
  { refused: /javascript:/gi, why: 'script as an address' },
  {
    refused: /\b(?:src|href|action|poster)\s*=\s*["']?(?:https?:)?\/\//gi,
    why: 'address of another machine; no request leaves this one',
  },
  {
    refused: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu,
    why: 'text in one language; every text comes from locales/',
  },
];

const root = checkedRoot();
const problems = [];
for (const path of filesBelow(root, (file) => /^views\/.*\.ejs$/.test(file))) {
  const text = withoutComments(readFileSync(join(root, path), 'utf8'));
  for (const { refused, why } of RULES) {
    for (const { index, 0: found } of text.matchAll(refused)) {
      const line = text.slice(0, index).split('\n').length;
      problems.push(`${path}:${line}: ${found.trim()} (${why})`);
    }
  }
}
report('views', problems);

/** EJS comments never reach the page; their line breaks stay, so that lines keep their numbers. */
function withoutComments(text) {
  return text.replace(/<%#[\s\S]*?%>/g, (comment) => comment.replace(/[^\n]/g, ''));
}
