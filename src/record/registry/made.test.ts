import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Party, PartyNaming, Reading } from '../entry.ts'
import { open, type Store } from '../store/index.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-registry-'))
after(() => rmSync(room, { recursive: true, force: true }))

let made = 0
/** Works with a fresh store in a file of its own. */
export async function withStore(work: (store: Store, path: string) => Promise<void>) {
  const path = join(room, `${++made}.sqlite`)
  const store = open(path)
  try {
    await work(store, path)
  } finally {
    await store.close()
  }
}

/** A party as a made document names it. */
export type Named = Omit<Party, 'id' | 'mentions'> & { readonly form?: PartyNaming['form'] }

/** A reading that names some parties, each once. */
export function reading(id: string, ...named: readonly Named[]): Reading {
  const text = named.map(({ name }) => name).join(' ')
  const rule = { rule: 'party/made', confidence: 0.9, kind: 'party' } as const
  let start = 0
  const mentions: PartyNaming[] = []
  const parties = named.map(({ form = 'name', ...party }, i): Party => {
    const span = { start, end: start + party.name.length, text: party.name }
    start = span.end + 1
    const mention = `party:${span.start}-${span.end}`
    mentions.push({ id: mention, ...span, ...rule, party: `p:${i}`, form })
    return { ...party, id: `p:${i}`, mentions: [{ mention, ...span }] }
  })
  const silent = { given: null, url: null, site: null, title: null, byline: null, published: null }
  return {
    document: { id, ...silent, language: 'en', text, sections: [] },
    ...{ parties, mentions, instruments: [], entries: [], disputes: [], skipped: [], refused: [] },
  }
}

/** A person. */
export const person = (name: string, more: Partial<Named> = {}): Named => ({
  type: 'person',
  name,
  ...more,
})
/** A body. */
export const body = (name: string, more: Partial<Named> = {}): Named => ({
  type: 'organisation',
  name,
  ...more,
})
/** A state. */
export const iran: Named = { type: 'state', name: 'Iran', code: 'IRN', country: 'IRN' }
