import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Page } from '../../input/page.ts'
import { hashOf } from '../../record/manifest/index.ts'
import { read } from '../../record/read.ts'
import { gate } from './gate.ts'
import { type Outcome, type Readers, readers } from './index.ts'

const worker = pathToFileURL(join(import.meta.dirname, '../../../test/workers/fragile.ts'))
const open: Readers[] = []
const fragile = (threads: number, patience = 1500) => {
  const made = readers(threads, { worker, patience, memory: 24 })
  open.push(made)
  return made
}
after(() => Promise.all(open.map(one => one.close())))

const page = (content: string): Page => {
  const silent = { given: null, url: null, date: null, title: null, source: null }
  return { name: `${content}.txt`, format: 'text', content, ...silent }
}
const told = (outcomes: readonly Outcome[]) =>
  outcomes.map(one => ('json' in one ? JSON.parse(one.json).content : one.fault))

const lost: Readonly<Record<string, RegExp>> = {
  end: /^end\.txt: the thread that read it ended: worker exited with code: 7$/,
  hang: /^hang\.txt: not read within \d seconds?; split it$/,
  fill: /^fill\.txt: needs more than 24 MB to read; split it$/,
  fault: /^fault\.txt: the thread that read it ended: a fault of the thread$/,
}

for (const [what, why] of Object.entries(lost)) {
  test(`a page on which the thread comes to "${what}" is lost alone, wherever it stands`, async () => {
    const pages = [what, 'one', 'two', what].map(page)
    const patience = what === 'hang' ? 600 : 60_000
    const [first, ...others] = told(await fragile(1, patience).readAll(pages))
    assert.match(first, why)
    assert.deepEqual(others, ['one', 'two', first])
  })
}

test('batches on several threads, each of which loses pages, come out whole', async () => {
  const pool = fragile(2)
  const batches = [
    ['one', 'end', 'two'],
    ['end'],
    ['three', 'four'],
    ['hang', 'five'],
    [],
    ['six', 'fault'],
  ]
  const outcomes = await Promise.all(batches.map(batch => pool.readAll(batch.map(page))))
  for (const [at, batch] of batches.entries()) {
    const all = told(outcomes[at]!)
    assert.equal(all.length, batch.length)
    for (const [place, content] of batch.entries()) {
      if (lost[content]) assert.match(all[place], lost[content])
      else assert.equal(all[place], content)
    }
  }
})

test('a page that never ends is stopped at once by a signal', async () => {
  const stop = new AbortController()
  const reading = fragile(1).readAll([page('hang')], { signal: stop.signal })
  setTimeout(() => stop.abort(), 100)
  await assert.rejects(reading, { name: 'AbortError' })
})

test('nothing of a batch is held when it is done, though the signal of the run goes on', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const { signal } = new AbortController()
  const pool = fragile(1)
  const held: WeakRef<object>[] = []
  const one = async () => {
    const pages = [page('one')]
    const outcomes = await pool.readAll(pages, { signal })
    held.push(new WeakRef(pages[0]!), new WeakRef(outcomes[0]!))
  }
  for (let at = 0; at < 20; at++) await one()
  for (let round = 0; round < 5; round++) {
    await new Promise(setImmediate)
    collect()
  }
  // The last may still lie on the stack of who sent it.
  const left = held.filter(ref => ref.deref() !== undefined).length
  assert.ok(left <= 4, `${left} of ${held.length} are held`)
})

test('a thread that cannot begin is no fault of a page', async () => {
  const missing = readers(1, { worker: new URL('./no-such-worker.ts', worker) })
  open.push(missing)
  await assert.rejects(missing.readAll([page('one')]), /no-such-worker/)
})

test('a reading comes from a thread as it is made here, with its hash', async () => {
  const pool = readers(1)
  open.push(pool)
  const text = page('Kenya pledged to lift its ban on tea by October 18. \ud800 It said so.')
  const here = await read(text, { date: '2020-09-23' })
  const [outcome] = await pool.readAll([text, page(' ')], { date: '2020-09-23' })
  assert.ok('json' in outcome!)
  assert.equal(outcome.json, JSON.stringify(here))
  assert.equal(outcome.hash, hashOf(here))
  assert.deepEqual(await pool.read(text, { date: '2020-09-23' }), JSON.parse(JSON.stringify(here)))
  await assert.rejects(pool.read(page(' ')), { name: 'InputError', message: / \.txt: no text/ })
})

test('a gate lets so many in, the others in the order of coming', async () => {
  const enter = gate(2)
  const order: string[] = []
  let within = 0
  await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map(async name => {
      const leave = await enter()
      order.push(name)
      assert.ok(++within <= 2)
      await new Promise(setImmediate)
      within--
      leave()
    }),
  )
  assert.deepEqual(order, ['a', 'b', 'c', 'd', 'e'])
})
