import { AppError } from '../errors.ts';

/** One state of what two people changed, with the version it is of. */
export interface ConflictSide {
  readonly version: number;
  readonly concept?: object;
  readonly text?: string;
}

interface Both {
  readonly current: ConflictSide;
  readonly yours: ConflictSide;
}

/** `version.conflict` with both texts, so that nobody need ask again or lose what they sent. */
export class Conflict extends AppError {
  /** Private, so that the log, which writes down every property of an error, holds no text of anybody. */
  readonly #both: Both;

  constructor(both: Both) {
    super('version.conflict', { currentVersion: both.current.version });
    this.#both = both;
  }

  get both(): Both {
    return this.#both;
  }
}
