import { createSegmenter, extract, type Candidate } from '../../../glossary/index.ts';
import { loadDictionary } from '../../../server/dictionary.ts';

/** What a text defines, one a line: 海洋監視グループ [acronym MSG]. */
export async function loadDefinitions(): Promise<(text: string) => string> {
  const segmenter = createSegmenter(await loadDictionary());
  return (text) =>
    extract({ text, segmenter })
      .candidates()
      .filter(({ evidence }) => evidence !== '')
      .map(shown)
      .join('; ');
}

const FIELDS = ['acronym', 'en', 'ko', 'reading', 'alias'] as const;

function shown(candidate: Candidate): string {
  const said = FIELDS.filter((field) => candidate[field] !== '');
  return [candidate.text, ...said.map((field) => `[${field} ${candidate[field]}]`)].join(' ');
}
