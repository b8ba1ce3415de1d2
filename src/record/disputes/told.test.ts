import { read } from '../read.ts'
import type { Store } from '../store/index.ts'

const silent = { given: null, url: null, title: null, source: null }

/** Adds texts, each with the day it was published. */
export async function told(
  store: Store,
  ...texts: readonly (readonly [day: string, text: string])[]
) {
  for (const [day, content] of texts) {
    const page = { name: `${day} ${content.slice(0, 20)}`, format: 'text' as const, content }
    const reading = await read({ ...page, date: day, ...silent })
    await store.add(reading, page.name, `${day}T12:00:00.000Z`)
  }
}
