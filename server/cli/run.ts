import type { Writable } from 'node:stream';
import { CommanderError, type Command } from 'commander';
import { LANGUAGES, type Language } from '../../glossary/index.ts';
import { AppError } from '../errors.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { describeFailure } from './failure.ts';
import { loadMessages } from './messages.ts';
import { createOutput, ReaderGone } from './output.ts';
import { createProgram } from './program.ts';
import { showProgress } from './progress.ts';
import type { Tools } from './tools.ts';
import { usageError } from './usage.ts';

/** The process as a command sees it. */
export interface Terminal {
  /** Without the program's own name. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** The folder of the locales. */
  readonly root: string;
  readonly tools: Tools;
}

/** Runs one command and gives back its exit code. Never throws. */
export async function runCommand(terminal: Terminal): Promise<number> {
  const language = chosenLanguage(terminal.argv) ?? terminalLanguage(terminal.env);
  const messages = loadMessages(terminal.root, language);
  const output = createOutput(terminal.stdout, messages.text('cli:stdout'));
  const errors = createOutput(terminal.stderr, '');
  const say = (lines: readonly string[]): void => {
    // Where nobody can be told, there is nothing left to do: the exit code says it.
    errors.write(`${lines.join('\n')}\n`).catch(() => undefined);
  };
  let exitCode = 0;
  let help = '';
  const program = createProgram({
    tools: terminal.tools,
    input: terminal.stdin,
    output,
    language,
    messages,
    warn: (message) => {
      say([`taiyaku: ${message}`]);
    },
    progress: (total, wanted) => showProgress(terminal.stderr, total, wanted),
    finish: (code) => {
      exitCode = Math.max(exitCode, code);
    },
    help: (text) => {
      help += text;
    },
  });
  try {
    try {
      await program.parseAsync(terminal.argv, { from: 'user' });
      return exitCode;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      const usage = usageError(error, commandPath(terminal.argv, program));
      if (usage !== null) throw usage;
      // Help that was asked for is an answer; help because no command was named is a refusal.
      if (error.code === 'commander.help') {
        say([help.trimEnd()]);
        return 2;
      }
      await output.write(help);
      return 0;
    }
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    const failure = error instanceof AppError ? error : bug(error);
    say(describeFailure(failure, messages));
    return failure.exitCode;
  }
}

/** What to ask help for: `taiyaku recognise`, or `taiyaku` where no command was recognised. */
function commandPath(argv: readonly string[], program: Command): string {
  const named = program.commands.find((command) => argv.includes(command.name()));
  return named === undefined ? program.name() : `${program.name()} ${named.name()}`;
}

/** The message of an error may quote a text, but this is the terminal of the person whose text it is. */
function bug(error: unknown): AppError {
  return new AppError('internal', { reason: String(error) });
}

/** Known before the options are read, because help and refusals of options are said in it too. */
function chosenLanguage(argv: readonly string[]): Language | undefined {
  const at = argv.findLastIndex((argument) => /^--lng(=|$)/.test(argument));
  const value = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at < 0 ? undefined : LANGUAGES.find((language) => language === value);
}
