import { AppError } from '../errors.ts';

/** One state of a concept, with the version it is of. */
export interface ConceptSide {
  readonly version: number;
  readonly concept?: object;
}

/** `version.conflict` of a concept: both texts, so that nobody need ask again or lose what they sent. */
export class ConceptConflict extends AppError {
  readonly both: { readonly current: ConceptSide; readonly yours: ConceptSide };

  constructor(both: ConceptConflict['both']) {
    super('version.conflict', { currentVersion: both.current.version });
    this.both = both;
  }
}
