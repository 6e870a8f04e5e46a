/** Text between tags; a CR would come back as a line feed if it stood there as it is. */
export function escapeText(text: string): string {
  return text
    .replace(NOT_XML, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\u0085', '&#133;')
    .replaceAll('\u2028', '&#8232;');
}

/** What no XML file may hold; the input boundary refuses these, and a file must be sound whatever reached it. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The value of an attribute in double quotes, where a tab or a line break would come back as a space. */
export function escapeAttribute(value: string): string {
  return escapeText(value)
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

/** What XML takes as an identifier, kept to letters and digits that no reader has trouble with. */
export function isXmlId(id: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(id);
}
