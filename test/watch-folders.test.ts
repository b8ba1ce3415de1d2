import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { served } from './server.ts'
import { article, held, rss, watched } from './watching.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-folders-'))
after(() => rmSync(room, { recursive: true }))
let stores = 0
const fresh = () => join(room, `${stores++}.sqlite`)

const item = (link: string) => `<item><link>${link}</link></item>`

test('a list of feeds and a folder: new and changed files are read, each once', async () => {
  const site = await served({ '/1': article('tea'), '/feed.xml': '' })
  const path = fresh()
  site.pages['/feed.xml'] = rss(item(`${site.url}/1`))
  const folder = join(room, 'transcripts')
  const list = join(room, 'feeds.opml')
  mkdirSync(folder)
  writeFileSync(list, `<opml><body><outline xmlUrl="${site.url}/feed.xml"/></body></opml>`)
  const said = (text: string) => `Kenya pledged to ${text} by October 18, 2026.\n`
  try {
    assert.deepEqual((await watched([list, folder], { path })).err, [`1 new  ${site.url}/feed.xml`])
    writeFileSync(join(folder, 'a.txt'), said('lift its ban on salt'))
    writeFileSync(join(folder, 'b.ndjson'), '{"text":"Norway sold oil."}\n{"text":5}\n')
    const { out, err } = await watched([list, folder], { path })
    assert.deepEqual(
      out.map(one => JSON.parse(one).input.slice(folder.length + 1)),
      ['a.txt', 'b.ndjson:1'],
    )
    assert.equal(err.length, 1)
    assert.match(err[0]!, /b\.ndjson:2: "text" must be a string/)
    assert.deepEqual(await watched([list, folder], { path }), { out: [], err: [] })
    writeFileSync(join(folder, 'a.txt'), said('buy salt from Norway, and oil'))
    assert.equal((await watched([list, folder], { path })).out.length, 1)
    assert.match((await watched([join(room, 'none')], { path })).err[0]!, /none: no such file/)
  } finally {
    await site.close()
  }
})

test('a filter shows its news as it comes, and keeps all', async () => {
  const path = fresh()
  const folder = join(room, 'filtered')
  mkdirSync(folder)
  const texts = {
    a: 'Norway pledged to buy salt by October 18, 2026.',
    b: 'Kenya pledged to buy tea.',
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, `${name}.txt`), text)
  const { out } = await watched([folder], { path, by: 'Norway' })
  assert.deepEqual(
    out.map(one => JSON.parse(one).entry.what.text),
    ['buy salt'],
  )
  assert.equal((await held(path)).documents.length, 2)
  // Who was never heard of says nothing.
  writeFileSync(join(folder, 'c.txt'), 'Peru pledged to buy rice.')
  assert.deepEqual((await watched([folder], { path, by: 'Atlantis' })).out, [])
  writeFileSync(join(folder, 'd.txt'), 'Chile pledged to buy wheat.')
  const text = await watched([folder], { path, kind: ['pledge'], text: true })
  assert.match(text.out.join('\n'), /PLEDGED +Chile: buy wheat/)
})
