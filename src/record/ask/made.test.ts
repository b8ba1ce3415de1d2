import type { Entry, InstrumentListed, Reading } from '../entry.ts'
import { type Named, reading } from '../registry/made.test.ts'

/** An entry as a test wants it: parties by their place in the document's list. */
export interface Wish {
  readonly key: string
  readonly kind?: string
  readonly force?: Entry['force']
  readonly change?: string
  readonly who?: readonly number[]
  readonly whom?: readonly number[]
  readonly what?: string
  readonly when?: string
  readonly due?: string
  readonly under?: readonly string[]
  readonly status?: Entry['status']
  readonly goldstein?: number
  readonly plover?: string
}

/** How a made document is told. */
export interface Told {
  readonly published?: string
  readonly title?: string
  readonly site?: string
  readonly instruments?: readonly Pick<InstrumentListed, 'id' | 'name'>[]
}

/** A document that names some parties and tells some acts, each in a sentence of its own. */
export function telling(
  id: string,
  told: Told,
  parties: readonly Named[],
  wishes: readonly Wish[],
): Reading {
  const bare = reading(id, ...parties)
  let { text } = bare.document
  const entries = wishes.map((wish): Entry => {
    const what = wish.what ?? 'does what it says'
    const start = text.length + 1
    text += ` ${what}`
    const span = { text: what, start, end: text.length }
    const date = (edtf: string | undefined) => (edtf ? { edtf, mention: null } : null)
    return {
      id: wish.key,
      kind: wish.kind ?? 'event',
      ...(wish.force && { force: wish.force }),
      ...(wish.change && { change: wish.change }),
      who: (wish.who ?? []).map(n => `p:${n}`),
      whom: (wish.whom ?? []).map(n => `p:${n}`),
      what: span,
      trigger: span,
      speaker: null,
      via: [],
      when: date(wish.when),
      due: date(wish.due),
      condition: null,
      under: wish.under ?? [],
      where: null,
      status: wish.status ?? 'happened',
      code:
        wish.goldstein === undefined && !wish.plover
          ? null
          : {
              plover: wish.plover ?? 'CONSULT',
              mode: null,
              contexts: [],
              cameo: '040',
              goldstein: wish.goldstein ?? 0,
              quad: 1,
            },
      evidence: {
        start,
        end: text.length,
        exact: what,
        prefix: '',
        suffix: '',
        sentence: [start, text.length],
      },
      from: [],
      rule: 'made',
      confidence: 0.8,
      why: '',
    }
  })
  const { published = '2020-09-23', title = null, site = null, instruments = [] } = told
  return {
    ...bare,
    document: {
      ...bare.document,
      text,
      title,
      site,
      published: { value: published, from: 'given' },
    },
    instruments: instruments.map(one => ({ ...one, type: 'agreement', mentions: [] })),
    entries,
  }
}
