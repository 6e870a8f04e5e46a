/** What the glossaries of the machine translation services may hold, from their documentation of 2026. */
export interface ServiceLimits {
  /** UTF-8 bytes of one phrase. */
  readonly phraseBytes: number;
  readonly fileBytes: number;
}

export const SERVICE_LIMITS = {
  deepl: { phraseBytes: 1_024, fileBytes: 10_485_760 },
  google: { phraseBytes: 1_024, fileBytes: 10_400_000 },
  // Azure names no limit of a phrase.
  azure: { phraseBytes: Infinity, fileBytes: 10_485_760 },
} as const satisfies Record<string, ServiceLimits>;

export type Service = keyof typeof SERVICE_LIMITS;
