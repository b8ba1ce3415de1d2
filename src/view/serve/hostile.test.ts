import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { browser, deskOf, type Said } from '../../../test/visitor.ts'
import { serve } from './index.ts'
import { pages } from './routes.ts'

const script = '<script>alert(1)</script>'
const image = '"><img src=x onerror=alert(1)>'
const texts: readonly Said[] = [
  [`Norway pledged to open the ${script} line by June 15, 2021.`, '2021-03-02', script],
  [`“We will leave ${image} by May,” Chad said.\nIran pledged to pay Niger.`, '2021-03-03', image],
  [
    'Kenya pledged to lift its \u202Eban\u202C \0on tea \uD800 by July 1, 2021.',
    '2021-03-04',
    'a\0\u202E\uDC00',
  ],
  ['Ghana pledged to open a port by July 2, 2021.', '2021-03-05', 'javascript:alert(1)'],
]
const desk = await deskOf(texts)
const { ask } = browser(desk)
const served = await serve(desk, {
  host: '127.0.0.1',
  port: 0,
  maxBody: 1 << 20,
  slow: { headers: 300, request: 600 },
})
after(() => served.close())

/** What no answer may tell: where the record lies, where the program lies, how it came to an error. */
const inside = new RegExp(
  `${desk.store.path}|${import.meta.dirname}|node_modules|node:internal|\\bat \\S+ \\(|SqliteError|SQLITE|no such column|syntax error`,
)

async function goesOn() {
  const { ask } = browser(desk)
  assert.equal((await ask('/list')).status, 200)
  assert.equal((await fetch(served.url)).status, 200)
}

/** Sends bytes as they are; gives all that comes back until the server ends it. */
function raw(text: string, wait = 0): Promise<string> {
  const { hostname, port } = new URL(served.url)
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let got = ''
    socket.setTimeout(wait + 5000, () => failed(new Error(`no end after ${got}`)))
    socket.on('data', piece => {
      got += piece
    })
    socket.on('close', () => done(got))
    socket.on('error', () => done(got))
  })
}
const request = (path: string, more = 'Host: localhost') =>
  raw(`GET ${path} HTTP/1.1\r\n${more}\r\nConnection: close\r\n\r\n`)

test('script in titles and quotes is text: no element, no handler, no such address', async () => {
  const { items } = desk.store.list({})
  assert.ok(items.length >= 4)
  const found = items.flatMap(({ entry, document }) => [`/e/${entry.id}`, `/d/${document.id}`])
  const shown = [
    ...found,
    '/',
    '/list',
    '/review',
    ...items.map(i => `/review?entry=${i.entry.id}`),
  ]
  for (const path of shown) {
    const answer = await ask(path)
    assert.equal(answer.status, 200, path)
    const text = await answer.text()
    assert.doesNotMatch(text, /[\0\uD800-\uDFFF](?<![\uD800-\uDBFF][\uDC00-\uDFFF])/, path)
    const { document } = parseHTML(text)
    assert.equal(document.querySelectorAll('script:not([src]), img, iframe, style').length, 0, path)
    for (const one of document.querySelectorAll('*')) {
      for (const { name, value } of one.attributes) {
        assert.ok(!name.startsWith('on') && name !== 'style', `${path}: ${name}`)
        if (/^(href|src|action)$/.test(name)) assert.doesNotMatch(value, /^\s*(javascript|data):/i)
      }
    }
    const policy = answer.headers.get('content-security-policy')!
    assert.match(policy, /default-src 'none'/)
    assert.doesNotMatch(policy, /unsafe/)
  }
})

/** Addresses that ask for what is not there, as bytes on the wire, and what may be answered. */
const addresses: [string, RegExp][] = [
  ['/assets/../../package.json', /^404$/],
  ['/assets/..%2f..%2fpackage.json', /^404$/],
  ['/assets/%2e%2e/%2e%2e/package.json', /^404$/],
  ['/assets/%252e%252e%252fpackage.json', /^404$/],
  ['/assets/manifest.json', /^404$/],
  ['/../../../etc/passwd', /^404$/],
  ['/d/../../../../etc/passwd', /^404$/],
  ['/d/%2e%2e%2f%2e%2e%2fetc%2fpasswd', /^404$/],
  ['/e/%00', /^404$/],
  ['/d/%00.json', /^404$/],
  ['/e/%ED%A0%80', /^404$/],
  ['/e/%', /^404$/],
  ['/e/%ff', /^404$/],
  ['/e/__proto__', /^404$/],
  ["/e/'%20or%201=1--", /^404$/],
  ['/d/%25', /^404$/],
  ['/d/%_', /^404$/],
  ['/list?cursor=AAAA', /^400$/],
  ['/list?cursor=%00', /^400$/],
  [`/list?cursor=${Buffer.from("2021-01-01' 1").toString('base64url')}`, /^(200|400)$/],
  ['/review?cursor=x&new=yes&since=2021-01-01T00:00:00.000Z', /^400$/],
  ['/list?limit=1e99', /^400$/],
  ['/list?limit=-1', /^400$/],
  ['/list?words=%22', /^(200|400)$/],
  ['/list?words=NEAR(a%20b,', /^(200|400)$/],
  ['/list?from=2021-02-31', /^400$/],
  [`/list?by=${'a'.repeat(3000)}`, /^400$/],
  [`/${'a'.repeat(12_000)}`, /^404$/],
  [`/${'a'.repeat(20_000)}`, /^431$/],
  ['//evil.example/', /^404$/],
  ['/list.json?cursor=AAAA', /^400$/],
]
for (const [path, may] of addresses) {
  test(`address ${path.slice(0, 60)}`, async () => {
    const answer = await request(path)
    assert.match(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 'nothing', may, answer.slice(0, 2000))
    assert.doesNotMatch(answer, inside)
    assert.doesNotMatch(answer, /root:|"dependencies"/)
    await goesOn()
  })
}

