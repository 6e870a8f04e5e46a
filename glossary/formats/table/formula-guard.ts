/**
 * Spreadsheet programs run a cell that begins with one of these as a formula, also in full width and after spaces; and
 * a cell may be torn at a semicolon, a tab or a line break. An apostrophe before it makes it text.
 *
 * Apostrophes that already stand there are guarded too ('=1 becomes ''=1), so that taking one away is always right; a
 * text such as 'tis is left alone both ways.
 */
const RISK = String.raw`'*[ \u00a0\u3000]*[=+\-@\t\r＝＋－＠]`;
const PLACE = String.raw`(?<=^|[;\t\r\n])`;

const UNGUARDED = new RegExp(`${PLACE}(?=${RISK})`, 'g');
const GUARDED = new RegExp(`${PLACE}'(?=${RISK})`, 'g');

/** `=1+1` -> `'=1+1`. */
export function guardFormulas(cell: string): string {
  return cell.replace(UNGUARDED, "'");
}

/** The exact inverse of `guardFormulas`. */
export function unguardFormulas(cell: string): string {
  return cell.replace(GUARDED, '');
}
