import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'

const room = mkdtempSync(join(tmpdir(), 'onrecord-review-'))
after(() => rmSync(room, { recursive: true, force: true }))

const main = join(import.meta.dirname, 'main.ts')
const news = join(room, 'news.txt')
writeFileSync(
  news,
  'Norway pledged on Tuesday to lift its ban on salmon exports to Iran by Oct. 18.\n\nIne Dahl urged Iran to release a tanker.\n',
)

const { PATH, SystemRoot } = process.env
function run(store: string, args: readonly string[], input = '') {
  const env = {
    ...{ PATH, SystemRoot, HOME: room, ONRECORD_STORE: join(room, store) },
    ...{ ONRECORD_BY: 'mira', ONRECORD_NOW: '2026-10-05T10:14:00Z' },
  }
  const done = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8', input })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const lines = (out: string) => out.split('\n').flatMap(line => (line ? [JSON.parse(line)] : []))
const log = (store: string) =>
  lines(run(store, ['decisions']).out).map(({ kind, undone }) => kind + (undone ? ' undone' : ''))

let ids: readonly string[]
before(() => {
  run('one', ['add', news, '--date', '2020-09-23'])
  ids = lines(run('one', ['list', '--fields', 'entry.id']).out).map(({ entry }) => entry.id)
  assert.equal(ids.length, 2)
})

/** Keys, the decisions that they leave in the log, the last line on stderr. */
const sittings: [string, string[], string][] = [
  ['', [], 'nothing decided; 2 left'],
  ['u\nU q', [], 'nothing decided; 0 left'],
  ['?hmz e\neage=9\ne due=soon\nq', [], 'nothing decided; 2 left'],
  ['axzz', ['confirm undone', 'reject undone', 'undo', 'undo'], 'nothing decided; 2 left'],
  ['e due=2020-11-01\r\nzx', ['correct undone', 'undo', 'reject'], '1 rejected; 1 left'],
]

for (const [keys, decisions, summary] of sittings) {
  test(`keys ${JSON.stringify(keys)}`, () => {
    const store = `keys-${sittings.findIndex(([other]) => other === keys)}`
    cpSync(join(room, 'one'), join(room, store))
    const { code, err } = run(store, ['review'], keys)
    assert.equal(code, 0)
    assert.equal(err.trimEnd().split('\n').at(-1), summary)
    assert.deepEqual(log(store), decisions)
  })
}

test('what is reviewed is not asked again; --new asks for what came after the last decision', () => {
  const [first] = ids as [string]
  assert.match(run('one', ['review'], 'a').err, /^1 confirmed; 1 left\n$/)
  assert.match(run('one', ['review'], 'q').out, /^1\/1 /)
  assert.match(run('one', ['review', '--state', 'confirmed'], 'q').out, new RegExp(first))
  assert.match(run('one', ['review', '--new'], 'q').err, /^nothing to review\n$/)
  assert.equal(run('one', ['undo']).code, 0)
})

test('some of several that cannot be confirmed: the rest is, exit 3; none: exit 1', () => {
  const some = run('one', ['confirm', ids[0]!, 'zz-1', '--json'])
  assert.equal(some.code, 3)
  assert.match(some.err, /^onrecord: zz-1: no such entry$/m)
  assert.equal(lines(some.out)[0].kind, 'confirm')
  assert.equal(run('one', ['reject', 'zz-1']).code, 1)
  assert.equal(run('one', ['undo']).code, 0)
})

test('decisions go through a file into another store, once; what it does not hold waits, exit 3', () => {
  run('one', ['correct', ids[0]!, '--field', 'who=Iran', '--why', 'read anew'])
  run('one', ['parties', 'alias', 'r-1', 'Kingdom of Norway'])
  const file = join(room, 'decisions.ndjson')
  const dumped = run('one', ['decisions', 'dump', '-o', file])
  assert.match(dumped.err, /^wrote \d+ decisions to /)
  assert.equal(readFileSync(file, 'utf8'), run('one', ['decisions', 'dump']).out)

  assert.equal(run('two', ['decisions', 'load', file]).code, 1)
  run('two', ['add', 'test/stories/promise/inputs/promise.txt'])
  const waiting = run('two', ['decisions', 'load', file])
  assert.equal(waiting.code, 3)
  assert.match(waiting.err, /decisions\.ndjson:\d+: \S+: no such entry yet; kept/)
  run('two', ['add', news, '--date', '2020-09-23'])
  const again = run('two', ['decisions', 'load', '-', '--json'], readFileSync(file, 'utf8'))
  assert.deepEqual([again.code, lines(again.out)[0].taken], [0, 0])
  assert.equal(run('two', ['decisions', 'dump']).out, readFileSync(file, 'utf8'))
  const shown = (store: string) => lines(run(store, ['show', ids[0]!]).out)[0]
  assert.deepEqual(shown('two').entry, shown('one').entry)
  assert.match(run('two', ['decisions', 'load', join(room, 'none')]).err, /none: no such file/)
})

test('eval prints a table, JSON or CSV; a file that is no gold is told, exit 3', () => {
  const gold = 'test/gold/salmon.json'
  const json = run('one', ['eval', gold, '--misses'])
  const [scores] = lines(json.out)
  assert.deepEqual([json.code, scores.documents, scores.entries.found.all.gold], [0, 1, 3])
  assert.match(run('one', ['eval', 'test/gold', '--csv']).out, /^level,row,gold,found,precision/)
  const broken = join(room, 'broken.json')
  writeFileSync(broken, '{"id":"x","text":"News.","entries":5}')
  const some = run('one', ['eval', broken, gold])
  assert.deepEqual([some.code, some.err], [3, `onrecord: ${broken}: "entries" is no list\n`])
  assert.equal(run('one', ['eval', broken]).code, 1)
  assert.equal(run('one', ['eval', gold, '--by', 'colour']).code, 2)
  assert.ok(lines(run('one', ['eval']).out)[0].sets.length > 3)
})
