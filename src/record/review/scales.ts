/** What a value of any scale comes to. */
export type Meaning = (typeof meanings)[number]

/** All of them; only after `open` does anything fall due any more. */
export const meanings = [
  'kept',
  'partly kept',
  'broken',
  'overtaken',
  'uncheckable',
  'open',
] as const

/** The values of a scale from the best to the worst, each with what it comes to. */
export type Scale = Readonly<Record<string, Meaning>>

/** Scales by name. */
export type Scales = Readonly<Record<string, Scale>>

/** The scales that all know; a codebook of one's own may bring others. */
export const scales: Scales = {
  // PolitiFact's Obameter and Trump-O-Meter.
  politifact6: {
    kept: 'kept',
    compromise: 'partly kept',
    broken: 'broken',
    stalled: 'open',
    'in the works': 'open',
    'not yet rated': 'open',
  },
  simple3: { kept: 'kept', broken: 'broken', pending: 'open' },
  // Holder de Ord, Norway.
  holderdeord5: {
    kept: 'kept',
    'partly kept': 'partly kept',
    broken: 'broken',
    'not yet': 'open',
    uncheckable: 'uncheckable',
  },
  // PromiseClock.
  promiseclock7: {
    'not started': 'open',
    'in progress': 'open',
    kept: 'kept',
    'partly kept': 'partly kept',
    broken: 'broken',
    delayed: 'open',
    overdue: 'open',
  },
  // What onrecord suggests itself (docs/record.md): never a ruling.
  onrecord4: { kept: 'kept', broken: 'broken', overtaken: 'overtaken', pending: 'open' },
}

/** Those first whose words are the plainest. */
const order = ['simple3', 'onrecord4', 'politifact6', 'holderdeord5', 'promiseclock7']

/** The scale that holds an outcome, where none is named: a shipped one, else one of `own`; "own" for none. */
export function scaleOf(outcome: string, own: Scales = {}): string {
  const has = (scale: Scale) => Object.hasOwn(scale, outcome)
  const shipped = order.find(name => has(scales[name]!))
  return shipped ?? Object.keys(own).find(name => has(own[name]!)) ?? 'own'
}

/** What an outcome comes to by the shipped scales: by the one named, else by any; null for words of none. */
export function meaningOf(outcome: string, scale: string): Meaning | null {
  for (const name of [scale, scaleOf(outcome)]) {
    const found = Object.hasOwn(scales, name) ? scales[name]! : {}
    if (Object.hasOwn(found, outcome)) return found[outcome]!
  }
  return null
}

/** Whether nothing falls due any more. */
export const isSettled = (means: Meaning | null): boolean => means !== null && means !== 'open'
