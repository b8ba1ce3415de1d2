import { momentOf } from '../../record/ask/filter.ts'
import type { Item } from '../../record/ask/items.ts'
import type { Then } from '../../record/registry/then.ts'
import type { EntryDecision } from '../../record/review/index.ts'
import type { Store } from '../../record/store/index.ts'
import { Failure } from '../fault.ts'
import type { FormatOptions } from '../filters.ts'
import { type Common, exit, type Io } from '../io.ts'
import { editionsText } from '../print/editions.ts'
import { itemCells, itemHeader, listText, plainItem } from '../print/items.ts'
import { line } from '../print/json.ts'
import { recordText } from '../print/record.ts'
import { itemText, plainEntryDecision } from '../print/show.ts'
import { inStore } from '../stores.ts'

/** What `onrecord show` takes. */
export interface ShowCommand extends Common, FormatOptions, Then {
  readonly store?: string
  readonly evidence?: boolean
}

/** Shows entries and documents of the store. */
export async function showCommand(
  ids: readonly string[],
  options: ShowCommand,
  io: Io,
): Promise<number> {
  await inStore(options, io, async store => {
    if (!options.csv && !options.tsv) {
      for (const id of ids) await io.out(shown(store, id, options, io))
      return
    }
    const as = { text: () => '', plain: plainItem, header: itemHeader, cells: itemCells }
    await io.out(
      listText(
        ids.flatMap(id => itemsOf(store, id, options)),
        options,
        io,
        as,
      ),
    )
  })
  return exit.done
}

/** The entries that an id stands for: one, or all of a document. */
function itemsOf(store: Store, id: string, then: Then): readonly Item[] {
  const found = itemIn(store, id, then)
  if (found) return [found.item]
  return store.items(documentIn(store, id, then).reading.entries.map(entry => entry.id))
}

/** An entry that was on record then. Throws a Failure for one that was not. */
function itemIn(store: Store, id: string, then: Then) {
  const found = store.item(id, then)
  if (!found || found.there) return found
  throw new Failure(`${id}: not on record on ${then.asOf ?? then.recorded}`)
}

function documentIn(store: Store, id: string, { asOf, recorded }: Then) {
  const held = store.document(id)
  if (!held) throw missing(id)
  const day = asOf === undefined ? recorded && `--recorded ${recorded}` : `--as-of ${asOf}`
  if (day === undefined) return held
  throw new Failure(`${id}: a document; onrecord list --document ${id} ${day} tells its entries`)
}

const missing = (id: string) =>
  new Failure(`${id}: no such entry or document; onrecord list shows what there is`)

function shown(store: Store, id: string, options: ShowCommand, io: Io): string {
  const asJson = options.json || options.fields || !(io.tty || options.text)
  const found = itemIn(store, id, options)
  if (found) {
    const { item, sentence } = found
    const decisions = store.review.log(item.entry.id, momentOf(options))
    if (asJson) return line(plain(item, sentence, decisions), options.fields)
    return itemText(item, sentence, decisions, io)
  }
  const held = documentIn(store, id, options)
  const editions = store.ask.editions(held.reading.document.id)!
  if (asJson) return line({ ...held.reading, ...editions }, options.fields)
  const { width, paint } = io
  const evidence = options.evidence ?? false
  const record = recordText(held.reading, { name: held.name, width, paint, evidence })
  return record + editionsText(editions, held.reading.document.id, io)
}

function plain(item: Item, sentence: string, decisions: readonly EntryDecision[]): object {
  return { ...plainItem(item), sentence, decisions: decisions.map(plainEntryDecision) }
}
