import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { open } from '../src/record/store/index.ts'
import { served } from './server.ts'
import { article, rss } from './watching.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-watch-killed-'))
after(() => rmSync(room, { recursive: true }))

/** A site with a feed: of its entries every other carries its text. */
async function siteOf(count: number) {
  const site = await served()
  const names = Array.from({ length: count }, (_, at) => `good ${at}`)
  const items = names.map((name, at) => {
    const link = `<link>${site.url}/${at}</link><title>${name}</title>`
    site.pages[`/${at}`] = article(name)
    const text = `<content:encoded><![CDATA[${article(name)}]]></content:encoded>`
    return `<item>${link}${at % 2 ? text : ''}</item>`
  })
  const space = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
  const feed = rss(items.join('')).replace('<rss', `<rss ${space}`)
  // Once it was told, it is not told again.
  site.pages['/feed.xml'] = (request, response) => {
    const known = request.headers['if-none-match'] === '"a"'
    response.writeHead(known ? 304 : 200, { etag: '"a"' }).end(known ? '' : feed)
  }
  return { site, names }
}

function watching(path: string, address: string, ...more: string[]) {
  const options = ['--allow-private', '--delay', '0', '--json', '--store', path, ...more]
  const args = ['src/view/main.ts', 'watch', address, ...options]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const told: { id: string; url: string }[] = []
  let err = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  const lines = createInterface(child.stdout)
  lines.on('line', line => told.push(JSON.parse(line)))
  const ended = once(child, 'close') as Promise<[number | null]>
  /** Waits until so many are told, or it has ended. */
  const until = (count: number) =>
    new Promise<void>(done => {
      const look = () => told.length >= count && done()
      lines.on('line', look)
      void ended.then(() => done())
      look()
    })
  return { child, told, ended, until, err: () => err }
}

test('killed in the middle of a round, again and again: nothing is lost, nothing is twice there', {
  timeout: 300_000,
}, async () => {
  const { site, names } = await siteOf(40)
  const path = join(room, 'killed.sqlite')
  const kept = new Set<string>()
  try {
    for (let round = 0; round < 4; round++) {
      const { child, told, until, ended } = watching(path, `${site.url}/feed.xml`, '--once')
      await until(2 + round)
      child.kill('SIGKILL')
      await ended
      for (const { id } of told) kept.add(id)
    }
    assert.ok(kept.size >= 8, `only ${kept.size} were told`)
    const last = watching(path, `${site.url}/feed.xml`, '--once')
    const [code] = await last.ended
    assert.equal(code, 0, last.err())
    for (const { id } of last.told) assert.ok(!kept.has(id), `${id} was told twice`)
    const store = open(path)
    try {
      assert.deepEqual(store.check().faults, [])
      for (const id of kept) assert.ok(store.document(id), `${id} was told as kept, and is gone`)
      const { documents } = store.ask.documents({})
      const titles = documents.map(({ title }) => title)
      assert.deepEqual(titles.toSorted(), names.toSorted())
    } finally {
      await store.close()
    }
  } finally {
    await site.close()
  }
})

test('stopped from the keyboard it ends with 130, and says what came', {
  timeout: 120_000,
}, async () => {
  const { site } = await siteOf(200)
  const path = join(room, 'stopped.sqlite')
  try {
    const { child, told, until, ended, err } = watching(path, `${site.url}/feed.xml`)
    await until(3)
    child.kill('SIGINT')
    const [code] = await ended
    assert.equal(code, 130)
    assert.match(err(), /^200 new {2}http.+\nadded \d+ documents\n$/)
    assert.match(err(), new RegExp(`added ${told.length} documents`))
    const store = open(path)
    try {
      assert.equal(store.ask.documents({}).documents.length, told.length)
      assert.deepEqual(store.ask.skipped().skipped, [])
    } finally {
      await store.close()
    }
  } finally {
    await site.close()
  }
})
