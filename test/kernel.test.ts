import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { kernelFile, kernelText } from '../scripts/kernel.ts'

test('the kernel of the network is what its source makes: run `npm run kernel`', async () => {
  assert.equal(readFileSync(kernelFile, 'utf8'), await kernelText())
})
