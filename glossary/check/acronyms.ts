/** Capital letters, two at least, with whatever stands between them: NCG, U.S., AUKUS, R&D. */
export function isAcronym(text: string): boolean {
  return /^[A-Z][A-Z0-9.&/-]*$/u.test(text) && (text.match(/[A-Z]/gu)?.length ?? 0) >= 2;
}
