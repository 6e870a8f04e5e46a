/** The time, given from outside so that tests decide it. */
export interface Clock {
  now(): Date;
}

/** Names for new things: ULIDs, each later one sorting after the earlier ones of the same process. */
export interface Ids {
  next(): string;
}
