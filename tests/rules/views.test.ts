import { describe, expect, test } from '@jest/globals';
import { check } from './support/planted-tree.ts';

const PAGE = `<%# 日本語の注釈 -%>
<%- include('../partials/head', { view: view.head }) %>
<script src="/assets/page.js" type="module"></script>
<a class="term" href="/concepts/<%= view.id %>"><%= view.text %></a>
`;

test('escaped values, included parts and scripts by address are what a page is made of', () => {
  expect(check('check-views', { 'views/pages/page.ejs': PAGE })).toMatchObject({
    exitCode: 0,
    problems: [],
  });
});

describe('a planted line is refused', () => {
  test.each([
    ['unescaped output', '<p><%- view.text %></p>', 'unescaped output'],
    ['a name that only begins like include', '<%- includes(view) %>', 'unescaped output'],
    ['an inline script', '<script>start()</script>', 'inline script'],
    ['an inline module', '<script type="module">start()</script>', 'inline script'],
    ['a style sheet in the page', '<style>p { color: red }</style>', 'inline style sheet'],
    ['a style on an element', '<p style="color: red"></p>', 'inline style'],
    ['a handler on an element', '<button onclick="start()"></button>', 'inline handler'],
    ['a script as an address', '<a href="javascript:start()"></a>', 'script as an address'],
    ['an address of another machine', '<img src="https://example.org/a.png">', 'another machine'],
    ['an address without a scheme', '<link href="//example.org/a.css">', 'another machine'],
    ['Japanese in the page', '<p>用語</p>', 'text in one language'],
    ['Korean in the page', '<p>용어</p>', 'text in one language'],
  ])('%s', (_what, line, why) => {
    const { exitCode, problems } = check('check-views', { 'views/page.ejs': `<p></p>\n${line}\n` });
    expect(exitCode).toBe(1);
    expect(problems[0]).toMatch(/^views\/page\.ejs:2: /);
    expect(problems[0]).toContain(why);
  });
});
