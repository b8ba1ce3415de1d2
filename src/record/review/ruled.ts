import { ReviewError } from './fields.ts'
import { type Meaning, type Scales, scaleOf, scales } from './scales.ts'

/** A value as a ruling keeps it: its scale, and what it means where that is none of the shipped ones. */
export interface Ruled {
  readonly scale: string
  readonly means?: Meaning
}

/**
 * The scale of an outcome: the one named, else the first that has it, shipped ones before one's own. Throws a
 * ReviewError for a scale that there is none of, and for an outcome that is not of it.
 */
export function ruledAs(outcome: string, named: string | undefined, own: Scales): Ruled {
  const scale = named ?? scaleOf(outcome, own)
  if (scale === 'own') return { scale }
  const all: Scales = { ...own, ...scales }
  const known = Object.hasOwn(all, scale) ? all[scale]! : undefined
  if (!known) {
    throw new ReviewError(`no scale "${scale}": choose from ${Object.keys(all).join(', ')}, own`)
  }
  if (!Object.hasOwn(known, outcome)) {
    const values = Object.keys(known).join(', ')
    throw new ReviewError(`"${outcome}" is not of ${scale}: choose from ${values}`)
  }
  return Object.hasOwn(scales, scale) ? { scale } : { scale, means: known[outcome]! }
}
