import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decode } from './charset.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')
/** Russian in windows-1251: the letters from А on stand at 0xC0. */
const cyrillic = (text: string) =>
  Buffer.from(
    [...text].map(c => (c > '\u0400' ? c.charCodeAt(0) - 0x0410 + 0xc0 : c.charCodeAt(0))),
  )
const russian =
  'Совет города решил открыть мост до зимы. Мэр обещал закончить работы в октябре. '.repeat(4)
/** "日本語の文書です。" in Shift-JIS. */
const shiftJis = [
  147, 250, 150, 123, 140, 234, 130, 204, 149, 182, 143, 145, 130, 197, 130, 183, 129, 66,
]
const japanese = '日本語の文書です。'
const repeated = (bytes: readonly number[], times: number) =>
  Buffer.from(Array(times).fill(bytes).flat())

const cases: readonly (readonly [
  what: string,
  bytes: Uint8Array,
  declared: string | null,
  text: string,
])[] = [
  ['UTF-8, whatever is declared', Buffer.from('café'), 'iso-8859-1', 'café'],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeffTea.'), null, 'Tea.'],
  [
    'UTF-8 with one broken character',
    Buffer.concat([Buffer.from('é'.repeat(30)), latin1('\xe9 x')]),
    null,
    `${'é'.repeat(30)}\ufffd x`,
  ],
  ['UTF-16, little end first', Buffer.from('\ufeffTea.', 'utf16le'), null, 'Tea.'],
  ['UTF-16 without a mark', Buffer.from('The council met.', 'utf16le'), null, 'The council met.'],
  [
    'UTF-16, big end first, without a mark',
    Buffer.from('The council met.', 'utf16le').swap16(),
    'utf-8',
    'The council met.',
  ],
  ['windows-1252 by default', latin1('caf\xe9 \x93x\x94'), null, 'café “x”'],
  [
    'the server before the page',
    latin1('<meta charset="iso-8859-5">\xbc'),
    'windows-1252',
    '<meta charset="iso-8859-5">¼',
  ],
  [
    'a server that says UTF-8 and errs: the page',
    latin1('<meta charset="iso-8859-5">\xbc'),
    'utf-8',
    '<meta charset="iso-8859-5">М',
  ],
  [
    'the declaration of XML',
    latin1('<?xml version="1.0" encoding="iso-8859-5"?>\xbc'),
    null,
    '<?xml version="1.0" encoding="iso-8859-5"?>М',
  ],
  ['a charset that nobody knows', latin1('caf\xe9'), 'x-none', 'café'],
  ['windows-1251 detected', cyrillic(russian), null, russian],
  ['Shift-JIS detected', repeated(shiftJis, 6), null, japanese.repeat(6)],
  ['Shift-JIS declared', Buffer.from(shiftJis), 'Shift_JIS', japanese],
  ['ISO-2022-JP, which is 7-bit', latin1('\x1b$BF|K\\8l\x1b(B.'), null, '日本語.'],
  ['nothing', Buffer.alloc(0), null, ''],
]

for (const [what, bytes, declared, text] of cases) {
  test(what, async () => assert.equal(await decode(bytes, declared), text))
}
