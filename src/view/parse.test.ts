import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const room = mkdtempSync(join(tmpdir(), 'onrecord-parse-'))
after(() => rmSync(room, { recursive: true, force: true }))

const main = join(import.meta.dirname, 'main.ts')

function file(name: string, content: string | Uint8Array): string {
  const path = join(room, name)
  writeFileSync(path, content)
  return path
}

const words = (...rows: readonly string[]) =>
  `${rows.map((form, i) => `${i + 1}\t${form}\t_\t_\t_\t_\t_\t_\t_\t_`).join('\n')}\n\n`

const talks = file('talks.txt', 'Talks ended. They failed.\n')
const empty = file('empty.txt', '')
const binary = file('binary.txt', Buffer.from([0, 1, 2, 3]))
const given = file('given.conllu', `# sent_id = g-1\n${words('Talks', 'ended')}`)
const faulty = file('faulty.conllu', `${words('Talks')}# sent_id = g-2\n1\tTalks\n\n`)
const missing = join(room, 'missing.txt')

function run(args: readonly string[], input: string | Uint8Array = '') {
  const done = spawnSync(process.execPath, [main, 'parse', ...args], { input, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr.replaceAll(`${room}/`, '') }
}

/** Arguments, what is piped in, the exit code, how many sentences come out, and what is said of the rest. */
const runs: readonly (readonly [readonly string[], string, number, number, RegExp])[] = [
  [[talks], '', 0, 2, /^$/],
  [[], 'Talks ended.', 0, 1, /^$/],
  [['-'], 'Talks ended.', 0, 1, /^$/],
  [[talks, '-', talks], 'Talks.', 0, 5, /^$/],
  [['-'], '', 1, 0, /^onrecord: -: empty: no text in it\n$/],
  [[empty], '', 1, 0, /^onrecord: empty\.txt: empty: no text in it\n$/],
  [[binary], '', 1, 0, /^onrecord: binary\.txt: binary file, not text\n$/],
  [
    [missing, talks, empty],
    '',
    3,
    2,
    /^onrecord: missing\.txt: no such .*\nonrecord: empty\.txt: .*\n$/,
  ],
  [['--conllu', given], '', 0, 1, /^$/],
  [['--conllu'], words('Talks'), 0, 1, /^$/],
  [
    ['--conllu', faulty],
    '',
    1,
    0,
    /^onrecord: faulty\.conllu:4: 2 columns, parted by tabs, where CoNLL-U has 10\n$/,
  ],
  [['--conllu', faulty, given], '', 3, 1, /^onrecord: faulty\.conllu:4: .*\n$/],
  [
    ['--conllu', talks],
    '',
    1,
    0,
    /^onrecord: talks\.txt:1: 1 column, .*; for plain text leave out --conllu\n$/,
  ],
  [['--json', talks], '', 2, 0, /^onrecord: unknown option '--json'.*\n$/],
]

test('inputs, each with its own fate', () => {
  for (const [args, input, code, sentences, err] of runs) {
    const done = run(args, input)
    const said = `onrecord parse ${args.join(' ')}`
    assert.equal(done.code, code, said)
    assert.match(done.err, err, said)
    assert.equal(
      done.out.split('\n').filter(line => line === '').length - 1,
      Math.max(0, sentences),
      said,
    )
  }
})

test('a document a file, its sentences named by it', () => {
  mkdirSync(join(room, 'other'), { recursive: true })
  const twin = file('other/talks.txt', '\uFEFFMore talks.\r\n\r\nThey failed.')
  const { out } = run([talks, twin])
  const comments = out
    .replaceAll(`${room}/`, '')
    .split('\n')
    .filter(line => line.startsWith('#'))
  assert.deepEqual(
    comments.filter(line => !line.startsWith('# text')),
    [
      ...['# newdoc id = talks.txt', '# newpar', '# sent_id = talks-1', '# sent_id = talks-2'],
      ...['# newdoc id = other/talks.txt', '# newpar', '# sent_id = talks.2-1'],
      ...['# newpar', '# sent_id = talks.2-2'],
    ],
  )
})

test('names and statuses stand in MISC, and what is given is filled in', () => {
  const { out } = run(['-'], 'Angela Merkel visited Kenya.')
  const rows = out
    .split('\n')
    .filter(line => /^\d/.test(line))
    .map(line => line.split('\t'))
  const misc = ['NER=B-PER', 'NER=I-PER', 'Status=happened', 'NER=B-LOC|SpaceAfter=No']
  assert.deepEqual(
    rows.map(row => row[9]),
    [...misc, 'SpaceAfter=No'],
  )
  assert.equal(run(['--conllu', '-'], out).out, out)
})

test('bytes that are no UTF-8 are read as windows-1252', () => {
  const { out } = run(['-'], Buffer.from('Caf\xe9s closed.', 'latin1'))
  assert.match(out, /^# text = Cafés closed\.$/m)
})

test('a reader that has seen enough is no error', async () => {
  const many = file('many.txt', 'Talks ended on Monday.\n\n'.repeat(20_000))
  const child = spawn(process.execPath, [main, 'parse', many])
  let err = ''
  child.stderr.on('data', data => {
    err += data
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise(done => child.on('close', done))
  assert.deepEqual([code, err], [0, ''])
})
