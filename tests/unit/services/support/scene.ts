import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildAutomaton,
  writeGlossary,
  type Concept,
  type Segmenter,
} from '../../../../glossary/index.ts';
import { createIds } from '../../../../server/clock.ts';
import type { GlossaryRecord, Store } from '../../../../server/services/ports/store.ts';
import type { Services } from '../../../../server/services/services.ts';
import { createServices } from '../../../../server/services/service-set.ts';
import { openSqliteStore } from '../../../../server/store/sqlite/store.ts';
import { readHere, rethrow } from './reading.ts';
import { characterSegmenter } from './segmenter.ts';
import { KOREAN_WORDS } from '../../../support/korean-words.ts';

/** The services over a database of their own, with a clock that ticks a second a look. */
export interface Scene {
  readonly services: Services;
  readonly store: Store;
  /** How often the segmenter was asked for an analysis. */
  analyses(): number;
  glossary(rank: number, concepts: readonly Concept[]): Promise<GlossaryRecord>;
  close(): Promise<void>;
}

export async function openScene(): Promise<Scene> {
  const dataDir = mkdtempSync(join(tmpdir(), 'taiyaku-services-'));
  let seconds = 0;
  const clock = {
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 0, 1, 0, 0, seconds));
    },
  };
  const ids = createIds({ clock, random: () => 0.5 });
  const store = await openSqliteStore({ dataDir, pid: process.pid, clock, ids });
  let analyses = 0;
  const segmenter: Segmenter = {
    ...characterSegmenter,
    analyse(text) {
      analyses += 1;
      return characterSegmenter.analyse(text);
    },
  };
  return {
    store,
    services: createServices({
      store,
      segmenter: () => Promise.resolve(segmenter),
      spellings: () => Promise.resolve({ of: () => [] }),
      koreanWords: () => Promise.resolve(KOREAN_WORDS),
      build: (patterns) => Promise.resolve(buildAutomaton(patterns)),
      writeSpreadsheet: (concepts, layout) => writeGlossary(concepts, 'xlsx', { layout }),
      decode: (bytes) => ({ text: new TextDecoder().decode(bytes) }),
      read: readHere,
      clock,
      onBug: rethrow,
    }),
    analyses: () => analyses,
    glossary: (rank, concepts) =>
      store.glossaries.create(
        { name: `用語集${String(rank)}`, domain: '', rank, concepts },
        { by: 'test' },
      ),
    async close() {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
