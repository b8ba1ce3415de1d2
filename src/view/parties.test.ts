import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const room = mkdtempSync(join(tmpdir(), 'onrecord-parties-'))
after(() => rmSync(room, { recursive: true, force: true }))

const main = join(import.meta.dirname, 'main.ts')
const file = (name: string, text: string) => {
  writeFileSync(join(room, name), text)
  return join(room, name)
}
const news = file('news.txt', 'Ine Dahl said on Tuesday that salmon was cheap.\n')
const more = file('more.txt', 'Ine Dahl said on Monday that herring was dear.\n')
const list = file('list.csv', 'name,country,id\nIne Dahl,NOR,dahl\n')
const other = file(
  'other.ndjson',
  '{"id":"x","schema":"Person","properties":{"name":["Ine Dahl"],"position":["Envoy"]}}\n',
)
const empty = file('empty.csv', 'name\n')
const store = join(room, 'record.sqlite')
const dated = ['--date', '2020-09-23']

const { PATH, SystemRoot } = process.env
function run(...args: readonly string[]) {
  const env = { PATH, SystemRoot, HOME: room, ONRECORD_STORE: store, ONRECORD_BY: 'mira' }
  const done = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const lines = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

test('read, explain and add take lists; two lists may speak of one name, and then nobody is linked', () => {
  const read = (...lists: readonly string[]) => {
    const { out } = run('read', news, ...dated, ...lists.flatMap(name => ['--parties', name]))
    return lines(out)[0].parties[0]
  }
  assert.equal(read().listed, undefined)
  assert.deepEqual([read(list).listed, read(list).country], ['dahl', 'NOR'])
  assert.deepEqual([read(other).listed, read(other).role], ['x', 'Envoy'])
  assert.equal(read(list, other).listed, undefined)
  const spot = run('explain', `${news}:2`, ...dated, '--parties', list, '--parties', other)
  assert.match(
    spot.out,
    /2 of the list bear this name \(list\.csv:2, other\.ndjson:1\): not linked/,
  )
})

test('a list that cannot be read stops the command in one line, before anything is read', () => {
  for (const [name, why] of [
    [empty, /^onrecord: .*empty\.csv: no person or body in it; .*\n$/],
    [join(room, 'none.csv'), /^onrecord: .*none\.csv: no such file or directory\n$/],
  ] as const) {
    for (const command of ['read', 'add']) {
      const { code, out, err } = run(command, news, '--parties', name)
      assert.deepEqual([code, out], [1, ''])
      assert.match(err, why)
    }
  }
})

test('parties: list, merge, show, log, undo', () => {
  assert.equal(run('parties').code, 1)
  assert.equal(run('add', news, more, ...dated).code, 0)
  assert.deepEqual(
    lines(run('parties').out).map(({ id, name, documents }) => [id, name, documents]),
    [['r-1', 'Ine Dahl', 2]],
  )
  assert.equal(run('parties', '--match', 'nobody', '--fail-if-empty').code, 4)
  assert.match(run('parties', '--csv').out, /^id,type,name,.*\r\nr-1,person,Ine Dahl,.*,2\r\n$/)
  const split = run('parties', 'split', 'r-1', '--documents', more, '--why', 'a namesake')
  assert.deepEqual([split.code, split.out], [0, ''])
  assert.equal(split.err, 'd-1 split r-2 off r-1; undo: onrecord parties undo d-1\n')
  const alias = run('parties', 'alias', 'r-1', 'Ine Dahl')
  assert.match(alias.err, /^r-2 bears this name too: onrecord parties merge r-1 r-2\nd-2 gave/)
  const merge = run('parties', 'merge', 'r-1', 'r-2', '--json', '--by', 'ola')
  const { id, kind, into, from, by, why, undone } = lines(merge.out)[0]
  assert.deepEqual(
    [id, kind, into, from, by, why, undone],
    ['d-3', 'merge', 'r-1', 'r-2', 'ola', null, false],
  )
  assert.match(run('parties', 'rename', 'r-2', 'I. Dahl').err, /^d-4 renamed r-1 to "I\. Dahl"; /)
  assert.match(run('parties', 'undo').err, /^d-5 undid d-4; /)
  const [shown] = lines(run('parties', 'show', 'r-2').out)
  assert.deepEqual(
    [shown.id, shown.places.length, shown.decisions.map((d: { id: string }) => d.id)],
    ['r-1', 2, ['d-1', 'd-2', 'd-3', 'd-4', 'd-5']],
  )
  const text = run('parties', 'show', 'r-1', '--text').out
  assert.match(
    text,
    /^r-1 {2}person {2}Ine Dahl .*2 documents\nnamed\n {2}2020-09-23 {2}Ine Dahl in/,
  )
  assert.match(text, /\ndecided\n {2}d-1 split r-2 off r-1 {2}by mira, .*: a namesake\n/)
  assert.match(run('parties', 'log', '--text').out, /d-4 renamed r-1 .*\[undone\]\nd-5 undid d-4/)
})

const wrong: readonly (readonly [args: readonly string[], code: number, err: RegExp])[] = [
  [['parties', 'sort'], 2, /^onrecord: unknown command "parties sort"; see .*\n$/],
  [['parties', 'merge', 'r-1'], 2, /^onrecord: missing required argument 'other'; .*\n$/],
  [['parties', 'split', 'r-1'], 2, /^onrecord: required option '--documents <ids\.\.\.>' .*\n$/],
  [['parties', 'show', 'r-9'], 1, /^onrecord: r-9: no such party; onrecord parties lists them\n$/],
  [['parties', 'undo', 'd-99'], 1, /^onrecord: d-99: no such decision; .*\n$/],
  [['parties', '--help'], 0, /^$/],
  [['help', 'parties', 'merge'], 0, /^$/],
  [['help', 'parties', 'sort'], 2, /^onrecord: no help on "parties sort".*\n$/],
]

for (const [args, code, err] of wrong) {
  test(`exit ${code}: onrecord ${args.join(' ')}`, () => {
    const done = run(...args)
    assert.equal(done.code, code)
    assert.match(done.err, err)
  })
}
