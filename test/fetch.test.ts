import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createSecure } from 'node:https'
import { type AddressInfo, createServer as createPlain } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { FetchError, Fetcher, type FetcherOptions } from '../src/input/fetch/index.ts'
import { type Answering, served } from './server.ts'

const site = await served()
after(() => site.close())
const { url, pages, asked } = site

const quick = { allowPrivate: true, delay: 0, rest: { first: 1, most: 1 } }

/** Fetches a path of the site, with a fetcher of its own. */
async function got(path: string, options: FetcherOptions = {}, known = {}) {
  const fetcher = new Fetcher({ ...quick, ...options })
  try {
    return await fetcher.fetch(path.startsWith('/') ? url + path : path, known)
  } finally {
    await fetcher.close()
  }
}

/** Why a path could not be fetched, without its address, and whether another try is worth it. */
async function refused(path: string, options: FetcherOptions = {}): Promise<string> {
  const error = await got(path, options).then(
    () => assert.fail(`${path} was fetched`),
    error => error,
  )
  assert.ok(error instanceof FetchError, String(error))
  assert.ok(!/[\r\n]/.test(error.message), error.message)
  return `${error.failing}: ${error.why}`.replaceAll(url, '')
}

const says =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Answering =>
  (_, response) =>
    response.writeHead(status, headers).end(body)

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
  const { bytes, ...head } = await got('/page', { now })
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
  assert.equal((await got('/asked', {}, known)).unchanged, true)
  assert.match(String(heads['user-agent']), /^onrecord\/\d+\.\d+\.\d+ \(\+.+\)$/)
  assert.equal(heads['if-none-match'], 'W/"b"')
  assert.equal(heads['if-modified-since'], 'Mon, 05 Oct 2026 10:14:00 GMT')
  await got('/asked', { agent: 'desk of Mira (+mailto:mira@a.example)' })
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
    assert.equal((await got('/packed')).bytes.toString(), 'tea', way)
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
    assert.equal(await refused('/status'), why)
  }
})

test('redirects: followed to another path, not in circles, nor to other schemes', async () => {
  pages['/from'] = says(301, { location: 'to?a=1#part' })
  pages['/to'] = '<p>There'
  assert.equal((await got('/from')).url, `${url}/to?a=1#part`)
  pages['/circle'] = says(302, { location: '/circle' })
  const before = asked.length
  assert.equal(await refused('/circle'), 'missing: more than 5 redirects')
  // robots.txt, the address, and five more.
  assert.equal(asked.length - before, 7)
  const files = 'and only http and https are fetched'
  pages['/file'] = says(302, { location: 'file:///etc/passwd' })
  assert.equal(await refused('/file'), `refused: leads to file:, ${files}`)
  pages['/nowhere'] = says(302, { location: 'http://' })
  assert.equal(await refused('/nowhere'), 'refused: leads to no address: http://')
  assert.equal(await refused('ftp://a.example/'), `refused: leads to ftp:, ${files}`)
  pages['/no-place'] = says(302)
  assert.equal(await refused('/no-place'), 'missing: the server says 302')
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
      await refused('/inward', { allowPrivate: one }),
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

test('servers that never end, drip, stop or send too much are cut', async () => {
  const limits = { headers: 300, body: 300, whole: 900, bytes: 1 << 20 }
  pages['/silent'] = () => {}
  pages['/stops'] = (_, response) => response.writeHead(200).write('<p>')
  const drips: NodeJS.Timeout[] = []
  after(() => drips.forEach(clearInterval))
  pages['/drips'] = (_, response) => {
    response.writeHead(200)
    drips.push(setInterval(() => response.write('.'), 50))
  }
  const chunk = Buffer.alloc(1 << 16, 'x')
  pages['/endless'] = (request, response) => {
    response.writeHead(200)
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    }
    response.on('drain', more)
    request.on('close', () => response.destroy())
    more()
  }
  pages['/bomb'] = says(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50 << 20)))
  pages['/claims'] = (_, response) => {
    response.writeHead(200, { 'content-length': '100' }).write('<p>')
    setTimeout(() => response.destroy(), 50)
  }
  pages['/torn'] = says(
    200,
    { 'content-encoding': 'gzip' },
    gzipSync('tea'.repeat(999)).subarray(0, 30),
  )
  pages['/odd'] = says(200, { 'content-encoding': 'lzma' }, 'tea')
  pages['/twelve'] = says(200, { 'content-encoding': Array(12).fill('gzip').join() }, 'tea')
  pages['/picture'] = says(200, { 'content-type': 'image/png' }, 'tea')
  const cases = {
    '/silent': 'later: the answer does not begin in time',
    '/stops': 'later: the answer stops in the middle',
    '/drips': 'later: the answer does not end within 1 s',
    '/endless': 'refused: larger than 1 MB: not taken',
    '/bomb': 'refused: larger than 1 MB: not taken',
    '/claims': 'later: the host broke the connection off',
    '/torn': 'later: its packing is broken: unexpected end of file',
    '/odd': 'refused: packed in a way that is not known: "lzma"',
    '/twelve': 'refused: packed in a way that is not known: 12 codings',
    '/picture': 'refused: holds no text, but image/png',
  }
  const found = await Promise.all(
    Object.keys(cases).map(async path => [path, await refused(path, { limits })]),
  )
  assert.deepEqual(Object.fromEntries(found), cases)
})

