/**
 * Every refusal the product knows: a stable code, its HTTP status and its exit code on the command line. The text a
 * person reads is the locale key `errors:<code>` filled with `data`; nothing here is shown as it stands.
 */
const TABLE = {
  'http.notFound': { status: 404, exit: 2 },
  'http.method': { status: 405, exit: 2 },
  'http.host': { status: 421, exit: 2 },
  'http.tooLong': { status: 400, exit: 2 },
  'http.badPath': { status: 400, exit: 2 },
  'http.mediaType': { status: 415, exit: 2 },
  'http.malformed': { status: 400, exit: 2 },
  'csrf.origin': { status: 403, exit: 2 },
  'json.malformed': { status: 400, exit: 3 },
  'json.depth': { status: 400, exit: 3 },
  'json.duplicate': { status: 400, exit: 3 },
  'field.unknown': { status: 400, exit: 2 },
  'field.type': { status: 400, exit: 2 },
  'field.required': { status: 422, exit: 2 },
  'field.tooMany': { status: 422, exit: 3 },
  'field.url': { status: 422, exit: 3 },
  'field.date': { status: 422, exit: 3 },
  'query.field': { status: 400, exit: 2 },
  'text.empty': { status: 422, exit: 3 },
  'text.tooLong': { status: 422, exit: 3 },
  'text.passageTooLong': { status: 422, exit: 3 },
  'text.control': { status: 422, exit: 3 },
  'text.surrogate': { status: 422, exit: 3 },
  'text.encoding': { status: 422, exit: 3 },
  'text.binary': { status: 422, exit: 3 },
  'upload.tooLarge': { status: 413, exit: 3 },
  'upload.type': { status: 415, exit: 3 },
  'upload.malformed': { status: 400, exit: 3 },
  'upload.typeMismatch': { status: 415, exit: 3 },
  'upload.oldOffice': { status: 415, exit: 3 },
  'upload.encrypted': { status: 415, exit: 3 },
  'upload.macros': { status: 415, exit: 3 },
  'upload.glossary': { status: 415, exit: 3 },
  'import.empty': { status: 422, exit: 3 },
  'import.nothing': { status: 422, exit: 3 },
  'import.tooComplex': { status: 422, exit: 3 },
  'import.same': { status: 422, exit: 3 },
  'import.problems': { status: 422, exit: 3 },
  'import.unknown': { status: 404, exit: 2 },
  'import.expired': { status: 410, exit: 2 },
  'import.unread': { status: 409, exit: 2 },
  'import.stale': { status: 409, exit: 2 },
  'import.running': { status: 409, exit: 2 },
  'import.done': { status: 409, exit: 2 },
  'import.cancelled': { status: 409, exit: 2 },
  'import.busy': { status: 503, exit: 4 },
  'glossary.unknown': { status: 404, exit: 2 },
  'glossary.header': { status: 422, exit: 3 },
  'glossary.invalid': { status: 422, exit: 3 },
  'glossary.empty': { status: 422, exit: 3 },
  'csv.quote': { status: 422, exit: 3 },
  'csv.cells': { status: 422, exit: 3 },
  'table.rows': { status: 413, exit: 3 },
  'table.columns': { status: 422, exit: 3 },
  'table.cell': { status: 422, exit: 3 },
  'xml.syntax': { status: 422, exit: 3 },
  'xml.doctype': { status: 422, exit: 3 },
  'xml.limit': { status: 422, exit: 3 },
  'xml.encoding': { status: 422, exit: 3 },
  'xml.version': { status: 422, exit: 3 },
  'tbx.root': { status: 415, exit: 3 },
  'utx.header': { status: 422, exit: 3 },
  'utx.languages': { status: 422, exit: 3 },
  'pairs.languages': { status: 422, exit: 3 },
  'zip.broken': { status: 422, exit: 3 },
  'zip.tooLarge': { status: 413, exit: 3 },
  'zip.name': { status: 422, exit: 3 },
  'xlsx.structure': { status: 422, exit: 3 },
  'xlsx.cell': { status: 422, exit: 3 },
  'xlsx.errorValue': { status: 422, exit: 3 },
  'concept.duplicate': { status: 422, exit: 3 },
  'concept.conflict': { status: 422, exit: 3 },
  'concept.unknown': { status: 404, exit: 2 },
  'concept.taken': { status: 422, exit: 2 },
  'concept.noSuch': { status: 422, exit: 2 },
  'concept.itself': { status: 422, exit: 2 },
  'term.twice': { status: 422, exit: 2 },
  'document.unknown': { status: 404, exit: 2 },
  'passage.unknown': { status: 404, exit: 2 },
  'dismissal.unknown': { status: 404, exit: 2 },
  'dismissal.reach': { status: 422, exit: 3 },
  'filling.unknown': { status: 404, exit: 2 },
  'decision.unknown': { status: 404, exit: 2 },
  'decision.place': { status: 422, exit: 3 },
  'decision.term': { status: 422, exit: 3 },
  'decision.invalid': { status: 422, exit: 3 },
  'verdict.unknown': { status: 404, exit: 2 },
  'candidate.unknown': { status: 404, exit: 2 },
  'candidate.listed': { status: 422, exit: 2 },
  'check.lines': { status: 422, exit: 3 },
  'check.pairs': { status: 422, exit: 3 },
  'comment.unknown': { status: 404, exit: 2 },
  'comment.foreign': { status: 403, exit: 2 },
  'merge.same': { status: 422, exit: 2 },
  'merge.two': { status: 422, exit: 2 },
  'proposal.unknown': { status: 422, exit: 2 },
  'proposal.several': { status: 422, exit: 2 },
  'changes.unknown': { status: 404, exit: 2 },
  'changes.stale': { status: 409, exit: 2 },
  'changes.undone': { status: 409, exit: 2 },
  'changes.moved': { status: 409, exit: 2 },
  'changes.concept': { status: 409, exit: 2 },
  'changes.overtaken': { status: 409, exit: 2 },
  'changes.nothing': { status: 422, exit: 2 },
  'version.required': { status: 428, exit: 2 },
  'version.conflict': { status: 409, exit: 2 },
  'version.unknown': { status: 404, exit: 2 },
  'file.read': { status: 500, exit: 4 },
  'file.write': { status: 500, exit: 4 },
  'storage.unavailable': { status: 503, exit: 4 },
  'storage.locked': { status: 503, exit: 4 },
  'storage.readonly': { status: 503, exit: 4 },
  'storage.full': { status: 507, exit: 4 },
  'storage.mismatch': { status: 503, exit: 4 },
  'storage.newer': { status: 503, exit: 4 },
  'listen.inUse': { status: 503, exit: 4 },
  'listen.refused': { status: 503, exit: 4 },
  'config.invalid': { status: 500, exit: 2 },
  'config.port': { status: 500, exit: 2 },
  'config.host': { status: 500, exit: 2 },
  'config.databaseUrl': { status: 500, exit: 2 },
  'config.logLevel': { status: 500, exit: 2 },
  usage: { status: 400, exit: 2 },
  internal: { status: 500, exit: 70 },
} as const satisfies Record<string, { readonly status: number; readonly exit: number }>;

export type ErrorCode = keyof typeof TABLE;

/** Values for the message, by the names its locale text uses. Never texts of documents or translations. */
export type ErrorData = Readonly<Record<string, string | number>>;

/** One of several problems found in one input: where, and what. Rows, lines and columns are 1-based. */
export interface Problem {
  readonly code: ErrorCode;
  readonly row?: number;
  readonly line?: number;
  readonly column?: number | string;
  readonly field?: string;
  readonly data?: ErrorData;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly data: ErrorData;
  readonly problems: readonly Problem[];

  constructor(code: ErrorCode, data: ErrorData = {}, problems: readonly Problem[] = []) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.data = data;
    this.problems = problems;
  }

  get status(): number {
    return TABLE[this.code].status;
  }

  get exitCode(): number {
    return TABLE[this.code].exit;
  }
}
