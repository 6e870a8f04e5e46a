/** An answer that is not the page that was asked for. Says what is wrong and where to go; never what went wrong inside. */
export interface ErrorPage {
  readonly status: string;
  readonly text: string;
  readonly requestId: string;
}
