import type { Token } from '../../../language/doc.ts'
import type { Status } from '../act.ts'

/** Asks for the status of another token. */
export type Ask = (token: Token) => Status

/** What a word makes of what it governs: a fact in any case, as it is itself, not so, open, planned, someone's word. */
export type Effect = 'fact' | 'yes' | 'no' | 'open' | 'planned' | 'alleged'

/**
 * What follows for the governed from the governor and from its negation. After Karttunen (1971,
 * Implicative verbs), in the form of Nairn, Condoravdi and Karttunen (2006): `yes: 'yes', no: 'no'`
 * is "manage to", `yes: 'no', no: 'yes'` is "fail to", twice `'fact'` is "regret that".
 */
export interface Signature {
  readonly yes: Effect
  readonly no: Effect
}

/** Leaves the status of the governor as it is. */
export const same: Signature = { yes: 'yes', no: 'no' }

/** Nothing follows, neither from the governor nor from its negation. */
export const open: Signature = { yes: 'open', no: 'open' }

/**
 * The status of what is governed, from the governor's own: the steps of de facto factuality from the
 * root down (Saurí and Pustejovsky 2012, Computational Linguistics 38; Lotan, Stern and Dagan 2013,
 * TruthTeller).
 */
export function under(outer: Status, signature: Signature): Status {
  const base: Status = outer === 'denied' ? 'happened' : outer
  const told = base === 'happened' || base === 'ongoing'
  switch (outer === 'denied' ? signature.no : signature.yes) {
    case 'fact':
      return 'happened'
    case 'yes':
      return base
    case 'no':
      // "a wall is to prevent floods": whether it will is open.
      if (base === 'planned') return 'hypothetical'
      return told || base === 'alleged' ? 'denied' : base
    case 'open':
      return 'hypothetical'
    case 'planned':
      return told || base === 'planned' ? 'planned' : 'hypothetical'
    case 'alleged':
      return told ? 'alleged' : base
  }
}

/** The status of a clause with marks of its own in a context: "plans not to meet", "denied that it would meet". */
export function within(context: Status, own: Status): Status {
  if (own === 'happened') return context
  if (context === 'happened' || context === 'ongoing') return own
  if (context === 'denied')
    return own === 'denied' || own === 'hypothetical' ? 'hypothetical' : 'denied'
  return own === 'denied' || own === 'hypothetical' ? own : context
}
