import { AppError } from '../errors.ts';

/** One state of what two people changed, with the version it is of. */
export interface ConflictSide {
  readonly version: number;
  readonly concept?: object;
  readonly text?: string;
}

/** `version.conflict` with both texts, so that nobody need ask again or lose what they sent. */
export class Conflict extends AppError {
  readonly both: { readonly current: ConflictSide; readonly yours: ConflictSide };

  constructor(both: Conflict['both']) {
    super('version.conflict', { currentVersion: both.current.version });
    this.both = both;
  }
}
