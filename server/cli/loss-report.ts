import type { GlossaryFormat, Loss } from '../../glossary/index.ts';
import { lossMessage } from '../services/loss-message.ts';
import type { Context } from './context.ts';

/** Says on standard error what a format does not carry, most first; nothing if it carries everything. */
export function tellLoss(
  { warn, messages }: Context,
  format: GlossaryFormat,
  losses: readonly Loss[],
): void {
  if (losses.length === 0) return;
  const lines = losses.map((loss) => {
    const shown = loss.examples.map(({ conceptId, text }) => `${conceptId} ${text}`).join('; ');
    return `  ${lossMessage(loss, messages.loss)} (${shown})`.replaceAll(/[\r\n\t]+/g, ' ');
  });
  const heading = messages.text('cli:loss.heading', { format });
  warn([heading, ...lines].join('\n'));
}
