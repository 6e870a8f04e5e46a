import type { Command } from 'commander';
import type { Context } from '../context.ts';

export function addServe(program: Command, { tools, messages }: Context): void {
  program
    .command('serve')
    .usage(' ')
    .description(messages.text('cli:commands.serve'))
    .action(() => tools.serve());
}
