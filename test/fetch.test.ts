import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { Fetcher } from '../src/input/fetch/index.ts'
import { got, quick, refused, says } from './fetching.ts'
import { served } from './server.ts'

const site = await served()
after(() => site.close())
const { url, pages, asked } = site

test('a page, with what its head says', async () => {
  pages['/page'] = says(
    200,
    {
      'content-type': 'text/HTML; charset="iso-8859-5"',
      'cache-control': 'public, max-age=60',
      etag: '"a"',
      'last-modified': 'Mon, 05 Oct 2026 10:14:00 GMT',
    },
    '<p>Tea',
  )
  const now = () => Date.parse('2026-10-06T00:00:00Z')
  const { bytes, ...head } = await got(`${url}/page`, { now })
  assert.equal(bytes.toString(), '<p>Tea')
  assert.deepEqual(head, {
    url: `${url}/page`,
    unchanged: false,
    type: 'text/html',
    charset: 'iso-8859-5',
    etag: '"a"',
    modified: 'Mon, 05 Oct 2026 10:14:00 GMT',
    fresh: 60_000,
    at: '2026-10-06T00:00:00.000Z',
  })
})

test('a server is told who asks, and what it told before', async () => {
  let heads: NodeJS.Dict<string | string[]> = {}
  pages['/asked'] = (request, response) => {
    heads = request.headers
    response.writeHead(304).end()
  }
  const known = { etag: 'W/"b"', modified: 'Mon, 05 Oct 2026 10:14:00 GMT' }
  assert.equal((await got(`${url}/asked`, {}, known)).unchanged, true)
  assert.match(String(heads['user-agent']), /^onrecord\/\d+\.\d+\.\d+ \(\+.+\)$/)
  assert.equal(heads['if-none-match'], 'W/"b"')
  assert.equal(heads['if-modified-since'], 'Mon, 05 Oct 2026 10:14:00 GMT')
  await got(`${url}/asked`, { agent: 'desk of Mira (+mailto:mira@a.example)' })
  assert.equal(heads['user-agent'], 'desk of Mira (+mailto:mira@a.example)')
  assert.equal(heads['if-none-match'], undefined)
})

test('packed answers are unpacked', async () => {
  const ways = {
    gzip: gzipSync('tea'),
    deflate: deflateSync('tea'),
    br: brotliCompressSync('tea'),
    zstd: zstdCompressSync('tea'),
    'gzip, br': brotliCompressSync(gzipSync('tea')),
    identity: Buffer.from('tea'),
  }
  for (const [way, body] of Object.entries(ways)) {
    pages['/packed'] = says(200, { 'content-encoding': way }, body)
    assert.equal((await got(`${url}/packed`)).bytes.toString(), 'tea', way)
  }
})

test('an answer that says there is none, and whether to ask again', async () => {
  const cases: readonly (readonly [number, string])[] = [
    [401, 'missing: the server says 401 (sign in first)'],
    [403, 'missing: the server says 403 (forbidden)'],
    [404, 'missing: the server says 404 (not found)'],
    [410, 'refused: the server says 410 (gone)'],
    [418, 'missing: the server says 418'],
    [429, 'later: the server says 429 (too many requests)'],
    [451, 'refused: the server says 451 (barred by law)'],
    [500, 'later: the server says 500 (a fault of the server)'],
    [503, 'later: the server says 503 (not available now)'],
    [200, 'missing: the answer is empty'],
  ]
  for (const [status, why] of cases) {
    pages['/status'] = says(status)
    assert.equal(await refused(`${url}/status`), why)
  }
})

