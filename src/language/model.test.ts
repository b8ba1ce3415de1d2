import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import { decodeModel, FORMAT, readModel } from './model.ts'

function file(changes: { magic?: string; format?: number; name?: string; cut?: number } = {}) {
  const payload = Buffer.from('abcdef')
  const header = Buffer.from(
    JSON.stringify({
      name: changes.name ?? 'tagger',
      version: '1',
      labels: ['X X'],
      sections: [
        ['one', 2],
        ['two', 4],
      ],
      checksum: crc32(payload),
    }),
  )
  const start = Buffer.alloc(10)
  start.write(changes.magic ?? 'ONRM', 'latin1')
  start.writeUInt16LE(changes.format ?? FORMAT, 4)
  start.writeUInt32LE(header.length, 6)
  const bytes = Buffer.concat([start, header, payload])
  return bytes.subarray(0, bytes.length - (changes.cut ?? 0))
}

test('a model file is taken apart', () => {
  const model = decodeModel(file(), 'tagger', 'tagger.bin')
  assert.equal(Buffer.from(model.section('two')).toString(), 'cdef')
  assert.throws(() => model.section('three'), /^Error: tagger.bin: lacks its section "three"$/)
})

test('a file that is damaged or of another kind is refused with one line', () => {
  const flipped = Buffer.from(file())
  flipped[flipped.length - 1]! ^= 1
  const refused: readonly (readonly [Uint8Array, RegExp])[] = [
    [Buffer.alloc(0), /not a model file/],
    [file({ magic: 'GIF8' }), /not a model file/],
    [file({ format: FORMAT + 1 }), /reads format 1$/],
    [file({ name: 'parser' }), /holds the model "parser", not "tagger"$/],
    [file({ cut: 1 }), /checksum differs/],
    [file({ cut: 40 }), /cut short|header/],
    [flipped, /checksum differs/],
  ]
  for (const [bytes, why] of refused) {
    assert.throws(
      () => decodeModel(bytes, 'tagger', 'tagger.bin'),
      (error: Error) => why.test(error.message) && !error.message.includes('\n'),
    )
  }
})

test('a model that is not there is named', () => {
  assert.throws(() => readModel('nothing'), /models\/en\/nothing\.bin is missing/)
})
