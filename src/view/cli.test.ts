import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Reading } from '../record/entry.ts'

const room = mkdtempSync(join(tmpdir(), 'onrecord-cli-'))
after(() => rmSync(room, { recursive: true, force: true }))

const main = join(import.meta.dirname, 'main.ts')
const pledge = join(room, 'pledge.txt')
const empty = join(room, 'empty.txt')
const dull = join(room, 'dull.txt')
const missing = join(room, 'missing.txt')
writeFileSync(pledge, 'Russia vowed to send tanks to Iran by Oct. 18.\n')
writeFileSync(empty, '')
writeFileSync(dull, 'Red apples. Green pears.\n')
const store = join(room, 'store', 'record.sqlite')
const dated = ['--date', '2020-09-23']

const { PATH, SystemRoot } = process.env
const plain = { PATH, SystemRoot, HOME: room, XDG_DATA_HOME: join(room, 'data'), TZ: 'UTC' }

function run(args: readonly string[], more: { env?: NodeJS.ProcessEnv; input?: string } = {}) {
  const env = { ...plain, ...more.env }
  const input = more.input ?? ''
  const done = spawnSync(process.execPath, [main, ...args], { env, input, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

const codes: readonly (readonly [args: readonly string[], code: number, err: RegExp])[] = [
  [[], 0, /^$/],
  [['--version'], 0, /^$/],
  [['read', '--help'], 0, /^$/],
  [['help', 'exit-codes'], 0, /^$/],
  [['help', 'due'], 0, /^$/],
  [['read', dull, ...dated], 0, /^$/],
  [['read', dull, ...dated, '--fail-if-empty'], 4, /^$/],
  [['read', missing, dull], 3, /^onrecord: .*missing\.txt: .+\n$/],
  [['read', empty], 3, /^onrecord: .*empty\.txt: .+\n$/],
  [['red', dull], 2, /^onrecord: unknown command "red"; see onrecord --help\n$/],
  [['read', '--wrong', dull], 2, /^onrecord: unknown option '--wrong'.*\n$/],
  [['read', dull, '--date', '2020-02-30'], 2, /^onrecord: --date "2020-02-30" is not a day; .*\n$/],
  [['read', dull, '--fields', 'verbs'], 2, /^onrecord: unknown field "verbs": choose from .*\n$/],
  [['due', '--within', '60'], 2, /^onrecord: --within "60" is not a span of time; .*\n$/],
  [['due', '--as-of', 'today'], 2, /^onrecord: --as-of "today" is not a day; .*\n$/],
  [['due', '--store', missing], 1, /^onrecord: .*missing\.txt: there is no record yet; .*\n$/],
  [['due', '--store', dull], 1, /^onrecord: .*dull\.txt is not an onrecord store.*\n$/],
  [['disputes', dull, ...dated], 0, /^no dispute\n$/],
  [['disputes', dull, ...dated, '--fail-if-empty'], 4, /^no dispute\n$/],
  [['disputes', dull, ...dated, '--about', 'tea'], 0, /^no dispute about "tea"\n$/],
  [['disputes', missing, dull], 3, /^onrecord: .*missing\.txt: .+\nno dispute\n$/],
  [['disputes', '--store', missing], 1, /^onrecord: .*missing\.txt: there is no record yet; .*\n$/],
  [['explain'], 2, /^onrecord: name a place: .*\n$/],
  [['explain', `${dull}:9999`], 2, /^onrecord: .*no offset 9999\n$/],
  [['explain', `${missing}:1`], 1, /^onrecord: .*missing\.txt: .*\n$/],
  [['help', 'everything'], 2, /^onrecord: no help on "everything".*\n$/],
]

for (const [args, code, err] of codes) {
  test(`exit ${code}: onrecord ${args.map(arg => arg.replace(`${room}/`, '')).join(' ')}`, () => {
    const done = run(args)
    assert.equal(done.code, code)
    assert.match(done.err, err)
  })
}

test('on a pipe: a line of JSON a document, each with its entries and their evidence', () => {
  const { out } = run(['read', pledge, dull, ...dated])
  const readings = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Reading)
  assert.equal(readings.length, 2)
  const [{ document, entries }] = readings as [Reading]
  const found = entries.find(entry => entry.due?.edtf === '2020-10-18')!
  assert.equal(document.text.slice(found.evidence.start, found.evidence.end), found.evidence.exact)
  assert.deepEqual(document.published, { value: '2020-09-23', from: 'given' })
})

test('--fields cuts the JSON down', () => {
  const { out } = run(['read', dull, ...dated, '--fields', 'document.published,entries.kind'])
  assert.equal(
    out,
    '{"document":{"published":{"value":"2020-09-23","from":"given"}},"entries":[]}\n',
  )
})

test('disputes on a pipe: a line of JSON each, with its document and whom its ids mean', () => {
  const input = 'Norway dismissed a Latvian claim that its boats had cut the cable. Tea is cheap.'
  const { out } = run(['disputes', '-', ...dated, '--about', 'LATVIA'], { input })
  const { dispute, parties, document } = JSON.parse(out)
  assert.deepEqual(dispute.claim.holders, ['p:latvia'])
  assert.equal(dispute.counters[0].stance, 'denies')
  assert.deepEqual(
    parties.map(({ id }: { id: string }) => id),
    ['p:norway', 'p:latvia'],
  )
  assert.deepEqual(document, { input: '-', title: null, published: '2020-09-23' })
})

test('what is piped in is read, named or not', () => {
  const input = 'Red apples.'
  for (const args of [['read'], ['read', '-']]) {
    assert.equal(JSON.parse(run(args, { input }).out).document.text, input)
  }
})

test('colours on a pipe only when asked for', () => {
  const told = (args: readonly string[]) => run(['read', dull, '--text', ...dated, ...args]).out
  assert.equal(told([]).includes('\u001b['), false)
  assert.equal(told(['--color']).includes('\u001b['), true)
})

test('nothing in a text or its name steers the terminal', () => {
  const folder = join(room, 'odd')
  mkdirSync(folder)
  const file = join(folder, 'a\u001b[31m.txt')
  writeFileSync(
    file,
    'Title \u001b]0;owned\u0007 here\n\n“Red \u202eapples are \u001b[2J good,” said Ada Cole.\n',
  )
  const { out, err } = run(['read', file, '--text', '--evidence', ...dated])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that must not be there
  assert.doesNotMatch(out + err, /[\u0000-\u0009\u000b-\u001f\u007f\u202e]/)
})

test('add, add again, ask what is due, explain', () => {
  const add = ['add', pledge, missing, '--store', store, ...dated]
  const first = run(add)
  assert.equal(first.code, 3)
  assert.match(
    first.err,
    /added 1 document {3}1 failed: onrecord list skipped\nnew: .*1 pledge.*\nnext: onrecord due\n$/,
  )
  const again = run([...add, '--json'])
  assert.match(again.err, /added 0 documents \(1 unchanged\) {3}1 failed: onrecord list skipped\n$/)
  assert.equal(JSON.parse(again.out).outcome, 'unchanged')

  const due = ['due', '--store', store, '--as-of', '2020-09-23', '--kind', 'pledge']
  const table = run([...due, '--text'])
  assert.match(table.out, /^in +25 d +2020-10-18 +pledge +Russia.*: .*tanks/)
  const { day, days, entry } = JSON.parse(run(due).out)
  assert.deepEqual([day, days], ['2020-10-18', 25])
  assert.match(run([...due, '--csv']).out, /^day,days,id,.*\r\n2020-10-18,25,pl-.*\r\n$/)
  assert.equal(run([...due, '--within', '24d', '--fail-if-empty']).code, 4)
  const over = run([...due.slice(0, 3), '--overdue', '--as-of', '2020-10-20', '--text'])
  assert.match(over.out, /^2 d over +2020-10-18/)

  const stored = run(['explain', '--entry', entry.id, '--store', store])
  assert.match(stored.out, /^PLEDGED .*\n +rule pledge\//)
  const file = run(['explain', pledge, '--entry', entry.id, ...dated, '--tokens', '--time'])
  assert.ok(file.out.startsWith(stored.out), 'the store and the file tell the same')
  const spot = run(['explain', `${pledge}:${entry.trigger.start}`, ...dated])
  assert.match(spot.out, new RegExp(entry.id))
})

test('a reader that has seen enough is no error', async () => {
  const many = join(room, 'many.ndjson')
  writeFileSync(many, `${JSON.stringify({ text: 'Red apples. '.repeat(2000) })}\n`.repeat(20))
  const child = spawn(process.execPath, [main, 'read', many], { env: plain })
  let err = ''
  child.stderr.on('data', data => {
    err += data
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(done => child.on('close', done))
  assert.deepEqual([code, err], [0, ''])
})

test('stopped from the keyboard: 130, and nothing half-written', async () => {
  const many = join(room, 'long.ndjson')
  const lines = [...Array(400).keys()].map(i =>
    JSON.stringify({ text: `${i} red apples. `.repeat(300) }),
  )
  writeFileSync(many, lines.join('\n'))
  const path = join(room, 'stopped.sqlite')
  const child = spawn(process.execPath, [main, 'add', many, '--json', '--store', path], {
    env: plain,
  })
  child.stdout.once('data', () => child.kill('SIGINT'))
  child.stdout.resume()
  const code = await new Promise(done => child.on('close', done))
  assert.equal(code, 130)
  assert.ok(existsSync(path))
  assert.equal(run(['due', '--store', path]).code, 0)
})

test('two programs that add at once both succeed', async () => {
  const path = join(room, 'shared.sqlite')
  const add = (file: string) => {
    const child = spawn(process.execPath, [main, 'add', file, '--store', path, ...dated], {
      env: plain,
    })
    return new Promise(done => child.on('close', done))
  }
  assert.deepEqual(await Promise.all([add(pledge), add(dull)]), [0, 0])
})
