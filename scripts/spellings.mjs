// Writes glossary/recognise/variants/spellings.txt.gz from UniDic's spellings, given as JSON: each form with the others of
// its word. Usage: node scripts/spellings.mjs UNIDIC-VARIANTS.json
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const [, , source] = process.argv;
const formsOf = new Map(Object.entries(JSON.parse(readFileSync(source, 'utf8'))));

/** 行ふ is how 行う was spelt before 1946, and inflects by rules we do not have. */
const isArchaic = (form) => form.endsWith('ふ');
const E_KANA = 'えけげせてねべめれ';
const U_KANA = 'うくぐすつぬぶむる';

/** 行える is no other spelling of 行う but its potential, which inflection finds. */
function isPotential(form) {
  const row = form.endsWith('る') ? E_KANA.indexOf(form.at(-2)) : -1;
  const plain = form.slice(0, -2) + U_KANA[row];
  return row >= 0 && (formsOf.get(plain)?.includes(form) || formsOf.get(form)?.includes(plain));
}

const others = new Map();
for (const [form, spellings] of formsOf) {
  for (const spelling of spellings) {
    if (form === spelling || [form, spelling].some((one) => isArchaic(one) || isPotential(one)))
      continue;
    if (!others.has(form)) others.set(form, new Set());
    if (!others.has(spelling)) others.set(spelling, new Set());
    others.get(form).add(spelling);
    others.get(spelling).add(form);
  }
}

// Groups in which any two stand for each other, as large as they grow from a pair that no group holds yet.
const held = new Set();
const groups = [];
for (const one of [...others.keys()].sort()) {
  for (const other of [...others.get(one)].sort()) {
    if (held.has(`${one} ${other}`)) continue;
    const group = [one, other];
    for (const third of [...others.get(one)].sort()) {
      if (third !== other && group.every((member) => others.get(member).has(third)))
        group.push(third);
    }
    for (const a of group) for (const b of group) held.add(`${a} ${b}`);
    groups.push(group.sort().join(' '));
  }
}

const target = fileURLToPath(
  new URL('../glossary/recognise/variants/spellings.txt.gz', import.meta.url),
);
const packed = gzipSync(`${groups.sort().join('\n')}\n`, { level: 9 });
writeFileSync(target, packed);
console.log(`${others.size} spellings, ${groups.length} groups, ${packed.length} bytes`);
