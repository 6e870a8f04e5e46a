/** Who makes a change. */
export interface Change {
  readonly by: string;
}
