import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { read } from '../../index.ts'
import { open } from './index.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-kept-'))
after(() => rmSync(room, { recursive: true, force: true }))

// To root nothing is closed.
const skip = process.getuid?.() === 0 || process.platform === 'win32'

test('a store that may only be read is read; a change is refused in one line', {
  skip,
}, async () => {
  const folder = join(room, 'closed')
  mkdirSync(folder)
  const file = join(folder, 'record.sqlite')
  const own = open(file)
  await own.add(await read('Norway vowed to send tents to Jordan by June 15, 2021.'), 'a.txt')
  await own.close()
  chmodSync(file, 0o444)
  chmodSync(folder, 0o555)
  const kept = open(file)
  try {
    const [pledge] = kept.list({}).items
    assert.equal(pledge?.entry.kind, 'pledge')
    assert.deepEqual(kept.check().faults, [])
    const signed = { by: 'mira', made: '2021-05-02T10:00:00.000Z' }
    assert.throws(() => kept.review.confirm(pledge!.entry.id, signed), /can be read, not written$/)
  } finally {
    await kept.close()
    chmodSync(folder, 0o755)
  }
})
