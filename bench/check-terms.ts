/**
 * Claims, on the treebanks of Parallel Universal Dependencies (PUD), each word of which is taken for a listed term:
 * Korean nouns are found in at least 99 % of the places where they stand, and in at most 0.02 % of the sentences in which
 * they do not; English nouns and verbs in at least 99 %, with at most 3 % of the places that are accepted belonging to another word.
 *
 * The treebanks are not ours to ship: `npm run bench:check -- KOREAN.conllu ENGLISH.conllu [DATE]`. The record holds counts alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createTargetFinder } from '../glossary/check/target-finder.ts';
import { createKoreanWords } from '../glossary/morphology/korean/word-list.ts';
import { writeDocumentTable } from './document-table.ts';
import { measureEnglish } from './english-terms.ts';
import { measureKorean } from './korean-terms.ts';
import { today, writeRecord } from './record.ts';
import { substring, substringWithoutSpaces, taiyaku, wholeWord } from './target-methods.ts';
import { readTargetTreebank } from './target-treebank.ts';

const [
  ,
  ,
  korean = '../shared/data/corpora/ko_pud-ud-test.conllu',
  english = '../shared/data/corpora/en_pud-ud-test.conllu',
  date = today(),
] = process.argv;
if (existsSync(korean) && existsSync(english)) {
  record();
} else {
  process.stderr.write(
    `No treebanks at ${korean} and ${english}, so nothing was measured.\n` +
      'Give two paths: npm run bench:check -- KOREAN.conllu ENGLISH.conllu\n',
  );
  process.exitCode = 2;
}

function record(): void {
  const words = createKoreanWords(
    gunzipSync(readFileSync('glossary/morphology/korean/words.txt.gz')).toString('utf8'),
  );
  const finder = createTargetFinder('ko', { koreanWords: words });
  const inKorean = measureKorean(readTargetTreebank(korean), finder, {
    Taiyaku: taiyaku(finder),
    'Taiyaku without its list of nouns': taiyaku(createTargetFinder('ko')),
    'whole word': wholeWord,
    substring,
    'substring, spaces ignored': substringWithoutSpaces,
  });
  const inEnglish = measureEnglish(readTargetTreebank(english), createTargetFinder('en'), {
    Taiyaku: taiyaku(createTargetFinder('en')),
    'whole word': wholeWord,
    substring,
  });
  writeDocumentTable(
    'korean',
    [
      ['', 'nouns found', 'said to stand where they do not'],
      ...inKorean.methods.map(({ name, recall, chance }) => [
        name,
        `${recall.toFixed(2)} %`,
        `${chance.toFixed(4)} %`,
      ]),
    ],
    'docs/check.md',
  );
  writeDocumentTable(
    'english',
    [
      ['found / of another word', 'nouns', 'verbs', 'both, part of speech not said'],
      ...inEnglish.methods.map(({ name, nouns, verbs, unsaid }) => [
        name,
        ...[nouns, verbs, unsaid].map(
          ({ recall, wrong }) => `${recall.toFixed(2)} / ${wrong.toFixed(2)} %`,
        ),
      ]),
    ],
    'docs/check.md',
  );
  writeRecord('check-terms', date, { korean: inKorean, english: inEnglish });
}
