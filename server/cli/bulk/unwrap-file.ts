import { unwrap } from '../../../glossary/index.ts';
import { paragraphRecords } from '../formats/paragraphs.ts';
import { readSourceFile, type Decode } from '../input.ts';

/** A thread's task: the line that `taiyaku unwrap` prints for one of many files. @throws AppError `file.read`, `text.*` */
export function createUnwrapFile({ decode }: { readonly decode: Decode }) {
  return async ({ file }: { readonly file: string }): Promise<string> => {
    const text = await readSourceFile(file, decode);
    return `${JSON.stringify({ file, paragraphs: paragraphRecords(unwrap(text)) })}\n`;
  };
}
