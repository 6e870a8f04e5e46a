// Every text in three languages: same keys, same placeholders, the plural forms each language has, and nothing that is
// asked for without being there, or there without being asked for. Keys are written whole, `namespace:key.key`, so that
// both a reader and this check find them.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkedRoot, filesBelow, report } from './files.mjs';
import { PREFIXES } from './locale-prefixes.mjs';

const LANGUAGES = ['ja', 'en', 'ko'];
const PLURAL = /_(zero|one|two|few|many|other)$/;

const root = checkedRoot();
const problems = [];
/** language -> key without its plural form -> plural form ('' for none) -> text */
const texts = new Map(LANGUAGES.map((language) => [language, readTexts(language)]));
const keys = [...new Set([...texts.values()].flatMap((forms) => [...forms.keys()]))].sort();

for (const key of keys) compareLanguages(key);
compareWithSources();
report('locale keys', problems);

function readTexts(language) {
  const folder = join(root, 'locales', language);
  const read = new Map();
  for (const file of filesBelow(folder, (path) => path.endsWith('.json'))) {
    const tree = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    for (const [name, text] of leaves(tree)) {
      const [form] = PLURAL.exec(name) ?? [''];
      const key = `${basename(file, '.json')}:${name.slice(0, name.length - form.length)}`;
      read.set(key, (read.get(key) ?? new Map()).set(form, text));
      if (text.trim() === '') problems.push(`${language} ${key}${form} is empty`);
    }
  }
  return read;
}

function leaves(tree) {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[name, value]]
      : leaves(value).map(([inner, text]) => [`${name}.${inner}`, text]),
  );
}

function compareLanguages(key) {
  const placeholders = [];
  for (const [language, read] of texts) {
    const forms = read.get(key);
    if (forms === undefined) {
      problems.push(`${key} is missing in ${language}`);
      continue;
    }
    checkPlural(language, key, [...forms.keys()]);
    const names = [...forms.values()].flatMap((text) =>
      [...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map(([, name]) => name),
    );
    placeholders.push({ language, names: [...new Set(names)].sort().join(', ') || 'none' });
  }
  if (new Set(placeholders.map(({ names }) => names)).size > 1) {
    const each = placeholders.map(({ language, names }) => `${language}: ${names}`).join('; ');
    problems.push(`${key} has different placeholders (${each})`);
  }
}

/** A count needs the plural forms of its language: Japanese and Korean have `other`, English has `one` and `other`. */
function checkPlural(language, key, forms) {
  if (forms.length === 1 && forms[0] === '') return;
  const needed = new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.map((category) => `_${category}`);
  for (const form of needed) {
    if (!forms.includes(form)) problems.push(`${key}${form} is missing in ${language}`);
  }
  for (const form of forms) {
    // i18next's own `zero` may stand in any language.
    if (form !== '_zero' && !needed.includes(form)) {
      problems.push(`${key}${form} is never chosen in ${language}`);
    }
  }
}

function compareWithSources() {
  const namespaces = [...new Set(keys.map((key) => key.slice(0, key.indexOf(':'))))];
  // `key: \`cli:${string}\`` is a type, not a key.
  const literal = new RegExp(
    `(['"\`])((?:${namespaces.join('|')}):[\\w.-]*)(\\$\\{(?!string\\}|infer |[A-Z]\\w*<)|\\1)`,
    'g',
  );
  const used = new Set();
  const usedPrefixes = new Set();
  for (const path of filesBelow(root, (file) => /^(server|views)\/.*\.(ts|ejs)$/.test(file))) {
    const code = readFileSync(join(root, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\s\/\/.*$/gm, '');
    for (const [, , key, end] of code.matchAll(literal)) {
      if (end === '${') usedPrefixes.add(key);
      else used.add(key);
      if (end === '${' && !PREFIXES.some(({ prefix }) => prefix === key)) {
        problems.push(
          `${path}: ${key}… is put together at run time; list it in scripts/locale-prefixes.mjs`,
        );
      } else if (end !== '${' && !keys.includes(key)) {
        problems.push(`${path}: ${key} does not exist`);
      }
    }
  }
  for (const entry of PREFIXES) {
    if (!usedPrefixes.has(entry.prefix)) {
      problems.push(`scripts/locale-prefixes.mjs: no source puts ${entry.prefix}… together`);
      continue;
    }
    for (const key of endings(entry)) {
      used.add(key);
      if (!keys.includes(key)) problems.push(`${entry.file}: ${key} does not exist`);
    }
  }
  for (const key of keys) if (!used.has(key)) problems.push(`${key} is never used`);
}

/** The keys that a prefix stands for: by the list it names, or else every text that begins so. */
function endings({ prefix, file, list }) {
  if (file === undefined) return keys.filter((key) => key.startsWith(prefix));
  if (!existsSync(join(root, file))) return [];
  const source = readFileSync(join(root, file), 'utf8');
  const start = source.indexOf(`const ${list} = `);
  const body = source.slice(start, source.indexOf(' as const', start));
  // The strings of an array, or the names of an object's rows.
  const names = body.includes('= [')
    ? [...body.matchAll(/'([^']+)'/g)]
    : [...body.matchAll(/^ {2}'?([\w.]+)'?: \{/gm)];
  return names.map(([, name]) => prefix + name);
}