const filters = [
  ...['kind', 'force', 'status', 'plover', 'cameo', 'by', 'to', 'party', 'under', 'source'],
  ...['document', 'from', 'until', 'words', 'state', 'min-confidence', 'as-of', 'recorded'],
  ...['limit', 'cursor', 'order', 'new', 'since', 'entry', 'decided', 'over', 'token', 'q', 'id'],
]
const sql = [
  "' OR 1=1 --",
  "'; DROP TABLE entries; --",
  '" OR ""="',
  "x' UNION SELECT json FROM entries --",
  '%',
  '\\',
  '*',
]

test('SQL in every filter finds nothing more and changes nothing', async () => {
  const all = desk.store.count({})
  for (const name of filters) {
    for (const words of sql) {
      const answer = await ask(`/list.json?${new URLSearchParams({ [name]: words })}`)
      const text = await answer.text()
      assert.ok(answer.status < 500, `${name}=${words}: ${text}`)
      assert.doesNotMatch(text, inside, `${name}=${words}`)
    }
  }
  assert.equal(desk.store.count({}), all)
})

const odd = fc.oneof(
  fc.constantFrom(...sql, '', '0', '-1', '2021-03-02', 'pledge', 'machine', 'r-1', 'NOR', 'list:x'),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const questions = fc.array(fc.tuple(fc.constantFrom(...filters), odd), { maxLength: 4 })
const paths = Object.keys(pages).flatMap(path => [path, `${path === '/' ? '/now' : path}.json`])

test('no question breaks a page', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...paths),
    questions,
    fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.constantFrom('r-1')),
    async (path, question, name) => {
      const place = path.replace(':name', encodeURIComponent(name.toWellFormed()))
      const query = question.map(([key, value]): [string, string] => [key, value.toWellFormed()])
      const answer = await ask(`${place}?${new URLSearchParams(query)}`)
      const text = await answer.text()
      assert.ok(answer.status < 500, `${answer.status} ${text.slice(0, 500)}`)
      assert.doesNotMatch(text, inside)
    },
  )
  await fc.assert(property, { numRuns: 300 })
})

test('what asks by a name that is not ours gets nothing', async () => {
  for (const host of ['evil.example', 'localhost.evil.example', '', 'localhost@evil.example']) {
    const answer = await request('/list', `Host: ${host}`)
    assert.match(answer, /^HTTP\/1\.1 (421|400) /, host)
    assert.doesNotMatch(answer, /Norway/)
  }
  assert.match(await request('/list', 'X-Host: none'), /^HTTP\/1\.1 400 /)
  await goesOn()
})

test('a form of another site is refused, with or without what it may know', async () => {
  const { items } = desk.store.list({})
  const page = `/e/${items[0]!.entry.id}`
  const person = browser(desk)
  const own = /name="token" value="([^"]+)"/.exec(await person.get(page))![1]!
  const other = browser(desk)
  await other.get(page)
  const post = (headers: Record<string, string>, token: string, who = person) =>
    who.ask(page, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ token, ruling: 'confirm' }),
    })
  const here = { origin: 'http://localhost' }
  const wrong = [
    await post({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, own),
    await post({ origin: 'null' }, own),
    await post({}, own),
    await post(here, ''),
    await post(here, `${own}x`),
    await post({ 'sec-fetch-site': 'same-origin' }, 'wrong'),
    await post(here, own, other),
    await person.ask(page, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
    await person.ask(page, {
      method: 'POST',
      headers: { ...here, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--y',
    }),
  ]
  assert.deepEqual(
    wrong.map(({ status }) => status),
    [403, 403, 403, 403, 403, 403, 403, 403, 400],
  )
  assert.match(await wrong[3]!.text(), /open the page again/)
  assert.equal(desk.store.log.list().length, 0)
  assert.equal((await post(here, own)).status, 303)
})

test('10 MB are refused in words, told or not told before', async () => {
  const body = 'a'.repeat(10 << 20)
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: served.url.slice(0, -1),
  }
  for (const sent of [body, new Blob([body]).stream()]) {
    const init = { method: 'POST', headers, body: sent, duplex: 'half' } as RequestInit
    const answer = await fetch(new URL('/review', served.url), init)
    assert.equal(answer.status, 413)
    assert.match(await answer.text(), /more than 1 MB/)
    await goesOn()
  }
})

test('a slow client is let go, and holds up nobody', async () => {
  const half = raw('GET /list HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
  const body = raw(
    'POST /review HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\ntoken=',
  )
  await goesOn()
  assert.match(await half, /^HTTP\/1\.1 408 /)
  const answer = await body
  assert.ok(answer === '' || /^HTTP\/1\.1 408 /.test(answer), answer)
  await goesOn()
})

test('what is no HTTP is answered in a line', async () => {
  for (const text of [
    '\0\0\0\r\n\r\n',
    'GET\r\n\r\n',
    'BREW / HTTP/1.1\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
  ]) {
    const answer = await raw(text)
    assert.match(answer, /^HTTP\/1\.1 [45]\d\d /)
    assert.doesNotMatch(answer, inside)
  }
  await goesOn()
})
