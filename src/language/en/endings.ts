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
  }

/** Letters doubled before an ending: "planned", "barring". */
export const DOUBLED = /([bdgklmnprt])\1$/
