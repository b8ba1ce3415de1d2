import type { Item } from './source.ts'

/** Items that are read together, in their order. */
export interface Batch {
  readonly items: readonly Item[]
  /** UTF-16 code units of its pages. */
  readonly text: number
}

/** What a batch holds at most; a page that is longer by itself is one. */
export interface Most {
  readonly items: number
  readonly text: number
}

/** Items in batches; undefined among them has what waits go ahead. */
export async function* batches(
  source: AsyncIterable<Item | undefined>,
  most: Most,
): AsyncGenerator<Batch> {
  let items: Item[] = []
  let text = 0
  for await (const item of source) {
    const more = item?.page?.content.length ?? 0
    if (items.length && (!item || text + more > most.text)) {
      yield { items, text }
      items = []
      text = 0
    }
    if (!item) continue
    items.push(item)
    text += more
    if (items.length < most.items && text < most.text) continue
    yield { items, text }
    items = []
    text = 0
  }
  if (items.length) yield { items, text }
}
