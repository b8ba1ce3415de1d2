import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stream } from '../../../test/crawl.ts'
import { InputError, type Page } from '../page.ts'
import { read } from '../read.ts'

async function given(content: string | Uint8Array, name = 'a.eml'): Promise<(Page | InputError)[]> {
  const found: (Page | InputError)[] = []
  for await (const page of read({ name, bytes: stream(Buffer.from(content), 100) }))
    found.push(page)
  return found
}

const head = [
  'Message-ID: <1@post.example>',
  'From: =?utf-8?q?The_Pos=C3=A9?= <news@post.example>',
  'Subject: =?utf-8?b?QmFuICYgYm9hdA==?=',
  'Date: Wed, 23 Sep 2020 23:30:00 -0400',
  'MIME-Version: 1.0',
]
const both = [
  ...head,
  'Content-Type: multipart/alternative; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The council met.',
  '--b',
  'Content-Type: text/html; charset=windows-1251',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<p>=CC=FD=F0</p>',
  '--b--',
]
const plain = [...head, 'Content-Type: text/plain', '', 'The council met.', '>From here on.']
const fields = {
  given: '1@post.example',
  url: null,
  date: null,
  title: 'Ban & boat',
  source: 'The Posé',
  dated: { value: '2020-09-23', from: 'header' },
}

test('a mail: its HTML part, with sender, subject and the day that its header tells', async () => {
  const [page] = await given(both.join('\r\n'))
  assert.deepEqual(page, { name: 'a.eml', format: 'html', content: '<p>Мэр</p>\n', ...fields })
})

test('a mail of plain text', async () => {
  const [page] = await given(plain.join('\n'))
  assert.deepEqual(page, {
    name: 'a.eml',
    format: 'text',
    content: 'The council met.\n>From here on.\n',
    ...fields,
  })
})

test('a mail without a text, and a letter that only looks like one', async () => {
  const [bare] = await given([...head, 'Content-Type: image/png', '', 'x'].join('\n'))
  assert.match((bare as Error).message, /^a\.eml: a mail without a text$/)
  const letter = 'From: Jane\nTo: John\nSubject: the bridge\n\nThe council met.'
  const [page] = await given(letter, 'letter.txt')
  assert.equal((page as Page).content, letter)
})

test('parts nested without end are told in a line', async () => {
  const parts = Array.from(
    { length: 400 },
    (_, n) => `Content-Type: multipart/mixed; boundary="${n}"\r\n\r\n--${n}\r\n`,
  )
  const [page] = await given(`${head.join('\r\n')}\r\n${parts.join('')}`)
  assert(page instanceof InputError)
  assert.match(page.message, /^a\.eml: no mail that can be read: [^\n]+$/)
})

test('a mailbox, message by message', async () => {
  const begin = 'From news@post.example Wed Sep 23 10:00:00 2020\n'
  const box = [
    begin,
    plain.join('\n'),
    '\n\n',
    begin,
    both.join('\n'),
    '\n\n',
    begin,
    head.join('\n'),
    '\n\n\n',
  ]
  const found = await given(box.join(''), 'a.mbox')
  assert.deepEqual(
    found.map(page =>
      page instanceof InputError ? page.message : `${page.name} ${page.content.trim()}`,
    ),
    [
      'a.mbox:1 The council met.\nFrom here on.',
      'a.mbox:2 <p>Мэр</p>',
      'a.mbox:3: a mail without a text',
    ],
  )
})

const saved = [
  'From: <Saved by Blink>',
  'Snapshot-Content-Location: https://a.example/1',
  'Subject: Saved',
  'Date: Wed, 23 Sep 2020 10:00:00 -0000',
  'MIME-Version: 1.0',
  'Content-Type: multipart/related; type="text/html"; boundary="b"',
  '',
  '--b',
  'Content-Type: text/html',
  'Content-ID: <f@mhtml.blink>',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Location: https://a.example/1',
  '',
  '<html><body><p class=3D"a">The caf=C3=A9 met.</p></body></html>',
  '--b',
  'Content-Type: text/html',
  'Content-Location: cid:frame',
  '',
  '<html><body>An advertisement.</body></html>',
  '--b',
  'Content-Type: text/css',
  'Content-Location: https://a.example/1.css',
  '',
  'p { color: red }',
  '--b--',
]

test('a page that a browser saved', async () => {
  const [page, more] = await given(saved.join('\r\n'), 'a.mhtml')
  assert.deepEqual(page, {
    name: 'a.mhtml',
    format: 'html',
    content: '<html><body><p class="a">The café met.</p></body></html>',
    given: null,
    url: 'https://a.example/1',
    date: null,
    title: null,
    source: null,
    dated: { value: '2020-09-23', from: 'fetched' },
  })
  assert.equal(more, undefined)
})

test('cut anywhere, a mail throws nothing', async () => {
  const whole = Buffer.from(both.join('\r\n'))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length }), async cut => {
      assert.equal((await given(whole.subarray(0, cut))).length, 1)
    }),
  )
})
