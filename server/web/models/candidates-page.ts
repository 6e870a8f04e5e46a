import type { CandidateSentence } from '../../services/candidate-sentence.ts';
import { sentenceAround } from '../../services/candidate-sentence.ts';
import type { DocumentCandidate, StoredVerdict } from '../../services/candidates.ts';
import type { StoredDocument } from '../../services/documents.ts';
import type { GlossarySummary } from '../../services/glossaries.ts';
import type { RecognisedText } from '../../services/recognition.ts';
import type { Reader } from '../reader.ts';
import { candidatesAddress, documentAddress, verdictAddress } from './addresses.ts';
import type { CandidateMessage } from './candidate-message.ts';
import { whoText } from './decided.ts';
import { passageAt, passageHref } from './decisions-page.ts';
import { phraseOf, type Phrase } from './language-of.ts';

const CANDIDATES_FORM = 'candidates';

/** As many as one looks through in one go; the next ones come up as these are done. */
export const SHOWN_CANDIDATES = 100;

/** What a document proposes for the glossary, and what was said of it. */
export interface CandidatesPage {
  readonly document: { readonly name: Phrase; readonly href: string };
  readonly message: CandidateMessage | null;
  /** Which candidate has the focus; null where nothing was done. */
  readonly at: number | null;
  readonly form: {
    readonly id: string;
    readonly action: string;
    readonly glossaries: readonly {
      readonly id: string;
      readonly name: Phrase;
      readonly chosen: boolean;
    }[];
    /** Whether a rejection is for the whole glossary. */
    readonly forGlossary: boolean;
  };
  readonly open: readonly CandidateRow[];
  /** That there are more; null where all are shown. */
  readonly more: string | null;
  readonly later: readonly CandidateRow[];
  readonly rejected: readonly RejectedRow[];
  readonly rejectedTitle: string;
}

export interface CandidateRow {
  readonly id: string;
  readonly text: string;
  readonly reading: string;
  /** What the text calls it besides. */
  readonly names: readonly {
    readonly label: string;
    readonly text: string;
    readonly lang: 'ja' | 'en' | 'ko';
  }[];
  readonly why: string;
  readonly sentence: CandidateSentence;
  readonly place: { readonly text: string; readonly href: string };
  readonly acceptLabel: string;
  readonly rejectLabel: string;
  /** Null for one that was put off already. */
  readonly laterLabel: string | null;
}

interface RejectedRow {
  readonly text: string;
  readonly scope: Phrase;
  readonly who: string;
  readonly when: { readonly text: string; readonly iso: string };
  readonly undoAction: string;
  readonly undoLabel: string;
}

/** A candidate with its reading, which takes a moment to find and is needed only for those that are shown. */
export interface ShownCandidate extends DocumentCandidate {
  readonly reading: string;
}

export interface CandidatesPageInput {
  readonly reader: Reader;
  readonly document: StoredDocument;
  readonly recognised: RecognisedText;
  readonly open: readonly ShownCandidate[];
  /** How many are open, shown or not. */
  readonly openCount: number;
  readonly later: readonly ShownCandidate[];
  readonly rejected: readonly StoredVerdict[];
  readonly glossaries: readonly GlossarySummary[];
  readonly chosen: string | null;
  readonly forGlossary: boolean;
  readonly at: number | null;
  readonly message: CandidateMessage | null;
}

export function candidatesPage({
  reader,
  document,
  recognised,
  open,
  openCount,
  later,
  rejected,
  glossaries,
  chosen,
  forGlossary,
  at,
  message,
}: CandidatesPageInput): CandidatesPage {
  const { t, formats } = reader;
  const { id, name } = document;
  const left = openCount - open.length;
  const context = { documentId: id, recognised, reader };
  return {
    document: { name: phraseOf(name), href: documentAddress(id) },
    message,
    at,
    form: {
      id: CANDIDATES_FORM,
      action: candidatesAddress(id),
      glossaries: glossaries.map((glossary, index) => ({
        id: glossary.id,
        name: phraseOf(glossary.name),
        chosen: chosen === null ? index === 0 : glossary.id === chosen,
      })),
      forGlossary,
    },
    open: open.map((candidate, index) => candidateRow(candidate, { ...context, index })),
    more: left > 0 ? t('candidates:more', { count: left, number: formats.number(left) }) : null,
    later: later.map((candidate, index) =>
      candidateRow(candidate, { ...context, index: open.length + index }),
    ),
    rejected: rejected.map((verdict) =>
      rejectedRow(verdict, { documentId: id, glossaries, reader }),
    ),
    rejectedTitle: t('candidates:rejectedTitle', {
      count: rejected.length,
      number: formats.number(rejected.length),
    }),
  };
}

function candidateRow(
  { candidate, reading, verdict }: ShownCandidate,
  {
    documentId,
    recognised,
    reader: { t, formats },
    index,
  }: {
    readonly documentId: string;
    readonly recognised: RecognisedText;
    readonly reader: Reader;
    /** 0-based, among all that are shown. */
    readonly index: number;
  },
): CandidateRow {
  const { text, acronym, alias, en, ko, kind, evidence, spans } = candidate;
  const [first] = spans;
  const passage = passageAt(recognised, first.start);
  // A doubtful line break may run through the expression itself; then its sentence ends in the passage after.
  const last = passageAt(recognised, first.end - 1);
  const around = {
    start: recognised.passages[passage - 1]?.span.start ?? first.start,
    end: recognised.passages[last - 1]?.span.end ?? first.end,
  };
  const names = [
    { label: t('candidates:named.acronym'), text: acronym, lang: 'en' },
    { label: t('candidates:named.alias'), text: alias, lang: 'ja' },
    { label: t('common:languageCode.en'), text: en, lang: 'en' },
    { label: t('common:languageCode.ko'), text: ko, lang: 'ko' },
  ] as const;
  return {
    id: candidateId(index + 1),
    text,
    reading,
    names: names.filter((named) => named.text !== ''),
    why: t(`evidence:candidate.${kind}`, { evidence, count: spans.length }),
    sentence: sentenceAround(recognised.text, around, first),
    place: {
      text: t('common:entry.passage', { number: formats.number(passage) }),
      href: passageHref(documentId, passage),
    },
    acceptLabel: t('candidates:acceptLabel', { text }),
    rejectLabel: t('candidates:rejectLabel', { text }),
    laterLabel: verdict === null ? t('candidates:laterLabel', { text }) : null,
  };
}

/** `at` is 1-based, in the order of the page. */
export function candidateId(at: number): string {
  return `candidate-${String(at)}`;
}

function rejectedRow(
  verdict: StoredVerdict,
  {
    documentId,
    glossaries,
    reader,
  }: {
    readonly documentId: string;
    readonly glossaries: readonly GlossarySummary[];
    readonly reader: Reader;
  },
): RejectedRow {
  const { t, formats, language } = reader;
  const { id, expression, glossaryId, createdAt } = verdict;
  const glossary = glossaries.find((one) => one.id === glossaryId);
  return {
    text: expression,
    scope:
      glossary === undefined
        ? { text: t('candidates:scopes.document'), lang: language }
        : phraseOf(glossary.name),
    who: whoText(verdict, reader),
    when: { text: formats.date(createdAt), iso: formats.isoDate(createdAt) },
    undoAction: `${verdictAddress(documentId, id)}/remove`,
    undoLabel: t('candidates:takeBackLabel', { text: expression }),
  };
}
