import { sql } from 'kysely'
import { Commonness } from '../stories/commonness.ts'
import { common, type Gathered, gather, type Story, terms } from '../stories/gather.ts'
import { termsOf } from '../stories/terms.ts'
import { heaviest } from '../stories/vector.ts'
import { bytesOf, numbersIn } from './numbers.ts'
import { type Database, fixed } from './sqlite.ts'

/** So many documents are compared at once. */
const stretch = 2000

const waiting = fixed((query, most: number) =>
  query
    .selectFrom('editions as x')
    .innerJoin('documents as d', 'd.id', 'x.document')
    .select(['d.id', 'd.published', 'd.text', 'd.title', 'x.original'])
    .where('x.story', 'is', null)
    .orderBy('x.document')
    .limit(most),
)
const isWaiting = fixed(query =>
  query.selectFrom('editions').select('document').where('story', 'is', null).limit(1),
)

/** Whether a store has documents that were not yet joined with others on the same event. */
export const isUngathered = (db: Database): boolean => isWaiting(db).length > 0

/** Joins documents on one event, so many at once; copies go with the document that stands for them. */
export function gatherAll(db: Database): void {
  if (!isUngathered(db)) return
  const [row] = db.all(db.query.selectFrom('seen').select('counts').where('id', '=', 1))
  const seen = new Commonness(row && numbersIn(row.counts))
  for (let rows = waiting(db, stretch); rows.length; rows = waiting(db, stretch)) {
    const read = rows
      .filter(({ id, original }) => id === original)
      .map(({ id, published, title, text }) => {
        const whole = title === null || text.startsWith(title) ? text : `${title}.\n\n${text}`
        return { id, published, terms: termsOf(whole) }
      })
    for (const one of read) seen.see(one.terms)
    const fresh = read.map(
      (one): Story => ({
        ...{ id: one.id, texts: 1, sum: seen.weigh(one.terms) },
        ...{ from: one.published, to: one.published },
      }),
    )
    const { joined, changed } = gather(gatheredIn(db), fresh)
    for (const { id } of fresh) setStory(db, 'document', id, id)
    for (const [part, whole] of joined) {
      setStory(db, 'story', part, whole)
      drop(db, part)
    }
    for (const story of changed.values()) keepStory(db, story)
    for (const { id, original } of rows) if (id !== original) follow(db, id, original)
  }
  db.run(db.query.deleteFrom('seen'))
  db.insert('seen', [{ id: 1, counts: bytesOf(seen.counts) }])
}

function setStory(db: Database, of: 'document' | 'story', id: number, story: number): void {
  db.run(db.query.updateTable('editions').set({ story }).where(of, '=', id))
}

function follow(db: Database, document: number, original: number): void {
  const story = sql<number>`coalesce(
    (select o.story from editions o where o.document = ${original}), ${original})`
  db.run(db.query.updateTable('editions').set({ story }).where('document', '=', document))
}

const having = fixed((query, term: number, most: number) =>
  query.selectFrom('story_terms').select('story').where('about', '=', term).limit(most),
)
const storyOf = fixed((query, id: number) =>
  query.selectFrom('stories').selectAll().where('id', '=', id),
)

function gatheredIn(db: Database): Gathered {
  return {
    having: term => {
      const stories = having(db, term, common)
      return stories.length < common ? stories.map(({ story }) => story) : []
    },
    story: id => {
      const { texts, first: from, last: to, terms, weights } = storyOf(db, id)[0]!
      const sum = { terms: numbersIn(terms), weights: floatsOf(numbersIn(weights)) }
      return { id, texts, sum, from, to }
    },
  }
}

const floatsOf = (numbers: Uint32Array) => new Float32Array(numbers.buffer)

function drop(db: Database, id: number): void {
  const [known] = storyOf(db, id)
  if (!known) return
  const finding = heaviest(
    { terms: numbersIn(known.terms), weights: floatsOf(numbersIn(known.weights)) },
    terms.finding,
  )
  const rows = db.query.deleteFrom('story_terms').where('story', '=', id)
  db.run(rows.where('about', 'in', finding))
  db.run(db.query.deleteFrom('stories').where('id', '=', id))
}

function keepStory(db: Database, { id, texts, sum, from, to }: Story): void {
  drop(db, id)
  const weights = bytesOf(new Uint32Array(sum.weights.buffer))
  db.insert('stories', [{ id, texts, first: from, last: to, terms: bytesOf(sum.terms), weights }])
  db.insert(
    'story_terms',
    heaviest(sum, terms.finding).map(term => ({ about: term, story: id })),
  )
}
