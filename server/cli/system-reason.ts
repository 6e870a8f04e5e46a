/** The system's own name for what went wrong (ENOENT), or an empty string if the error is not the system's. */
export function systemReason(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
