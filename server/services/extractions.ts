import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { extractInTurns, type Extraction, type Segmenter } from '../../glossary/index.ts';
import { createTurns } from './turns.ts';

/** Texts that were read for candidates; each is read once, in turns, however many ask for it. */
export interface Extractions {
  of(text: string): Promise<Extraction>;
}

export function createExtractions(segmenter: () => Promise<Segmenter>): Extractions {
  const cache = new LRUCache<string, Promise<Extraction>>({ maxSize: CACHE_SIZE });

  const read = async (text: string): Promise<Extraction> => {
    const turns = createTurns(TURN_LENGTH);
    const reading = extractInTurns({ text, segmenter: await segmenter() });
    let step = reading.next();
    while (step.done !== true) {
      await turns.after(step.value);
      step = reading.next();
    }
    return step.value;
  };

  return {
    of(text) {
      const key = createHash('sha256').update(text).digest('base64');
      const known = cache.get(key);
      if (known !== undefined) return known;
      const reading = read(text);
      cache.set(key, reading, { size: 1 + text.length });
      // What failed is tried again.
      reading.catch(() => cache.delete(key));
      return reading;
    },
  };
}

/** In code units of text. */
const CACHE_SIZE = 2_000_000;
const TURN_LENGTH = 4_000;
