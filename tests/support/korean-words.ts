import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createKoreanWords } from '../../glossary/morphology/korean/word-list.ts';
import { projectRoot } from '../../server/root.ts';

/** The nouns that the product ships. */
export const KOREAN_WORDS = createKoreanWords(
  gunzipSync(readFileSync(join(projectRoot(), 'glossary/morphology/korean/words.txt.gz'))).toString(
    'utf8',
  ),
);
