/** Clitics with their apostrophe, as UD English joins them in one token with the word before. */
export const ENCLITIC = /^(?:n['’`´]t|['’`´](?:s|m|re|ve|ll|d))$/iu

/** The second parts of words written as one without an apostrophe: "dont", "cannot", "gonna". */
export const BARE_ENCLITIC = /^(?:nt|s|m|re|ve|ll|d|not|na|ta|a)$/iu

/** Auxiliaries written as another is, in small letters, with their lemma where they make a perfect: "she's gone". */
export const PERFECT: ReadonlyMap<string, string> = new Map([["'s", 'have']])
