import type { Language } from '../../glossary/index.ts';
import type { Messages } from './messages.ts';
import type { Output } from './output.ts';
import type { Progress } from './progress.ts';
import type { Tools } from './tools.ts';

/** All that a command has to work with. */
export interface Context {
  readonly tools: Tools;
  /** Standard input. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Standard output. */
  readonly output: Output;
  /** The reader's language. */
  readonly language: Language;
  readonly messages: Messages;
  /** Says something on standard error that does not stop the command. */
  warn(message: string): void;
  /** Shows on standard error how many of `total` are done; only where it is a terminal, or it is `wanted`. */
  progress(total: number, wanted: boolean): Progress;
  /** What the process will answer when the command ends without an error: of several codes the highest. */
  finish(exitCode: number): void;
}
