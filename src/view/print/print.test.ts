import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coloured } from '../io.ts'
import { codeOf } from '../readings.ts'
import { spoken } from './entry.ts'
import { csv, cut } from './json.ts'
import { painter } from './paint.ts'
import { clean, pad, short, weekday, width, wrap } from './text.ts'

const colours: readonly (readonly [
  flag: boolean | undefined,
  tty: boolean,
  env: NodeJS.Dict<string>,
  on: boolean,
])[] = [
  [undefined, false, {}, false],
  [undefined, true, {}, true],
  [undefined, true, { TERM: 'dumb' }, false],
  [undefined, true, { NO_COLOR: '1' }, false],
  [undefined, true, { NO_COLOR: '' }, true],
  [true, false, { NO_COLOR: '1' }, true],
  [false, true, { FORCE_COLOR: '1' }, false],
  [undefined, false, { FORCE_COLOR: '1' }, true],
  [undefined, true, { FORCE_COLOR: '0' }, false],
  [undefined, true, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
]

test('colours: a flag, NO_COLOR, FORCE_COLOR, the terminal, in this order', () => {
  for (const [flag, tty, env, on] of colours) {
    assert.equal(coloured(flag, tty, env), on, JSON.stringify([flag, tty, env]))
  }
})

test('painted text is as wide as plain text', () => {
  const { bold, red } = painter(true)
  assert.equal(width(bold(red('four'))), 4)
  assert.equal(pad(red('four'), 6).length, red('four').length + 2)
  assert.equal(painter(false).red('four'), 'four')
})

test('a text on one line, with nothing that steers a terminal', () => {
  const cases = [
    ['two\nlines\u00a0here', 'two lines here'],
    ['\u001b[2J\u0007 bell', '[2J bell'],
    ['right \u202eto left', 'right to left'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['  ', ''],
  ] as const
  for (const [text, expected] of cases) assert.equal(clean(text), expected)
})

test('long texts are cut at a word, long lines broken at spaces', () => {
  assert.equal(short('to resume arms sales to Iran', 20), 'to resume arms…')
  assert.equal(short('unbreakable'.repeat(3), 10), 'unbreakab…')
  assert.equal(short('fits', 4), 'fits')
  assert.deepEqual(wrap('to resume arms sales', 11), ['to resume', 'arms sales'])
  assert.deepEqual(wrap('unbreakable word', 5), ['unbreakable', 'word'])
  assert.deepEqual(wrap('', 5), [])
})

test('dates for a reader', () => {
  const cases = [
    ['2020-10-18', '2020-10-18'],
    ['2020-10~', 'about 2020-10'],
    ['2020-09-01/2020-09-22', '2020-09-01 to 2020-09-22'],
    ['../2020-10-18', 'until 2020-10-18'],
    ['2020-10-18/..', 'from 2020-10-18'],
  ] as const
  for (const [edtf, expected] of cases) assert.equal(spoken(edtf), expected)
  assert.equal(weekday('2020-09-23'), 'Wed')
})

test('JSON cut down to some fields, into lists and objects', () => {
  const value = { a: { b: 1, c: 2 }, d: [{ e: 3, f: 4 }, null], g: 5 }
  assert.deepEqual(cut(value, ['a.b', 'd.f', 'g']), { a: { b: 1 }, d: [{ f: 4 }, null], g: 5 })
  assert.deepEqual(cut(value, ['a', 'a.b']), { a: { b: 1, c: 2 } })
  assert.deepEqual(cut(value, []), {})
})

test('CSV: quoted where it must be, and nothing that a spreadsheet would run', () => {
  const rows = [
    ['a,b', 'say "x"', 'two\nlines'],
    ['=1+1', '-2', -2],
  ]
  assert.equal(csv(['h'], rows), 'h\r\n"a,b","say ""x""","two\nlines"\r\n\'=1+1,\'-2,-2\r\n')
})

test('exit codes of a batch: an entry refused counts like an input that failed', () => {
  assert.equal(codeOf({ failed: 0, refused: 0 }), 0)
  assert.equal(codeOf({ failed: 0, refused: 0 }, true), 4)
  assert.equal(codeOf({ failed: 1, refused: 0 }, true), 3)
  assert.equal(codeOf({ failed: 0, refused: 1 }), 3)
})
