import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Place, Source } from '../../record/store/index.ts'
import { passing } from '../../record/store/passing.ts'
import { items } from './source.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-source-'))
after(() => rmSync(room, { recursive: true }))
const store = passing()
after(() => store.close())

/** A file whose time of change is always the same. */
function file(name: string, content: string): string {
  const path = join(room, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  utimesSync(path, 1_600_000_000, 1_600_000_000)
  return path
}
const lines = (...texts: readonly string[]) =>
  texts.map(text => (text === 'torn' ? '{torn\n' : `${JSON.stringify({ text })}\n`)).join('')

/** What comes of inputs, a word each: a page's text, "!" for what is wrong, "." for the end of a file. */
async function going(
  names: readonly string[],
  { most = Number.POSITIVE_INFINITY, resume = true, how = 'so' } = {},
): Promise<string[]> {
  const told: string[] = []
  const before = (source: Source) => store.place(source)
  for await (const item of items(names, { how, ...(resume && { before }) })) {
    if (told.length >= most) break
    told.push(item.page?.content.trim() ?? (item.why === undefined ? '.' : '!'))
    await store.take([{ name: item.name, ...(item.place && { place: item.place }) }])
  }
  return told
}

test('a run that stops anywhere goes on there, in every file', async () => {
  const texts = ['one', 'two', 'torn', 'three', 'four']
  const folder = join(room, 'runs')
  for (let most = 0; most <= 12; most++) {
    file(`runs/${most}/a.ndjson`, lines(...texts))
    file(`runs/${most}/b.txt`, 'tea')
    file(`runs/${most}/c.ndjson`, lines('five', 'six'))
    const names = [join(folder, String(most))]
    const whole = await going(names, { resume: false })
    assert.deepEqual(whole, [
      'one',
      'two',
      '!',
      'three',
      'four',
      '.',
      'tea',
      '.',
      'five',
      'six',
      '.',
    ])
    await going(names, { resume: false, how: 'other', most })
    const rest = await going(names, { how: 'other' })
    // What is wrong moves no place: it is told again where it was the last.
    const from = whole[most - 1] === '!' ? most - 1 : most
    assert.deepEqual(rest, whole.slice(from), `stopped after ${most}`)
    assert.deepEqual(await going(names, { how: 'other' }), [])
  }
})

test('a file that was taken in is not opened', async () => {
  const path = file('kept.ndjson', lines('one'))
  assert.deepEqual(await going([path]), ['one', '.'])
  // Other bytes of the same length and time: who opened it would see them.
  file('kept.ndjson', lines('two'))
  assert.deepEqual(await going([path]), [])
})

test('another size, time, manner or beginning: the file is taken in anew', async () => {
  const path = file('new.ndjson', lines('one', 'two'))
  assert.deepEqual(await going([path], { most: 1 }), ['one'])
  appendFileSync(path, lines('three'))
  assert.deepEqual(await going([path]), ['one', 'two', 'three', '.'])
  utimesSync(path, 1_700_000_000, 1_700_000_000)
  assert.deepEqual(await going([path]), ['one', 'two', 'three', '.'])
  assert.deepEqual(await going([path], { how: 'else', most: 2 }), ['one', 'two'])
  assert.deepEqual(await going([path], { how: 'else' }), ['three', '.'])
  file('new.ndjson', lines('one', 'two', 'three'))
  assert.deepEqual(await going([path], { most: 2 }), ['one', 'two'])
  file('new.ndjson', lines('owl', 'two', 'three'))
  assert.deepEqual(await going([path]), ['owl', 'two', 'three', '.'])
})

test('what is not found is told each time; what cannot be read wholly is tried again', async () => {
  const missing = join(room, 'missing.txt')
  assert.deepEqual(await going([missing]), ['!'])
  assert.deepEqual(await going([missing]), ['!'])
  const [first] = await Array.fromAsync(items([file('zero.txt', '\0\0\0')], { how: 'so' }))
  assert.match(first!.why!, /binary/)
  assert.equal(first!.place, undefined)
})

test('bytes grow with what is taken, and count what is passed over', async () => {
  const [one, two] = [file('bytes/1.txt', 'tea'), file('bytes/2.txt', 'coffee')]
  const all = await Array.fromAsync(items([one, two], { how: 'bytes' }))
  assert.deepEqual(
    all.map(({ bytes }) => bytes),
    [3, 3, 9, 9],
  )
  const end = all[1]!.place as Place
  const before = ({ input }: Source) => (input === end.input ? end : undefined)
  const rest = await Array.fromAsync(items([one, two], { how: 'bytes', before }))
  assert.deepEqual(
    rest.map(({ bytes }) => bytes),
    [9, 9],
  )
})
