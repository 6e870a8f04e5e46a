import { OWNER } from '../../services/owner.ts';
import type { Reader } from '../reader.ts';

/** What a person is called on a page: while there are no accounts, there is one, and no name is known. */
export function personName(by: string, { t }: Reader): string {
  return by === OWNER ? t('editing:history.owner') : by;
}
