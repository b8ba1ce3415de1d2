import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as createSecure } from 'node:https'
import { type AddressInfo, createServer as createPlain } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { FetchError, Fetcher } from '../src/input/fetch/index.ts'
import { got, quick, refused, says } from './fetching.ts'
import { served } from './server.ts'

const site = await served()
after(() => site.close())
const { url, pages } = site

test('servers that never end, drip, stop or send too much are cut', async () => {
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
    Object.keys(cases).map(async path => {
      // Which limit is met is never a race between two.
      const limits = path === '/drips' ? { whole: 900 } : { headers: 300, body: 300 }
      return [path, await refused(url + path, { limits: { ...limits, bytes: 1 << 20 } })]
    }),
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
  const fetching = got(`${url}/silent`, { signal: stop.signal })
  setTimeout(() => stop.abort(), 30)
  await assert.rejects(fetching, { name: 'AbortError' })
})
