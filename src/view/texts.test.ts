import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { InputError } from '../input/page.ts'
import { textOf } from './texts.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-texts-'))
after(() => rmSync(room, { recursive: true, force: true }))

let files = 0
function file(content: string | Uint8Array): string {
  const name = join(room, `${files++}.txt`)
  writeFileSync(name, content)
  return name
}

async function stretches(content: string | Uint8Array, lines?: boolean): Promise<string[]> {
  return all((await textOf(file(content))).stretches(lines))
}

async function all(parts: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const part of parts) found.push(part)
  return found
}

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

/** Bytes, and the text that they hold. */
const texts: readonly (readonly [bytes: string | Uint8Array, text: string])[] = [
  ['Talks.\n', 'Talks.\n'],
  ['Talks', 'Talks'],
  ['\uFEFFTalks — über 事 😀.\r\n', 'Talks — über 事 😀.\r\n'],
  [Buffer.from('Caf\xe9 \x93Talks\x94', 'latin1'), 'Café “Talks”'],
  [Buffer.from([0x54, 0xe2, 0x80]), 'Tâ€'],
  [utf16('Talks — 事\n'), 'Talks — 事\n'],
  ['<p>Talks</p>', '<p>Talks</p>'],
]

test('a text by its bytes', async () => {
  for (const [bytes, text] of texts) assert.deepEqual(await stretches(bytes), [text])
})

/** What is refused, and why. */
const refused: readonly (readonly [bytes: string | Uint8Array, why: RegExp])[] = [
  ['', /: empty: no text in it$/],
  [' \n\u00a0\n', /: empty: no text in it$/],
  [Buffer.from([1, 0, 2, 0, 255, 0]), /: binary file, not text$/],
  [Buffer.from([0x1f, 0x8b, 8, 0]), /: compressed with gzip: unpack it first$/],
  ['%PDF-1.7', /: a PDF file: save it as text first$/],
]

test('what is no text is refused in words', async () => {
  for (const [bytes, why] of refused) {
    await assert.rejects(
      stretches(bytes),
      error => error instanceof InputError && why.test(error.message),
    )
  }
  await assert.rejects(
    textOf(join(room, 'missing.txt')),
    /missing\.txt: no such file or directory$/,
  )
  await assert.rejects(textOf(room), /: a directory, not a file$/)
})

test('a long text comes in stretches that end with a blank line, and is read as often as asked', async () => {
  const content = 'Talks — über alles — end on Monday.\nThey do.\r\n\r\n'.repeat(40_000)
  const text = await textOf(file(content))
  for (const _ of [1, 2]) {
    const parts = await all(text.stretches())
    assert.ok(parts.length > 2 && parts.every(part => part.length < content.length / 2))
    assert.ok(parts.every(part => part.endsWith('\r\n\r\n')))
    assert.equal(parts.join(''), content)
  }
})

test('without blank lines a text is cut at ends of lines if that will do, and else not at all', async () => {
  const content = 'Talks end on Monday.\n'.repeat(200_000)
  const parts = await stretches(content, true)
  assert.ok(parts.length > 1 && parts.every(part => part.endsWith('\n')))
  assert.equal(parts.join(''), content)
  assert.deepEqual((await stretches(content)).length, 1)
  const line = 'Talks end. '.repeat(200_000)
  assert.deepEqual(await stretches(line, true), [line])
})
