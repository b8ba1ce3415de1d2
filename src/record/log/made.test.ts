import type { Entry, Reading } from '../entry.ts'
import { type Named, reading } from '../registry/made.test.ts'

/** An entry of a made document: its evidence is the whole text. */
export type Wish = Partial<Omit<Entry, 'evidence'>> & { readonly id: string }

/** A reading that names parties, with entries of which the first party is the doer. */
export function recorded(
  id: string,
  named: readonly Named[],
  wishes: readonly Wish[],
  published = '2026-03-04',
): Reading {
  const bare = reading(id, ...named)
  const { text } = bare.document
  const whole = { text, start: 0, end: text.length }
  const evidence = { start: 0, end: text.length, exact: text, prefix: '', suffix: '' }
  const entries = wishes.map(
    (wish): Entry => ({
      kind: 'pledge',
      who: ['p:0'],
      whom: [],
      what: whole,
      trigger: whole,
      speaker: null,
      via: [],
      when: null,
      due: null,
      condition: null,
      under: [],
      where: null,
      status: 'planned',
      code: null,
      evidence: { ...evidence, sentence: [0, text.length] },
      from: [],
      rule: 'made',
      confidence: 0.9,
      why: '',
      ...wish,
    }),
  )
  const document = { ...bare.document, published: { value: published, from: 'given' as const } }
  return { ...bare, document, entries }
}
