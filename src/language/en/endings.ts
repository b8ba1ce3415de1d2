/** Regular inflexion by Penn tag: an ending and what may stand in its place in the lemma. */
export const ENDINGS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> =
  {
    VBD: [
      ['ied', ['y', 'ie']],
      ['ed', ['', 'e']],
    ],
    VBN: [
      ['ied', ['y', 'ie']],
      ['ed', ['', 'e']],
    ],
    VBG: [['ing', ['', 'e']]],
    VBZ: [
      ['ies', ['y', 'ie']],
      ['es', ['e', '']],
      ['s', ['']],
    ],
    NNS: [
      ['ies', ['y', 'ie']],
      ['es', ['e', '']],
      ['s', ['']],
    ],
    JJR: [
      ['ier', ['y', 'ie']],
      ['er', ['', 'e']],
    ],
    JJS: [
      ['iest', ['y', 'ie']],
      ['est', ['', 'e']],
    ],
    RBR: [
      ['ier', ['y']],
      ['er', ['', 'e']],
    ],
    RBS: [
      ['iest', ['y']],
      ['est', ['', 'e']],
    ],
  }

/** Letters doubled before an ending: "planned", "barring". */
export const DOUBLED = /([bdgklmnprt])\1$/

/** One syllable that would have doubled its last letter: before an ending it has lost an "e" ("timed", not "timmed"). */
export const SHORT = /^(?:[^aeiou]|qu)*[aeiouy][bcdgklmnprstvz]$/

/** Digits in groups, which lemmas leave out: "1,100". */
export const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
