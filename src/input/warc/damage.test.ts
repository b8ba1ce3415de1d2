import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { crawl, stream, type Written, written } from '../../../test/crawl.ts'
import { InputError } from '../page.ts'
import { read } from '../read.ts'

/** The addresses of the pages in a crawl, `! place why` for what is damaged. */
async function given(bytes: Uint8Array, size?: number, name = 'c.warc'): Promise<string[]> {
  const found: string[] = []
  for await (const page of read({ name, bytes: stream(bytes, size) })) {
    if (page instanceof InputError) found.push(`! ${page.message.replace(/^c[\w.]*:?/, '')}`)
    else found.push(page.url?.slice('https://a.example/'.length) ?? 'without address')
  }
  return found
}

const body = (n: number) => `<p>Text ${n}.</p>${'<p>The council met.</p>'.repeat(40)}`
const page = (n: number): Written => ({ url: `https://a.example/${n}`, body: body(n) })
const plain = [1, 2, 3, 4].map(n => written(page(n)))
const packed = plain.map(record => gzipSync(record))
const [first, , third] = packed.map(({ length }) => length) as [number, number, number]
const lying = (length: number) =>
  written({ ...page(2), fields: { 'content-length': String(length) } })
const with2 = (record: Uint8Array, zip: boolean) => crawl([page(1), record, page(3), page(4)], zip)
const members = (second: Uint8Array) => Buffer.concat([packed[0]!, second, packed[2]!, packed[3]!])
const at = plain[0]!.length
const changed = (bytes: Buffer, from: number, value: number) => {
  const copy = Buffer.from(bytes)
  copy.fill(value, from, Math.min(from + 20, copy.length))
  return copy
}
const true2 = Number(/content-length: (\d+)/.exec(plain[1]!.toString())![1])

const cases: readonly (readonly [what: string, bytes: Uint8Array, ...shown: string[]])[] = [
  ['sound', with2(plain[1]!, true), '1', '2', '3', '4'],
  [
    'a length too long',
    with2(lying(9_999_999), false),
    '1',
    `! ${at}: its length lies: it says 9999999 bytes, and ${true2} are there (https://a.example/2)`,
    '3',
    '4',
  ],
  [
    'a length too long, packed',
    with2(lying(9_999_999), true),
    '1',
    `! ${first}: its length lies: it says 9999999 bytes, and ${true2} are there (https://a.example/2)`,
    '3',
    '4',
  ],
  [
    'a length somewhat too long',
    with2(lying(true2 + 300), true),
    '1',
    `! ${first}: its length lies: it says ${true2 + 300} bytes, and ${true2} are there (https://a.example/2)`,
    '3',
    '4',
  ],
  [
    'a length too short',
    with2(lying(100), false),
    '1',
    `! ${at}: its length lies: more than the 100 bytes that it says (https://a.example/2)`,
    '3',
    '4',
  ],
  [
    'a length beyond all measure',
    with2(lying(99_999_999_999), true),
    '1',
    `! ${first}: it has 95367 MB, and no more than 64 are read`,
    '3',
    '4',
  ],
  [
    'no length',
    with2(written({ ...page(2), fields: { 'content-length': 'many' } }), false),
    '1',
    `! ${at}: it does not tell its length`,
    '3',
    '4',
  ],
  [
    'noise between records',
    with2(Buffer.from('noise\r\nnoise\r\n\r\n'), false),
    '1',
    `! ${at}: no record begins here`,
    '3',
    '4',
  ],
  [
    'damaged data in a member',
    members(changed(packed[1]!, 60, 0xff)),
    '1',
    `! ${first}: damaged gzip`,
    '3',
    '4',
  ],
  [
    'a member without its beginning',
    members(packed[1]!.subarray(7)),
    '1',
    `! ${first + 2}: no gzip here`,
    '3',
    '4',
  ],
  [
    'a member cut off inside the file',
    members(packed[1]!.subarray(0, -40)),
    '1',
    `! ${first}: the gzip data are cut off (https://a.example/2)`,
    '3',
    '4',
  ],
  [
    'a wrong checksum',
    members(changed(packed[1]!, packed[1]!.length - 8, 7).subarray(0, packed[1]!.length)),
    '1',
    `! ${first}: damaged gzip`,
    '3',
    '4',
  ],
  [
    'zeros between members',
    members(Buffer.concat([packed[1]!, Buffer.alloc(5000)])),
    '1',
    '2',
    '3',
    '4',
  ],
  ['all in one member', gzipSync(Buffer.concat(plain)), '1', '2', '3', '4'],
  [
    'members that end inside of records',
    Buffer.concat(
      [0, 1, 2].map(n =>
        gzipSync(Buffer.concat(plain).subarray(n * 1500, n === 2 ? undefined : (n + 1) * 1500)),
      ),
    ),
    '1',
    '2',
    '3',
    '4',
  ],
  [
    'nothing but a beginning',
    Buffer.from('WARC/1.0\r\n'),
    '! 0: the file is cut off in this record',
  ],
  [
    'a header without end',
    Buffer.from(`WARC/1.0\r\nX: ${'x'.repeat(70_000)}`),
    '! 0: its header does not end',
  ],
]

