import type { Language, Loss, LossField, LossLimit } from '../../glossary/index.ts';

/** Says a text of the `export` namespace in one language. */
export type SayLoss = (
  key:
    | `export:loss.${Exclude<Loss['kind'], 'limit'>}`
    | `export:loss.limit.${LossLimit}`
    | `export:loss.language.${Language}`
    | `export:field.${LossField}`,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** What is lost and how often, on one line. */
export function lossMessage(loss: Loss, say: SayLoss): string {
  const { kind, name, count } = loss;
  if (kind === 'limit') return say(`export:loss.limit.${name}`, { count });
  if (kind === 'concepts') return say('export:loss.concepts', { count });
  if (kind === 'terms') {
    return say('export:loss.terms', { name: say(`export:loss.language.${name}`), count });
  }
  return say(`export:loss.${kind}`, { name: say(`export:field.${name}`), count });
}
