import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { browser, deskOf } from '../../../../test/visitor.ts'
import { isLoopback, namesOf } from '../names.ts'
import { keptToken, newToken, tokenPath } from './token.ts'

const desk = await deskOf([
  ['Norway pledged to open the Skarvik line by June 15, 2021.', '2021-03-02', 'First'],
])
const path = tokenPath(desk.store.path)
const { token, access } = newToken(path)
const open = () => browser({ ...desk, guarded: true }, { access })
const bearing = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

test('of a token only its hash is kept, for its owner alone; a new one ends the old', () => {
  assert.equal(Buffer.from(token, 'base64url').length, 32)
  assert.ok(!readFileSync(path, 'utf8').includes(token))
  assert.equal(statSync(path).mode & 0o777, 0o600)
  assert.ok(keptToken(path)!.opens(token))
  const other = newToken(`${path}.2`)
  assert.ok(!other.access.opens(token))
  assert.ok(!access.opens(`${token} `))
  assert.equal(keptToken(`${path}.3`), undefined)
  writeFileSync(`${path}.4`, '{}')
  assert.throws(() => keptToken(`${path}.4`), /--new-token/)
})

/** What is asked without the token, and what is answered. */
const shut: [string, number][] = [
  ['/', 401],
  ['/list?kind=pledge', 401],
  ['/list.json', 401],
  ['/list.ics', 401],
  ['/nothing', 401],
  ['/api/v1/entries', 401],
  ['/mcp', 401],
  ['/sign-out', 401],
  ['/subscribe', 401],
  ['/sign-in', 200],
  ['/assets/nothing.js', 404],
]
for (const [path, status] of shut) {
  test(`without the token: ${path} is ${status}`, async () => {
    const { ask } = open()
    for (const headers of [{}, { cookie: 'onrecord_session=9999999999999.a.b' }]) {
      const answer = await ask(path, { headers })
      assert.equal(answer.status, status)
      assert.doesNotMatch(await answer.text(), /Skarvik|Norway|record\.sqlite/)
    }
  })
}

test('a program brings the token in a header', async () => {
  const { ask } = open()
  const answer = await ask('/list.json', bearing(token))
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('cache-control')!, /private/)
  const wrong = await ask('/list.json', bearing('wrong'))
  assert.equal(wrong.status, 401)
  assert.match(wrong.headers.get('www-authenticate')!, /^Bearer/)
  assert.equal(wrong.headers.get('content-type'), 'application/problem+json')
})

test('a person signs in, goes on to the page, and out again; a kept cookie opens nothing then', async () => {
  const { ask, get, send, jar } = open()
  assert.match(await get('/list?kind=pledge'), /name="to" value="\/list\?kind=pledge"/)
  const wrong = await send('/sign-in', '/sign-in', { key: 'wrong', to: '/list' })
  assert.equal(wrong.status, 401)
  const right = await send('/sign-in', '/sign-in', { key: token, to: '/list?kind=pledge' })
  assert.equal(right.status, 303)
  assert.equal(right.headers.get('location'), '/list?kind=pledge')
  const set = right.headers.getSetCookie().join()
  assert.match(set, /onrecord_session=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict/)
  assert.match(await get('/list'), /Skarvik/)
  const kept = jar.get('onrecord_session')!
  assert.equal((await send('/sign-out', '/sign-out', {})).status, 303)
  assert.equal((await ask('/list')).status, 401)
  jar.set('onrecord_session', kept)
  assert.equal((await ask('/list')).status, 401)
})

test('who signed in is out after twelve hours, and by no cookie of their own making', async () => {
  let moment = Date.parse('2021-05-02T10:00:00.000Z')
  const late = { ...desk, now: () => new Date(moment).toISOString() }
  const { ask, send, jar } = browser(late, { access })
  await send('/sign-in', '/sign-in', { key: token, to: '/' })
  assert.equal((await ask('/list')).status, 200)
  const [until, number, mark] = jar.get('onrecord_session')!.split('.')
  moment += 12 * 3_600_000
  assert.equal((await ask('/list')).status, 401)
  jar.set('onrecord_session', [Number(until) + 1e9, number, mark].join('.'))
  assert.equal((await ask('/list')).status, 401)
})

test('nobody is sent elsewhere by signing in', async () => {
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:0']) {
    const { send } = open()
    const answer = await send('/sign-in', '/sign-in', { key: token, to })
    const at = answer.headers.get('location')!
    assert.equal(new URL(at, 'http://localhost').host, 'localhost', at)
  }
})

test('a feed has a key of its own, for this question and for nothing else; it is not told again', async () => {
  const { ask, get, send } = open()
  await send('/sign-in', '/sign-in', { key: token, to: '/' })
  const page = await get(`/subscribe?to=${encodeURIComponent('/list?kind=pledge&by=Norway')}`)
  const found = [...page.matchAll(/<code>(http[^<]+)<\/code>/g)].map(([, one]) => one!)
  const [calendar, feed] = found.map(one => new URL(one.replaceAll('&amp;', '&')))
  const { ask: anyone } = open()
  const answer = await anyone(calendar!.href)
  const text = await answer.text()
  assert.equal(answer.status, 200)
  assert.match(text, /BEGIN:VEVENT/)
  const key = calendar!.searchParams.get('token')!
  assert.ok(!text.includes(key))
  const atom = await (await anyone(feed!.href)).text()
  assert.match(atom, /<entry>/)
  assert.ok(!atom.includes(feed!.searchParams.get('token')!))
  const others = ['/list.ics', '/list.ics?kind=pledge', '/list.atom?kind=pledge&by=Norway']
  for (const other of [...others, '/list.json?kind=pledge&by=Norway', '/list?kind=pledge']) {
    const url = new URL(other, calendar!)
    url.searchParams.set('token', key)
    assert.equal((await anyone(url.href)).status, 401, other)
  }
  const whole = new URL(calendar!)
  whole.searchParams.set('token', token)
  assert.equal((await anyone(whole.href)).status, 401, 'the token itself is for headers')
  assert.equal((await ask('/list?token=x')).status, 200)
  assert.ok(!(await get('/list?token=secretive')).includes('secretive'))
})

test('who tries wrong tokens is told to wait, even with the right one', async () => {
  const { ask } = open()
  for (let i = 0; i < 10; i++) assert.equal((await ask('/', bearing('no'))).status, 401)
  const answer = await ask('/', bearing(token))
  assert.equal(answer.status, 429)
  assert.ok(Number(answer.headers.get('retry-after')) > 60)
})

test('who asks too often is told to wait', async () => {
  const { ask } = browser(desk, { rate: { requests: 3, seconds: 60 } })
  const found = []
  for (let i = 0; i < 4; i++) found.push((await ask('/list')).status)
  assert.deepEqual(found, [200, 200, 200, 429])
})

test('what listens on this machine alone, and what it is called', () => {
  const local = ['127.0.0.1', '127.9.9.9', 'localhost', '::1', '[::1]']
  const open = ['0.0.0.0', '::', '192.168.1.4', '127.0.0.1.example.org', 'localhost.example']
  assert.deepEqual(local.filter(isLoopback), local)
  assert.deepEqual(open.filter(isLoopback), [])
  assert.ok(namesOf('192.0.2.7', ['Record.example']).has('record.example'))
  assert.ok(namesOf('2001:db8::1').has('[2001:db8::1]'))
  assert.ok(!namesOf('127.0.0.1').has('192.0.2.7'))
})
