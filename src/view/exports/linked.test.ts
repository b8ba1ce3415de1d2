import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { hostile, putOut, smallStore, toldOf, twisted } from '../../../test/exported.ts'
import { partyList } from '../../index.ts'
import type { Told } from './told.ts'

const { Model, defaultModel } = createRequire(import.meta.url)('@alephdata/followthemoney')
const model = new Model(defaultModel)
const store = await smallStore()
const all = await toldOf(store)

interface Entity {
  id: string
  schema: string
  properties: Record<string, string[]>
}

const entitiesOf = async (told: readonly Told[]): Promise<Entity[]> =>
  (await putOut('ftm', told)).text
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

/** What is wrong with entities by the model: schemata, properties, what must be there, what refers to what. */
function faultsOf(entities: readonly Entity[]): string[] {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  const faults = entities.length === byId.size ? [] : ['an id stands twice']
  for (const { schema: name, properties } of entities) {
    const schema = model.getSchema(name)
    const known = schema.getProperties()
    for (const required of schema.required ?? []) {
      if (!properties[required]?.length) faults.push(`${name} without ${required}`)
    }
    for (const [key, values] of Object.entries(properties)) {
      const property = known.get(key)
      if (!property || property.stub) faults.push(`${name} has no ${key}`)
      else if (property.type.isEntity) {
        const range = property.getRange()
        for (const id of values) {
          const target = byId.get(id)
          if (!target || !model.getSchema(target.schema).isA(range))
            faults.push(`${name}.${key} ${id}`)
        }
      }
      if (values.some(value => typeof value !== 'string' || value === ''))
        faults.push(`${key} empty`)
    }
  }
  return faults
}

test('FollowTheMoney: schemata, properties, required ones and references hold by its model', async () => {
  const entities = await entitiesOf(all)
  assert.deepEqual(faultsOf(entities), [])
  const count = (schema: string) => entities.filter(entity => entity.schema === schema).length
  assert.equal(count('Event'), all.length)
  assert.equal(count('Documentation'), all.length)
  assert.equal(count('Article'), 2)
  const dahl = entities.find(({ properties }) => properties.name?.includes('Ine Dahl'))!
  assert.deepEqual(dahl.schema, 'Person')
  assert.deepEqual(dahl.properties.country, ['no'])
  assert.deepEqual(await entitiesOf(all), entities)
})

test('FollowTheMoney: parties keep their ids, and the list can be read with again', async () => {
  const entities = await entitiesOf(all)
  const norway = entities.filter(({ properties }) => properties.name?.includes('Norway'))
  assert.equal(norway.length, 1)
  const text = entities.map(entity => JSON.stringify(entity)).join('\n')
  const { writeFileSync, mkdtempSync, rmSync } = await import('node:fs')
  const { tmpdir } = await import('node:os')
  const { join } = await import('node:path')
  const room = mkdtempSync(join(tmpdir(), 'onrecord-ftm-'))
  try {
    writeFileSync(join(room, 'list.ftm.json'), text)
    assert.ok(await partyList([join(room, 'list.ftm.json')]))
  } finally {
    rmSync(room, { recursive: true })
  }
})

test('FollowTheMoney: hostile texts keep to the model', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      assert.deepEqual(faultsOf(await entitiesOf([twisted(all[0]!, text)])), [])
    }),
    { numRuns: 40 },
  )
})

test('Web Annotations: context, ids, selectors that find the words; positions count characters', async () => {
  const page = JSON.parse((await putOut('annotations', all)).text)
  assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld')
  assert.equal(page.type, 'AnnotationPage')
  assert.equal(page.items.length, all.length)
  for (const [at, { id, type, target }] of page.items.entries()) {
    assert.match(id, /^urn:uuid:/)
    assert.equal(type, 'Annotation')
    const [quote, position] = target.selector
    const { text } = store.document(all[at]!.item.document.id)!.reading.document
    const characters = [...text].slice(position.start, position.end).join('')
    assert.equal(characters, quote.exact)
    assert.ok(text.includes(quote.prefix + quote.exact + quote.suffix))
  }
})

test('Web Annotations: a character beyond the first plane is one', async () => {
  const { read } = await import('../../index.ts')
  const { Store } = await import('../../record/store/index.ts')
  const { Database } = await import('../../record/store/sqlite.ts')
  const own = new Store(new Database(':memory:'))
  const text = '😀😀 Norway imposed sanctions on Belarus on Monday.'
  await own.add(await read(text, { date: '2021-03-02' }), 'a.txt', '2021-03-05T00:00:00.000Z')
  const page = JSON.parse((await putOut('annotations', await toldOf(own))).text)
  const [quote, { start, end }] = page.items[0].target.selector
  assert.equal([...text].slice(start, end).join(''), quote.exact)
})

test('TimelineJS: a title, slides with dates, ids of their own and escaped texts', async () => {
  const timeline = JSON.parse((await putOut('timeline', all, 'A & B')).text)
  assert.equal(timeline.title.text.headline, 'A &amp; B')
  assert.equal(timeline.events.length, all.length)
  const ids = timeline.events.map((event: { unique_id: string }) => event.unique_id)
  assert.equal(new Set(ids).size, ids.length)
  for (const { start_date, text } of timeline.events) {
    assert.ok(Number.isInteger(start_date.year) && text.headline && text.text)
  }
  await fc.assert(
    fc.asyncProperty(hostile, async text => {
      const out = JSON.parse((await putOut('timeline', [twisted(all[0]!, text)], text)).text)
      assert.doesNotMatch(out.events[0].text.text, /<\/?(script|b)>/)
      assert.doesNotMatch(out.events[0].text.headline, /[<>"]/)
    }),
    { numRuns: 40 },
  )
})
