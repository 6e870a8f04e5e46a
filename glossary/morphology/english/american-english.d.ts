declare module 'american-english' {
  /** Lower-case words with their other spelling; some have spaces around them. */
  const spellings: {
    readonly us_spelling: Readonly<Record<string, string>>;
    readonly uk_spelling: Readonly<Record<string, string>>;
  };
  export = spellings;
}