test('redirects: followed to another path, not in circles, nor to other schemes', async () => {
  pages['/from'] = says(301, { location: 'to?a=1#part' })
  pages['/to'] = '<p>There'
  assert.equal((await got(`${url}/from`)).url, `${url}/to?a=1#part`)
  pages['/circle'] = says(302, { location: '/circle' })
  const before = asked.length
  assert.equal(await refused(`${url}/circle`), 'missing: more than 5 redirects')
  // robots.txt, the address, and five more.
  assert.equal(asked.length - before, 7)
  const files = 'and only http and https are fetched'
  pages['/file'] = says(302, { location: 'file:///etc/passwd' })
  assert.equal(await refused(`${url}/file`), `refused: leads to file:, ${files}`)
  pages['/nowhere'] = says(302, { location: 'http://' })
  assert.equal(await refused(`${url}/nowhere`), 'refused: leads to no address: http://')
  assert.equal(await refused('ftp://a.example/'), `refused: leads to ftp:, ${files}`)
  pages['/no-place'] = says(302)
  assert.equal(await refused(`${url}/no-place`), 'missing: the server says 302')
})

test('private addresses are refused in every spelling, by name and by redirect', async () => {
  const { port } = new URL(url)
  const spellings = [
    `http://127.0.0.1:${port}/page`,
    `http://2130706433:${port}/page`,
    `http://0x7f000001:${port}/page`,
    `http://0177.0.0.1:${port}/page`,
    `http://127.1:${port}/page`,
    `http://0:${port}/page`,
    `http://[::ffff:127.0.0.1]:${port}/page`,
    `http://[::1]:${port}/page`,
    `http://[fd00:ec2::254]/page`,
    `http://169.254.169.254/latest/meta-data/`,
    `http://localhost:${port}/page`,
    `http://１２７.0.0.1:${port}/page`,
  ]
  const before = asked.length
  for (const address of spellings) {
    const why = await refused(address, { allowPrivate: false })
    assert.match(why, /^refused: \S+ is not on the public internet; --allow-private allows it$/)
  }
  assert.equal(asked.length, before, 'a request came through')
  const one = (address: string) => address === '127.0.0.1'
  for (const target of ['http://127.0.0.2', 'http://169.254.169.254/latest', 'http://[::1]:1/']) {
    pages['/inward'] = says(307, { location: target })
    assert.match(
      await refused(`${url}/inward`, { allowPrivate: one }),
      /^refused: \S+ is not on the public/,
    )
  }
})

test('a name and a password go to their own site alone, and are never told', async () => {
  const other = await served({ '/end': '<p>End' })
  let sent: (string | undefined)[] = []
  try {
    pages['/secret'] = (request, response) => {
      sent.push(request.headers.authorization)
      response.writeHead(302, { location: `${other.url}/end` }).end()
    }
    other.pages['/end'] = (request, response) => {
      sent.push(request.headers.authorization)
      response.writeHead(404).end()
    }
    const secret = `${url.replace('//', '//mira:pa%3Ass@')}/secret`
    const error = await got(secret).catch(error => error)
    assert.deepEqual(sent, [`Basic ${Buffer.from('mira:pa:ss').toString('base64')}`, undefined])
    assert.ok(!error.message.includes('mira') && !error.message.includes('pa%3Ass'), error.message)
    sent = []
    pages['/secret'] = '<p>Secret'
    assert.equal((await got(secret)).url, `${url}/secret`)
  } finally {
    await other.close()
  }
})

test('robots.txt is heeded, asked for once, and waited for where the server cannot tell', async () => {
  const own = await served({ '/a': '<p>A', '/b': '<p>B', '/to-b': says(302, { location: '/b' }) })
  const fetcher = new Fetcher(quick)
  try {
    own.pages['/robots.txt'] = says(503)
    await assert.rejects(fetcher.fetch(`${own.url}/a`), { failing: 'later' })
    own.pages['/robots.txt'] = says(200, {}, 'User-agent: onrecord\nDisallow: /b')
    await fetcher.fetch(`${own.url}/a`)
    await assert.rejects(fetcher.fetch(`${own.url}/b`), { failing: 'refused' })
    await assert.rejects(fetcher.fetch(`${own.url}/to-b`), /robots.txt of .* forbids it/)
    await fetcher.fetch(`${own.url}/a`)
    assert.deepEqual(own.asked, ['/robots.txt', '/robots.txt', '/a', '/to-b', '/a'])
  } finally {
    await fetcher.close()
    await own.close()
  }
})
