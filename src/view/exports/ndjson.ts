import { plainItem } from '../print/items.ts'
import type { Told } from './told.ts'

/** NDJSON: all that the record has of an entry, with its sentence; what `onrecord show` prints. */
export async function* ndjson(all: AsyncIterable<Told>): AsyncGenerator<string> {
  for await (const { item, sentence } of all) {
    yield `${JSON.stringify({ ...plainItem(item), sentence })}\n`
  }
}
