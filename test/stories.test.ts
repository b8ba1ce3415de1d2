import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { test } from 'node:test'
import { played, shownIn } from '../scripts/console.ts'

/** What a person does at the command line, and what must come: checked by reading, never written by a run. */
for (const file of globSync('test/stories/*/story.txt').toSorted()) {
  test(`story: ${basename(dirname(file))}`, () => {
    const expected = shownIn(readFileSync(file, 'utf8'))
    assert.deepEqual(played(expected.map(({ command }) => command)), expected)
  })
}
