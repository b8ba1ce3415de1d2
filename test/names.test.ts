import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packed } from '../data/names/pack.ts'
import { shipped } from '../src/input/shipped.ts'

test('names.bin is what its tables make: node data/names/pack.ts', () => {
  assert.ok(shipped('data/names/names.bin').equals(packed))
})
