/** As much of yauzl, which has no types of its own, as counting a container takes. */
declare module 'yauzl' {
  interface Entry {
    readonly fileName: string;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
  }

  interface ZipFile {
    readonly entryCount: number;
    readEntry(): void;
    openReadStream(
      entry: Entry,
      callback: (error: Error | null, stream: AsyncIterable<Uint8Array>) => void,
    ): void;
    on(event: 'entry', listener: (entry: Entry) => void): void;
    on(event: 'end', listener: () => void): void;
    on(event: 'error', listener: (error: Error) => void): void;
    close(): void;
  }

  export function fromBuffer(
    buffer: Buffer,
    options: { readonly lazyEntries: boolean; readonly strictFileNames: boolean },
    callback: (error: Error | null, zip: ZipFile) => void,
  ): void;

  export type { Entry, ZipFile };
}
