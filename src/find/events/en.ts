const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What says that an act was not done. */
export const nots = words("not n't n’t never")

/** Auxiliaries of what was, or was not, done by now: "did not sign", "has never signed". */
export const pasts = words('did has have had was were')

/** Verbs of not doing what follows: "failed to lift". */
export const missing = words('fail')
