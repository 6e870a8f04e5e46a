// Every text in three languages: same keys, same placeholders, the plural forms each language has, and nothing that is
// asked for without being there, or there without being asked for.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkedRoot, filesBelow, report } from './files.mjs';

const LANGUAGES = ['ja', 'en', 'ko'];

/**
 * Keys put together at run time, as the literal before the first `${`. Each names where its endings come from. A template
 * literal that begins with a namespace and is not listed here is a problem, and so is a prefix here that no source uses.
 */
const PREFIXES = [
  { prefix: 'errors:', why: 'one text for every code of the table in server/errors.ts' },
];

/** Error codes have texts exactly when this table lists them. */
const ERROR_TABLE = {
  file: 'server/errors.ts',
  row: /^ {2}'?([\w.]+)'?: \{ status/gm,
  prefix: 'errors:',
};

const root = checkedRoot();
const problems = [];
const locales = Object.fromEntries(LANGUAGES.map((language) => [language, readLanguage(language)]));
const sources = filesBelow(root, (path) => /^(server|views)\/.*\.(ts|ejs)$/.test(path)).map(
  (path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }),
);

compareLanguages();
compareWithSources();
report('locale keys', problems);

/** namespace:key -> text, nested keys joined by full stops. */
function readLanguage(language) {
  const texts = new Map();
  const folder = join(root, 'locales', language);
  for (const file of filesBelow(folder, (path) => path.endsWith('.json'))) {
    const namespace = basename(file, '.json');
    flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')), `${namespace}:`, texts);
  }
  return texts;
}

function flatten(value, key, texts) {
  if (typeof value === 'string') {
    texts.set(key, value);
    if (value.trim() === '') problems.push(`${key} is empty`);
    return;
  }
  for (const [name, child] of Object.entries(value)) {
    flatten(child, key.endsWith(':') ? key + name : `${key}.${name}`, texts);
  }
}

function compareLanguages() {
  const grouped = Object.fromEntries(
    LANGUAGES.map((language) => [language, byBase(locales[language])]),
  );
  for (const base of allBases(grouped)) {
    const placeholders = new Map();
    for (const language of LANGUAGES) {
      const forms = grouped[language].get(base);
      if (forms === undefined) {
        problems.push(`${base} is missing in ${language}`);
        continue;
      }
      checkForms(language, base, [...forms.keys()]);
      placeholders.set(
        language,
        [...new Set([...forms.values()].flatMap(placeholdersOf))].sort().join(', '),
      );
    }
    if (new Set(placeholders.values()).size > 1) {
      const each = [...placeholders].map(([language, names]) => `${language}: ${names || 'none'}`);
      problems.push(`${base} has different placeholders (${each.join('; ')})`);
    }
  }
}

/** A count needs the plural forms of its language: Japanese and Korean have `other`, English has `one` and `other`. */
function checkForms(language, base, forms) {
  if (forms.length === 1 && forms[0] === '') return;
  const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const form of needed) {
    if (!forms.includes(form)) problems.push(`${base}_${form} is missing in ${language}`);
  }
  for (const form of forms) {
    // zero is i18next's own: it may stand in any language.
    if (form !== 'zero' && !needed.includes(form)) {
      problems.push(`${base}${form === '' ? '' : `_${form}`} is never chosen in ${language}`);
    }
  }
}

function byBase(texts) {
  const bases = new Map();
  for (const [key, text] of texts) {
    const base = baseOf(key);
    const forms = bases.get(base) ?? new Map();
    bases.set(base, forms.set(key.slice(base.length + 1), text));
  }
  return bases;
}

function baseOf(key) {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function allBases(grouped) {
  return [...new Set(LANGUAGES.flatMap((language) => [...grouped[language].keys()]))].sort();
}

function placeholdersOf(text) {
  return [...text.matchAll(/\{\{-?\s*([\w.]+)/g)].map(([, name]) => name);
}

function compareWithSources() {
  const bases = new Set(
    allBases(Object.fromEntries(LANGUAGES.map((l) => [l, byBase(locales[l])]))),
  );
  const namespaces = [...new Set([...bases].map((base) => base.slice(0, base.indexOf(':'))))];
  // A string that begins with the name of a namespace and a colon is a key, wherever it stands.
  const literal = new RegExp(`(['"\`])((?:${namespaces.join('|')}):[\\w.-]*)(\\$\\{|\\1)`, 'g');
  const used = new Set();
  const usedPrefixes = new Set();
  for (const { path, text } of sources) {
    for (const [, , key, end] of text.matchAll(literal)) {
      if (end === '${' || key.endsWith(':') || key.endsWith('.')) {
        usedPrefixes.add(key);
        if (!PREFIXES.some(({ prefix }) => prefix === key)) {
          problems.push(
            `${path}: ${key}… is put together at run time; list it in scripts/check-locales.mjs with the reason`,
          );
        }
      } else {
        used.add(key);
        if (!bases.has(key)) problems.push(`${path}: ${key} does not exist`);
      }
    }
  }
  for (const { prefix } of PREFIXES) {
    if (sources.length > 0 && !usedPrefixes.has(prefix))
      problems.push(`scripts/check-locales.mjs: no source uses ${prefix}…`);
  }
  const codes = errorKeys();
  for (const key of codes)
    if (!bases.has(key)) problems.push(`${ERROR_TABLE.file}: ${key} does not exist`);
  for (const base of bases) {
    const made = base.startsWith(ERROR_TABLE.prefix)
      ? codes.has(base)
      : PREFIXES.some(({ prefix }) => prefix !== ERROR_TABLE.prefix && base.startsWith(prefix));
    if (!used.has(base) && !made) problems.push(`${base} is never used`);
  }
}

function errorKeys() {
  const table = sources.find(({ path }) => path === ERROR_TABLE.file);
  return new Set(
    [...(table?.text ?? '').matchAll(ERROR_TABLE.row)].map(([, code]) => ERROR_TABLE.prefix + code),
  );
}
