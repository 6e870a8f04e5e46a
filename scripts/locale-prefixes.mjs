// Keys that the program puts together at run time: `common:status.${status}`. Each names the list its endings come from, so
// that a new status without a text is found, and a text without a status too; or says why no list can be named.

/** @type {readonly { prefix: string; file?: string; list?: string; why?: string }[]} */
export const PREFIXES = [
  { prefix: 'common:status.', file: 'glossary/terms/concept.ts', list: 'STATUSES' },
  { prefix: 'common:termType.', file: 'glossary/terms/concept.ts', list: 'TERM_TYPES' },
  { prefix: 'common:language.', file: 'glossary/terms/concept.ts', list: 'LANGUAGES' },
  { prefix: 'common:languageCode.', file: 'glossary/terms/concept.ts', list: 'LANGUAGES' },
  { prefix: 'glossary:missing.', file: 'glossary/terms/concept.ts', list: 'LANGUAGES' },
  { prefix: 'editing:match.', file: 'glossary/terms/concept.ts', list: 'MATCH_MODES' },
  { prefix: 'editing:casePolicy.', file: 'glossary/terms/concept.ts', list: 'CASE_POLICIES' },
  { prefix: 'editing:number.', file: 'glossary/terms/concept.ts', list: 'NUMBERS' },
  { prefix: 'editing:gender.', file: 'glossary/terms/concept.ts', list: 'GENDERS' },
  { prefix: 'editing:relation.', file: 'glossary/terms/concept.ts', list: 'RELATION_KINDS' },
  { prefix: 'editing:definitionIn.', file: 'glossary/terms/concept.ts', list: 'LANGUAGES' },
  {
    prefix: 'editing:term.',
    why: 'fields of a term, by their names in the model; the compiler checks them',
  },
  {
    prefix: 'editing:lists.',
    why: 'lists of a concept, by their names in the model; the compiler checks them',
  },
  { prefix: 'editing:add.', why: 'lists of a concept, by their names in the model' },
  {
    prefix: 'editing:shelf.done.',
    why: 'what was done comes back in the address, checked against a list in the route',
  },
  {
    prefix: 'editing:message.',
    why: 'what was done comes back in the address, checked against a list in the route',
  },
  {
    prefix: 'editing:history.action.',
    why: 'actions of the history, by their names in the store; the compiler checks them',
  },
  { prefix: 'check:message.', file: 'glossary/check/finding.ts', list: 'FINDING_REASONS' },
  { prefix: 'changes:bar.scopes.', file: 'server/web/bulk-form.ts', list: 'SCOPES' },
  { prefix: 'changes:reason.', file: 'server/services/bulk-edit.ts', list: 'PASS_REASONS' },
  {
    prefix: 'changes:made.',
    file: 'server/services/ports/change-sets.ts',
    list: 'CHANGE_SET_KINDS',
  },
  { prefix: 'evidence:written.', file: 'glossary/recognise/match.ts', list: 'WRITTEN' },
  { prefix: 'evidence:edge.', file: 'glossary/recognise/match.ts', list: 'EDGES' },
  { prefix: 'evidence:decision.', file: 'glossary/terms/decision.ts', list: 'DECISION_KINDS' },
  { prefix: 'evidence:candidate.', file: 'glossary/extract/candidate.ts', list: 'CANDIDATE_KINDS' },
  { prefix: 'decisions:kind.', file: 'glossary/terms/decision.ts', list: 'DECISION_KINDS' },
  {
    prefix: 'decisions:done.',
    why: 'one for each of DECISION_KINDS, and one for taking back',
  },
  {
    prefix: 'facing:progress.',
    why: 'languages that are translated into; the compiler checks them',
  },
  { prefix: 'facing:severity.', file: 'glossary/check/finding.ts', list: 'SEVERITIES' },
  { prefix: 'facing:code.', file: 'glossary/check/finding.ts', list: 'FINDING_CODES' },
  { prefix: 'facing:reach.', file: 'server/services/dismissals.ts', list: 'DISMISSAL_REACHES' },
  { prefix: 'facing:fix.', why: 'the kinds of fix; the compiler checks them' },
  {
    prefix: 'facing:dismissed.',
    why: 'what was done comes back in the address, checked against a list in the route',
  },
  { prefix: 'facing:fill.by.', file: 'server/services/alignment.ts', list: 'ALIGNMENTS' },
  {
    prefix: 'facing:fill.count.',
    why: 'the counts of server/services/fillings.ts; the compiler checks them',
  },
  { prefix: 'facing:fill.move.', file: 'server/services/alignment.ts', list: 'REARRANGEMENTS' },
  { prefix: 'errors:', file: 'server/errors.ts', list: 'TABLE' },
  {
    prefix: 'glossary:domains.',
    why: 'domains are data of the starter glossary; others are shown as they are written',
  },
  {
    prefix: 'glossary:partsOfSpeech.',
    why: 'parts of speech are data of the starter glossary; others are shown as they are written',
  },
  {
    prefix: 'common:count.',
    why: 'the callers name the thing counted, and the compiler checks the name',
  },
  {
    prefix: 'documents:message.',
    why: 'what was done comes back in the address, checked against a list in the route',
  },
  { prefix: 'api:titles.', why: 'one title for each HTTP status that server/errors.ts gives' },
  {
    prefix: 'api:errors.',
    why: 'errors that a program needs in other words than a person; the rest fall back to errors:',
  },
  {
    prefix: 'export:field.',
    why: 'the fields of concepts and terms, by their names in glossary/terms',
  },
  { prefix: 'export:loss.language.', file: 'glossary/terms/concept.ts', list: 'LANGUAGES' },
  { prefix: 'export:loss.limit.', why: 'the limits of glossary/formats/loss.ts' },
  { prefix: 'export:loss.', why: 'the kinds of loss that glossary/formats/loss.ts tells apart' },
  { prefix: 'export:format.', why: 'the choices of the page; the compiler checks their names' },
  { prefix: 'export:about.', why: 'the choices of the page; the compiler checks their names' },
  { prefix: 'export:group.', why: 'the groups of the page; the compiler checks their names' },
  { prefix: 'cli:passedOver.', why: 'what glossary/formats/collector.ts says was passed over' },
  { prefix: 'cli:usage.', why: "commander's codes, renamed in server/cli/" },
  { prefix: 'cli:severity.', file: 'glossary/check/finding.ts', list: 'SEVERITIES' },
  { prefix: 'cli:status.', file: 'glossary/terms/concept.ts', list: 'STATUSES' },
  {
    prefix: 'cli:errors.',
    why: 'errors that need other words on a terminal than on a page; the rest fall back to errors:',
  },
  {
    prefix: 'cli:reasons.',
    why: "names of the operating system's errors; all others read cli:reasons.other",
  },
];
