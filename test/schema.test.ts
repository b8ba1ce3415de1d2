import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { schemaFile, schemaText } from '../scripts/schema.ts'
import { pages } from '../src/input/index.ts'
import { InputError } from '../src/input/page.ts'
import { read } from '../src/record/read.ts'
import { faults } from './sound.ts'

test('the schema is what the types say; npm run schema writes it anew', () => {
  assert.equal(readFileSync(schemaFile, 'utf8'), schemaText())
})

const inputs = [
  ...globSync('samples/*.{txt,html}'),
  ...globSync('test/pages/**/*.{txt,html,ndjson}'),
].toSorted()

for (const input of inputs.filter(existsSync)) {
  test(`the record of ${input} keeps the contract, and is the same twice`, async () => {
    for await (const page of pages([input])) {
      if (page instanceof InputError) continue
      const reading = await read(page)
      assert.deepEqual(faults(reading), [])
      assert.equal(JSON.stringify(await read(page)), JSON.stringify(reading))
    }
  })
}
