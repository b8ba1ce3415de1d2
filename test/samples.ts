import { pages } from '../src/input/index.ts'
import { InputError } from '../src/input/page.ts'
import { read } from '../src/record/read.ts'
import type { Store } from '../src/record/store/index.ts'

/** Puts texts into a store: the samples where no others are named. Throws the InputError of one that cannot be read. */
export async function fill(store: Store, inputs = ['samples'], now?: string): Promise<void> {
  for await (const page of pages(inputs)) {
    if (page instanceof InputError) throw page
    await store.add(await read(page), page.name, now)
  }
}
