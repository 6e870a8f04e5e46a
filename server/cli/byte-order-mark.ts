/** Other programs that read the file as UTF-8 count the mark as a character, and our spans must agree with theirs. */
export function withByteOrderMark({
  text,
  byteOrderMark,
}: {
  readonly text: string;
  readonly byteOrderMark: boolean;
}): string {
  return byteOrderMark ? `\uFEFF${text}` : text;
}
