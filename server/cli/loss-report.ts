import type { GlossaryFormat, Loss } from '../../glossary/index.ts';
import type { Context } from './context.ts';

/** Says on standard error what a format does not carry, most first; nothing if it carries everything. */
export function tellLoss(
  { warn, messages }: Context,
  format: GlossaryFormat,
  losses: readonly Loss[],
): void {
  if (losses.length === 0) return;
  const lines = losses.map(({ kind, name, count, examples }) => {
    const said =
      kind === 'limit'
        ? messages.text(`cli:loss.limit.${name}`, { count })
        : messages.text(`cli:loss.${kind}`, { name: nameOf(kind, name), count });
    const shown = examples.map(({ conceptId, text }) => `${conceptId} ${text}`).join('; ');
    return `  ${said} (${shown})`.replaceAll(/[\r\n\t]+/g, ' ');
  });
  const heading = messages.text('cli:loss.heading', { format });
  warn([heading, ...lines].join('\n'));

  function nameOf(kind: Loss['kind'], name: string): string {
    return kind === 'terms' || kind === 'concepts' ? name : messages.text(`cli:field.${name}`);
  }
}