/** What a server that speaks no HTTP, or bad HTTP, makes of a fetch. */
async function raw(text: string, drip = false): Promise<string> {
  const server = createPlain(socket => {
    socket.on('error', () => {})
    socket.once('data', () => {
      if (!drip) return socket.end(text)
      let at = 0
      const timer = setInterval(() => {
        if (socket.destroyed) return clearInterval(timer)
        socket.write(text[at++ % text.length]!)
      }, 20)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    return await refused(`http://127.0.0.1:${port}/`, { limits: { headers: 300, whole: 900 } })
  } finally {
    server.close()
  }
}

test('what is no HTTP, a head that drips or never ends, a broken connection', async () => {
  assert.match(await raw('SSH-2.0-OpenSSH_9.2\r\n'), /^later: /)
  assert.match(await raw(''), /^later: the host broke the connection off$/)
  const head = `HTTP/1.1 200 OK\r\n${'X-Head: more\r\n'.repeat(9999)}`
  assert.match(await raw(head), /^later: the head of the answer is too large$/)
  assert.match(
    await raw('HTTP/1.1 200 OK\r\nX-Long: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', true),
    /^later: /,
  )
  assert.match(await raw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\ntea'), /^later: /)
  assert.match(await refused('http://127.0.0.1:9/'), /^later: the host refuses connections$/)
  assert.match(await refused('http://name.invalid/'), /^later: (?:no such host|the name of)/)
})

test('a connection that cannot be trusted is none', async t => {
  const room = mkdtempSync(join(tmpdir(), 'onrecord-tls-'))
  const [key, cert] = [join(room, 'key.pem'), join(room, 'cert.pem')]
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
  try {
    execFileSync('openssl', [...made, '-keyout', key, '-out', cert, '-subj', '/CN=localhost'], {
      stdio: 'ignore',
    })
  } catch {
    rmSync(room, { recursive: true })
    return t.skip('no openssl to make a certificate with')
  }
  const keys = { key: readFileSync(key), cert: readFileSync(cert) }
  rmSync(room, { recursive: true })
  let reached = 0
  const server = createSecure(keys, (_, response) => {
    reached++
    response.end('tea')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  try {
    assert.match(await refused(`https://localhost:${port}/`), /^later: no trusted connection: /)
    assert.equal(reached, 0)
    assert.match(await refused(`https://127.0.0.1:${new URL(url).port}/`), /^later: /)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

test('one request at a time for a host, with a pause; a host that fails is left alone as it asks', async () => {
  const own = await served()
  let now = 1_000_000
  let under = 0
  let most = 0
  for (const path of ['/a', '/b', '/c']) {
    own.pages[path] = (_, response) => {
      most = Math.max(most, ++under)
      setImmediate(() => {
        under--
        response.end('<p>Tea')
      })
    }
  }
  own.pages['/busy'] = says(429, { 'retry-after': '120' })
  own.pages['/broken'] = says(500)
  const fetcher = new Fetcher({
    ...quick,
    delay: 5,
    rest: { first: 1000, most: 8000 },
    random: () => 0.5,
    now: () => now,
  })
  const { host } = new URL(own.url)
  const free = () => fetcher.turns.free(host)! - now
  try {
    // The clock stands still while a pause is waited for: it moves on by itself.
    const clock = setInterval(() => {
      now += 5
    }, 1)
    await Promise.all(['/a', '/b', '/c'].map(path => fetcher.fetch(own.url + path)))
    clearInterval(clock)
    assert.equal(most, 1)
    assert.equal(free(), 5)
    const failing: number[] = []
    for (const path of ['/broken', '/broken', '/busy', '/broken', '/a', '/broken']) {
      now += 1_000_000
      await fetcher.fetch(own.url + path).catch(() => {})
      failing.push(free())
    }
    assert.deepEqual(failing, [750, 1500, 120_000, 6000, 5, 750])
  } finally {
    await fetcher.close()
    await own.close()
  }
})

test('asked for now, an address is tried again, but not without end, and not where it is refused', async () => {
  const own = await served()
  let tries = 0
  own.pages['/late'] = (_, response) => {
    if (++tries < 3) response.writeHead(503).end()
    else response.end('<p>Tea')
  }
  own.pages['/down'] = says(503)
  own.pages['/busy'] = says(503, { 'retry-after': '3600' })
  own.pages['/gone'] = says(410)
  const fetcher = new Fetcher(quick)
  try {
    assert.equal((await fetcher.patiently(`${own.url}/late`)).bytes.toString(), '<p>Tea')
    for (const path of ['/down', '/gone', '/busy']) {
      await assert.rejects(fetcher.patiently(own.url + path), FetchError)
    }
    const times = (path: string) => own.asked.filter(one => one === path).length
    assert.deepEqual([times('/down'), times('/gone'), times('/busy')], [3, 1, 1])
  } finally {
    await fetcher.close()
    await own.close()
  }
})

test('what is under way ends when it is told to', async () => {
  const stop = new AbortController()
  const fetching = got('/silent', { signal: stop.signal })
  setTimeout(() => stop.abort(), 30)
  await assert.rejects(fetching, { name: 'AbortError' })
})
