import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { crc32, plainCrc32 } from './checksum.ts'

test('CRC-32: the check value of the standard, and nothing', () => {
  const digits = new TextEncoder().encode('123456789')
  for (const sum of [crc32, plainCrc32]) {
    assert.equal(sum(digits), 0xcbf43926)
    assert.equal(sum(new Uint8Array()), 0)
  }
})

test('without Node the sum is the same', () => {
  fc.assert(fc.property(fc.uint8Array(), bytes => plainCrc32(bytes) === crc32(bytes)))
})
