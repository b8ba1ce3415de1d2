import assert from 'node:assert/strict'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { open, read } from '../../index.ts'
import { painter } from '../print/paint.ts'
import { type ExportCommand, exportCommand } from './export.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-site-'))
after(() => rmSync(room, { recursive: true, force: true }))

const path = join(room, 'record.sqlite')
const store = open(path)
const texts = [
  ['a', '2021-03-02', 'Norway pledged to open the Skarvik line <b>soon</b> by June 15, 2021.'],
  ['b', '2021-04-02', 'Norway promised to open the Skarvik line by Dec. 1, 2021.'],
  ['c', '2021-04-03', 'Chad pledged to repay the loan to Niger by May 1, 2021.'],
] as const
for (const [title, date, text] of texts) {
  await store.add(await read(text, { date, title }), `${title}.txt`, `${date}T12:00:00.000Z`)
}
const [first, , last] = store.list({ kinds: ['pledge'] }, { order: 'oldest' }).items
const signed = (day: string) => ({ by: 'mira', made: `2021-05-${day}T10:00:00.000Z` })
store.review.decide(first!.entry.id, 'broken', [], signed('02'))
store.review.undo('d-1', signed('03'))
store.review.reject(last!.entry.id, { ...signed('04'), why: 'a <slip>' })
await store.close()

let count = 0
async function site(what: readonly string[], options: ExportCommand = {}) {
  const output = join(room, `site-${count++}`)
  const err: string[] = []
  const io = {
    out: async () => undefined,
    err: (line: string) => void err.push(line),
    tty: false,
    width: 100,
    paint: painter(false),
    env: {},
  }
  const code = await exportCommand(['site', ...what], { store: path, output, ...options }, io)
  const file = (name: string) => readFileSync(join(output, name), 'utf8')
  const body = (name: string) => parseHTML(file(name)).document.querySelector('main')!
  return { code, err, output, file, body }
}

test('every entry has a page; what was rejected keeps its own but is not listed', async () => {
  const { code, body, output } = await site(['pledges'])
  assert.equal(code, 0)
  const listed = [...body('index.html').querySelectorAll('li a')].map(a => a.getAttribute('href'))
  assert.equal(listed.length, 2)
  assert.ok(!listed.includes(`e/${last!.entry.id}.html`))
  const own = body(`e/${last!.entry.id}.html`)
  assert.match(own.textContent!, /rejected by a person/)
  assert.equal(globSync('e/*.html', { cwd: output }).length, 3)
})

test('no link leads nowhere, and nothing is fetched or run', async () => {
  const { output } = await site(['pledges'])
  for (const name of globSync('**/*.html', { cwd: output })) {
    const { document } = parseHTML(readFileSync(join(output, name), 'utf8'))
    for (const a of document.querySelectorAll('a')) {
      const target = join(output, dirname(name), a.getAttribute('href')!)
      assert.ok(existsSync(target), `${name} → ${target}`)
    }
    assert.equal(document.querySelectorAll('script, link, img, b, slip').length, 0)
  }
})

test('a promise made again is told in order, with what changed and the date at each point', async () => {
  const { body } = await site(['pledges'])
  const own = body(`e/${first!.entry.id}.html`)
  const told = [...own.querySelectorAll('ol li')].map(li => li.textContent)
  assert.equal(told.length, 2)
  assert.match(told[0]!, /due 2021-06-15/)
  assert.match(told[1]!, /due 2021-12-01/)
})

test('corrections: the last first, and what was taken back', async () => {
  const { body } = await site(['pledges'])
  const lines = [...body('corrections.html').querySelectorAll('li')].map(li => li.textContent!)
  assert.match(lines[0]!, /rejected it: a <slip>/)
  assert.match(lines[1]!, /ruled "broken".* taken back$/)
  const past = await site(['pledges'], { recorded: '2021-05-02' })
  const then = [...past.body('corrections.html').querySelectorAll('li')].map(li => li.textContent!)
  assert.equal(then.length, 1)
  assert.doesNotMatch(then[0]!, /taken back/)
})

test('the feed leads to the pages, the same bytes each time', async () => {
  const one = await site(['pledges'], { url: 'https://desk.example/p' })
  const other = await site(['pledges'], { url: 'https://desk.example/p/' })
  const feed = one.file('feed.atom')
  assert.ok(feed.includes(`https://desk.example/p/e/${first!.entry.id}.html`))
  for (const name of ['feed.atom', 'index.html', 'entries.csv', 'corrections.html']) {
    if (name !== 'feed.atom') assert.equal(one.file(name), other.file(name))
  }
})

test('the page of what is there no more tells only that; other files in the folder stay', async () => {
  const { output, file, body } = await site(['pledges'])
  const page = `e/${first!.entry.id}.html`
  writeFileSync(join(output, 'about.html'), 'ours')
  writeFileSync(join(output, 'e', 'ours.html'), 'ours')
  await site(['pledges'], { output, by: 'Chad', state: ['rejected'] })
  assert.match(body(page).textContent!, /not part of this record any more/)
  assert.doesNotMatch(file(page), /Skarvik|Norway/)
  assert.match(file(`e/${last!.entry.id}.html`), /Niger/)
  assert.deepEqual([file('about.html'), file('e/ours.html')], ['ours', 'ours'])
  await site(['pledges'], { output })
  assert.match(file(page), /Skarvik/)
  writeFileSync(join(output, 'pages.json'), '{"entries": 1}')
  await assert.rejects(site(['pledges'], { output }), /pages.json is not the list/)
})

test('what a site cannot be is told in one line', async () => {
  await assert.rejects(site([], { output: '-' }), /give -o FOLDER/)
  await assert.rejects(site([], { format: 'csv' }), /--format is not for a site/)
  await assert.rejects(site([], { url: 'desk' }), /--url desk: not an address/)
  await assert.rejects(site(['pledges', 'events']), /a site is of one list/)
  const file = join(room, 'file')
  writeFileSync(file, '')
  await assert.rejects(site([], { output: file }), /cannot be made: file already exists|not a dir/)
  const none = await site(['terms'], { failIfEmpty: true })
  assert.equal(none.code, 4)
  assert.match(none.body('index.html').textContent!, /Entries|Terms/)
})
