import {
  drawnMatches,
  highlight,
  type Highlight,
  type Language,
  type Match,
} from '../../../glossary/index.ts';
import type { MatchReport } from '../../services/match-report.ts';
import type { Messages } from '../messages.ts';
import { markup, type Markup } from './markup.ts';

export interface MatchesPage {
  /** What to call the text. */
  readonly name: string;
  readonly text: string;
  readonly matches: readonly Match[];
  /** One for each match. */
  readonly reports: readonly MatchReport[];
  readonly language: Language;
  readonly messages: Messages;
}

/** A page to open, send or print: the text exactly as it was read with its terms marked, and the list of its terms. */
export function matchesHtml(page: MatchesPage): string {
  const { name, text, matches, reports, language, messages } = page;
  const title = messages.text('cli:page.title', { name });
  const drawn = drawnMatches(matches);
  const whole = highlight({ text, span: { start: 0, end: text.length }, drawn, gaps: [] });
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
<p lang="ja" class="text">${whole.map((piece) => paint(piece, reports))}</p>
<h2>${messages.text('cli:page.terms')}</h2>
<table>
<thead>
<tr>
<th scope="col" lang="ja">日本語</th>
<th scope="col" lang="en">English</th>
<th scope="col" lang="ko">한국어</th>
<th scope="col">${messages.text('cli:page.status')}</th>
<th scope="col">${messages.text('cli:page.count')}</th>
</tr>
</thead>
<tbody>
${countTerms(reports).map((counted) => row(counted, messages))}</tbody>
</table>
</body>
</html>
`.source;
}

/** No `<`, `&` or quote stands in it, so that escaping leaves it as it is. */
const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.9; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
mark { color: inherit; background: none; border-bottom: 2px solid #3b6ea5; }
mark[data-status=deprecated] { border-bottom-style: dashed; }
mark[data-status=forbidden] { border-bottom: 4px double #b3372f; }
mark[data-grade=inside] { border-bottom-style: dotted; }
table { border-collapse: collapse; line-height: 1.5; }
th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid #8886; text-align: left; vertical-align: top; }
`;

function paint(piece: Highlight, reports: readonly MatchReport[]): Markup {
  if (piece.kind !== 'term') return markup`${piece.text}`;
  const found = piece.matches.flatMap((index) => reports[index] ?? []);
  const title = found
    .map(({ term, en, ko, evidence }) => {
      const words = [term, en.join(', '), ko.join(', ')].filter(Boolean).join(' · ');
      return `${words}\n${evidence.text}`;
    })
    .join('\n');
  const { status = '', grade = '' } = found[0] ?? {};
  const parts = piece.parts.map((part) => paint(part, reports));
  return markup`<mark data-status="${status}" data-grade="${grade}" title="${title}">${parts}</mark>`;
}

interface CountedTerm {
  readonly report: MatchReport;
  readonly count: number;
}

/** Each term of each concept, in order of first appearance. */
function countTerms(reports: readonly MatchReport[]): readonly CountedTerm[] {
  const counted = new Map<string, CountedTerm>();
  for (const report of reports) {
    const key = JSON.stringify([report.conceptId, report.term]);
    const known = counted.get(key);
    counted.set(key, { report: known?.report ?? report, count: (known?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}

function row({ report, count }: CountedTerm, messages: Messages): Markup {
  const { term, en, ko, status } = report;
  return markup`<tr>
<th scope="row" lang="ja">${term}</th>
<td lang="en">${en.join(', ')}</td>
<td lang="ko">${ko.join(', ')}</td>
<td>${messages.text(`cli:status.${status}`)}</td>
<td>${String(count)}</td>
</tr>
`;
}
