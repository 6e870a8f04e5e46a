import { expect, test } from '@jest/globals';
import { readGlossaryFile } from '../../../glossary/index.ts';
import {
  createSpreadsheetWriter,
  spreadsheetTasks,
} from '../../../server/workers/spreadsheet-writer.ts';
import { concept } from '../services/support/concepts.ts';

test.each<[string, number, readonly string[]]>([
  ['a small spreadsheet is written at once', 500, []],
  ['a large one by a thread', 501, ['writeSpreadsheet']],
])('%s, and reads back as what it was', async (_, count, expected) => {
  const concepts = Array.from({ length: count }, (__, n) => concept(`T${String(n)}`, ['用語']));
  const asked: string[] = [];
  const write = createSpreadsheetWriter(() =>
    Promise.resolve({
      run(name, job) {
        asked.push(name);
        return spreadsheetTasks.writeSpreadsheet(job);
      },
    }),
  );
  const content = await write(concepts, 'term');
  expect((await readGlossaryFile({ content, format: 'xlsx' })).concepts).toEqual(concepts);
  expect(asked).toEqual(expected);
});
