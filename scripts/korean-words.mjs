// Writes glossary/morphology/korean/words.txt.gz from the Korean dictionary (mecab-ko-dic) that the package lindera-wasm
// carries: nouns with what it costs to read them, in hundreds, so that a compound falls apart where its words do.
// Usage: node scripts/korean-words.mjs FOLDER-OF-LINDERA-WASM   (npm i lindera-wasm@1.1.0 in a folder of its own)
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

const [, , folder] = process.argv;
const entries = await dictionary(resolve(folder));

/** A cost that many words of a kind have was given to those never seen in the corpus the costs were learnt from. */
const given = new Map();
for (const [kind, group] of groupBy(entries, kindOf)) {
  const counts = new Map();
  for (const { cost } of group) counts.set(cost, (counts.get(cost) ?? 0) + 1);
  const commonest = [...counts].sort((a, b) => b[1] - a[1])[0][0];
  given.set(kind, { counts, commonest });
}

function isSeen(entry) {
  const { counts, commonest } = given.get(kindOf(entry));
  return entry.cost < commonest - 20 && counts.get(entry.cost) < 80;
}

/** What rare words cost: more than any that was seen, less than two of them. */
const RARE = 45;
const NOUNS = new Set(['NNG', 'NNP', 'XR', 'NP', 'NR']);
const AFFIXES = new Set(['XSN', 'XPN', 'NNB', 'NNBC', 'MM']);

/** What the dictionary knows to be done or to be the case; the other nouns make no verbs (천안함 is a ship, not what 천안 does). */
const DEEDS = new Set(['행위', '정적사태']);

const costs = new Map();
for (const entry of entries) {
  const { tag, word, kind, cost } = entry;
  const seen = isSeen(entry);
  const isWord = NOUNS.has(tag) || (AFFIXES.has(tag) && word.length === 1);
  if (!isWord || !/^[가-힣]{1,9}$/.test(word)) continue;
  // People's names are many and look like anything; 오바마 is seen.
  if (entry.meaning === '인명' && (!seen || word.length < 3)) continue;
  const split = kind === 'Compound' ? splitOf(entry) : word;
  if (split === null || (kind === 'Compound' && !seen) || kind === 'Preanalysis') continue;
  const hundreds = seen ? Math.max(5, Math.min(RARE - 5, Math.round(cost / 500) * 5)) : RARE;
  const before = costs.get(word);
  const isDeed = before?.isDeed === true || DEEDS.has(entry.meaning);
  if (hundreds < (before?.hundreds ?? Infinity)) costs.set(word, { hundreds, split, isDeed });
  else before.isDeed = isDeed;
}

/** Words of security policy that the corpus did not know, so that 일본|해상자위대 is not read as 일본해|상자|위대. */
const FIELD =
  '자위-대 해상-자위-대 육상-자위-대 항공-자위-대 국방-장관 외교-장관 국방-부-장관 외교-부-장관 통일-부 합참-의장 연합-사 유엔-사 전작-권 작전-권 한국-전력 정상-회담 외무-상 방위-상 방위-성 외무-성 국무-부 국무-장관 국가-안보-실 안보-리 핵-무기 핵-실험 핵-물질 핵-우산 탄도-탄 미사일-방어 인민-군 해방-군 국정-원 방사-청'.split(
    ' ',
  );
for (const split of FIELD) {
  const word = split.replaceAll('-', '');
  if (!((costs.get(word)?.hundreds ?? RARE) < 30))
    costs.set(word, { hundreds: 30, split, isDeed: false });
}

/** Not what their letters say: 인도적 is of humanity, not of India; 천안함 is a ship. */
const WHOLE =
  '가나다 가나다순 대만원 대만족 수도꼭지 오만상 이란성 인도교 인도양 인도적 인도주의 인도주의자 인도주의적 인도차이나 천안함'.split(
    ' ',
  );
for (const word of WHOLE) costs.set(word, { hundreds: 5, split: `${word}=`, isDeed: false });

const lines = [...groupBy(costs, ([, { hundreds, isDeed }]) => `${hundreds}${isDeed ? 'd' : ''}`)]
  .sort(([a], [b]) => parseInt(a) - parseInt(b))
  .map(
    ([head, words]) =>
      `${head} ${words
        .map(([, { split }]) => split)
        .sort()
        .join(' ')}`,
  );
const target = fileURLToPath(
  new URL('../glossary/morphology/korean/words.txt.gz', import.meta.url),
);
const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
writeFileSync(target, packed);
console.log(`${costs.size} words, ${packed.length} bytes`);

function kindOf({ tag, meaning, kind }) {
  return `${tag} ${meaning} ${kind}`;
}

/** 국방-부; null where the parts do not add up to the word. */
function splitOf({ word, expression }) {
  const parts = expression.split('+').map((part) => part.split('/')[0]);
  return parts.join('') === word ? parts.join('-') : null;
}

/** The package has no way to list its words; they are read from its memory once it has unpacked them. */
async function dictionary(path) {
  const { initSync, TokenizerBuilder } = await import(pathToFileURL(join(path, 'lindera_wasm.js')));
  const { memory } = initSync({ module: readFileSync(join(path, 'lindera_wasm_bg.wasm')) });
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ko-dic');
  builder.setMode('normal');
  const tokenizer = builder.build();
  const known = tokenizer.tokenize('인도네시아')[0];
  const bytes = Buffer.from(memory.buffer);

  // Records lie one after the other: their length in four bytes, then fields parted by NUL.
  const sizeAt = (at) => bytes.readUInt32LE(at);
  let at = bytes.lastIndexOf('NNP\0지명\0F\0인도네시아\0*') - 4;
  for (let before = at; before !== null;) {
    at = before;
    before = null;
    for (let size = 12; size < 400 && before === null; size += 1) {
      const start = at - 4 - size;
      if (
        sizeAt(start) === size &&
        bytes.subarray(start + 4, at).filter((b) => b === 0).length >= 7
      )
        before = start;
    }
  }
  // Costs lie in records of ten bytes: number, cost, left and right context.
  const number = Buffer.alloc(4);
  number.writeUInt32LE(known.wordId);
  let row = bytes.indexOf(number);
  while (sizeAt(row + 10) !== known.wordId + 1 || sizeAt(row + 20) !== known.wordId + 2)
    row = bytes.indexOf(number, row + 1);
  const first = row - 10 * known.wordId;

  const found = [];
  for (let index = 0; ; index += 1) {
    const size = sizeAt(at);
    const fields = bytes
      .subarray(at + 4, at + 4 + size)
      .toString()
      .split('\0');
    if (size === 0 || fields.length < 8) return found;
    const [tag, meaning, , word, kind, , , expression] = fields;
    const cost = bytes.readInt16LE(first + 10 * index + 4);
    found.push({ tag, meaning, word, kind, expression, cost });
    at += 4 + size;
  }
}

function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
