import { parentPort, workerData } from 'node:worker_threads';
import { openDictionary } from '../../glossary/morphology/japanese/dictionary.ts';
import { createSegmenter } from '../../glossary/morphology/japanese/segmenter.ts';

// A thread that knows the shared dictionary and nothing else answers each text with the number of its words.
const dictionary: unknown = workerData;
if (!(dictionary instanceof SharedArrayBuffer)) throw new TypeError('no dictionary was shared');
const segmenter = createSegmenter(openDictionary(dictionary));

parentPort?.on('message', (text: string) => {
  parentPort?.postMessage(segmenter.segment(text).length);
});
