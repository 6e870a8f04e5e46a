import { join } from 'node:path';
import { projectRoot } from '../../../server/root.ts';

/** The committed description of the API: what programs were written against. */
export const PUBLISHED_FILE = join(projectRoot(), 'docs/openapi.json');
