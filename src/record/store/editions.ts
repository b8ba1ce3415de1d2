import { sql } from 'kysely'
import { isRelated, likenessOf } from '../copies/likeness.ts'
import { type Prints, printsOf } from '../copies/prints.ts'
import { originalOf } from '../copies/shelf.ts'
import type { Entry } from '../entry.ts'
import { keepOriginal, shelfOf } from './shelf.ts'
import { type Database, fixed } from './sqlite.ts'
import { tell, untell } from './tellings.ts'

/** A document that was written, as far as it is compared with others. */
export interface Written {
  readonly url: string | null
  readonly text: string
  readonly entries: readonly Entry[]
}

const underUrl = fixed((query, url: string, before: number) =>
  query
    .selectFrom('documents')
    .select(['id', 'text'])
    .where('url', '=', url)
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .limit(1),
)
const editionOf = fixed((query, document: number) =>
  query.selectFrom('editions').selectAll().where('document', '=', document),
)
const nextOf = fixed((query, document: number) =>
  query.selectFrom('editions').select('document').where('former', '=', document),
)

/**
 * Finds whose copy and which version a document is that was written, and puts its entries under those of the
 * other copies that say the same. What a later version does not say any more stands until now.
 */
export function place(db: Database, document: number, written: Written, now: string): void {
  const [known] = editionOf(db, document)
  const { original } = known ?? placed(db, document, written)
  tell(db, document, original, written.text, written.entries)
  const latest = latestOf(db, document)
  endGone(db, latest, now)
}

function placed(db: Database, document: number, { url, text }: Written) {
  const prints = printsOf(text)
  const former = url === null ? undefined : formerOf(db, document, url, prints)
  const original = former ? editionOf(db, former)[0]!.original : originalOf(shelfOf(db), prints)
  const row = { document, original: original ?? document, former: former ?? null }
  db.insert('editions', [row])
  if (original === undefined) keepOriginal(db, document, prints)
  return row
}

/** The version before of what stands under an address; another text that took its place is none. */
function formerOf(db: Database, document: number, url: string, { fine }: Prints) {
  const [before] = underUrl(db, url, document)
  if (!before || !isRelated(likenessOf(fine, printsOf(before.text).fine))) return undefined
  return before.id
}

function latestOf(db: Database, document: number): number {
  let latest = document
  for (let next = nextOf(db, latest)[0]; next; next = nextOf(db, latest)[0]) latest = next.document
  return latest
}

/** Entries of earlier versions end where the latest does not say what they say. */
function endGone(db: Database, latest: number, now: string): void {
  const { query } = db
  for (let at = editionOf(db, latest)[0]?.former ?? null; at !== null; ) {
    const gone = db.ask(sql<{ id: number }>`select e.id from entries e
      join tellings t on t.entry = e.id
      where e.document = ${at} and e.until is null and t.telling not in
        (select o.telling from entries f join tellings o on o.entry = f.id
          where f.document = ${latest} and f.until is null)`)
    for (const { id } of gone) {
      db.run(query.updateTable('entries').set({ until: now }).where('id', '=', id))
      db.run(query.updateTable('casts').set({ standing: 0 }).where('entry', '=', id))
      untell(db, id)
    }
    at = editionOf(db, at)[0]?.former ?? null
  }
}

const last = fixed(query =>
  query
    .selectFrom('documents')
    .select(eb => eb.fn.max('id').as('id'))
    .unionAll(query.selectFrom('editions').select(eb => eb.fn.max('document').as('id'))),
)

/** Whether a store has documents from before copies were looked for. */
export function isUnplaced(db: Database): boolean {
  const [documents, editions] = last(db)
  return (documents?.id ?? 0) > (editions?.id ?? 0)
}

/** Finds whose copies the documents are that were written before copies were looked for, in their order. */
export function placeAll(db: Database): void {
  const rows = db.ask(sql<{ id: number; url: string | null; text: string; added: string }>`
    select d.id, d.url, d.text, d.added from documents d
    where d.id > coalesce((select max(document) from editions), 0) order by d.id`)
  for (const { id, added, ...written } of rows) {
    const own = db.query.selectFrom('entries').select('json').where('document', '=', id)
    const entries = db
      .all(own.where('until', 'is', null))
      .map(({ json }) => JSON.parse(json) as Entry)
    place(db, id, { ...written, entries }, added)
  }
}