for (const [what, bytes, ...shown] of cases) {
  test(what, async () => {
    const found = await given(bytes)
    assert.deepEqual(found, shown)
    // The same in pieces of any size.
    assert.deepEqual(await given(bytes, 97), shown)
  })
}

test('the places are where the records begin', async () => {
  const found: string[] = []
  for await (const page of read({ name: 'c', bytes: stream(Buffer.concat(packed)) })) {
    found.push((page as { name: string }).name.split(/[: ]/)[1]!)
  }
  const places = packed.map((_, n) =>
    packed.slice(0, n).reduce((sum, { length }) => sum + length, 0),
  )
  assert.deepEqual(found, places.map(String))
  assert.equal(places[3], first + packed[1]!.length + third)
})

test('what is written is read back', async () => {
  const texts = fc.array(
    fc.string({ unit: 'grapheme', maxLength: 200 }).filter(text => text.trim() !== ''),
    { maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.boolean(),
      fc.integer({ min: 1, max: 999 }),
      async (all, zip, size) => {
        // Surrogates that stand alone have no UTF-8, and a leading mark is dropped.
        const sound = all.map(text => `<html><p>${text.toWellFormed()}`)
        const bytes = crawl(
          sound.map((body, n) => ({ ...page(n), body })),
          zip,
        )
        const found: string[] = []
        for await (const page of read({ name: 'c', bytes: stream(bytes, size) })) {
          if (!(page instanceof InputError)) found.push(page.content)
          else assert.equal(sound.length, 0)
        }
        assert.deepEqual(found, sound)
      },
    ),
    { numRuns: 60 },
  )
})

for (const zip of [false, true]) {
  const bytes = crawl([page(1), page(2), page(3)], zip)
  const all = zip ? packed : plain
  const name = zip ? 'c.warc.gz' : 'c.warc'
  test(`cut anywhere, ${zip ? 'packed' : 'plain'}: what stands before the cut is read, and nothing is thrown`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length - 1 }), async cut => {
        const found = await given(bytes.subarray(0, cut), undefined, name)
        let end = 0
        const whole = all.slice(0, 3).filter(record => {
          end += record.length
          return end <= cut
        })
        const pages = found.filter(one => one[0] !== '!')
        assert.ok(pages.length >= whole.length && pages.length <= whole.length + 1, `${found}`)
        assert.deepEqual(pages, ['1', '2', '3'].slice(0, pages.length))
        assert.ok(found.length - pages.length <= 1, `${found}`)
      }),
      { numRuns: 150 },
    )
  })

  test(`a byte changed, ${zip ? 'packed' : 'plain'}: one record is lost at most`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const copy = Buffer.from(bytes)
          copy[at]! ^= flip
          const pages = (await given(copy, undefined, name)).filter(one => one[0] !== '!')
          assert.ok(pages.length >= 2, `${at} ${flip}: ${pages}`)
        },
      ),
      { numRuns: 150 },
    )
  })
}

test('faults without end are told by their number', async () => {
  const found = await given(Buffer.from('WARC/1.0\r\nX: 1\r\n\r\n'.repeat(5000)))
  assert.equal(found.length, 1001)
  assert.equal(found.at(-1), '!  4000 more records that cannot be read')
})
