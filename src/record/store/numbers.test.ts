import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, numbersIn } from './numbers.ts'

test('numbers are read back as they were kept', () => {
  const numbers = Uint32Array.of(0, 1, 0x01020304, 0xffffffff)
  assert.deepEqual([...bytesOf(numbers)].slice(8, 12), [4, 3, 2, 1])
  assert.deepEqual(numbersIn(bytesOf(numbers)), numbers)
  assert.deepEqual(numbersIn(new Uint8Array()), new Uint32Array())
})
