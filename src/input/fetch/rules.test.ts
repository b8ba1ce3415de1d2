import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kept, rulesIn } from './rules.ts'

const at = 'https://a.example/robots.txt'
const given = (text: string, status = 200) => {
  const rules = rulesIn(at, status, Buffer.from(text))
  assert.ok(typeof rules !== 'string')
  return rules
}

const cases: readonly (readonly [text: string, path: string, allowed: boolean])[] = [
  ['User-agent: *\nDisallow: /private', '/private/a', false],
  ['User-agent: *\nDisallow: /private', '/news/a', true],
  ['User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nAllow: /', '/a', true],
  ['User-agent: *\nAllow: /\n\nUser-agent: OnRecord\nDisallow: /a', '/a', false],
  ['User-agent: other\nDisallow: /', '/a', true],
  ['User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
  ['User-agent: *\nDisallow: /\nAllow: /news/', '/news/a', true],
  ['User-agent: *\nDisallow:', '/a', true],
  ['<!doctype html><p>Not found', '/a', true],
  ['', '/a', true],
]
for (const [text, path, allowed] of cases) {
  test(`${JSON.stringify(text)} and ${path}`, () => {
    assert.equal(given(text).allows(`https://a.example${path}`), allowed)
  })
}

test('a robots.txt that is missing forbids nothing; one that cannot be told, all', () => {
  for (const status of [400, 401, 403, 404, 410]) {
    assert.ok(given('User-agent: *\nDisallow: /', status).allows('https://a.example/a'))
  }
  for (const status of [429, 500, 503])
    assert.equal(typeof rulesIn(at, status, Buffer.of()), 'string')
})

test('what it says of another host is not heeded', () => {
  assert.ok(given('User-agent: *\nDisallow: /').allows('https://b.example/a'))
})

test('a delay that it asks for is heeded, up to a minute', () => {
  assert.equal(given('User-agent: *\nCrawl-delay: 3').delay, 3000)
  assert.equal(given('User-agent: *\nCrawl-delay: 9999').delay, 60_000)
  assert.equal(given('User-agent: *\nCrawl-delay: soon').delay, 0)
  assert.equal(given('User-agent: *\nDisallow: /a').delay, 0)
})

test('a large one is heeded as far as half a megabyte', () => {
  const long = `User-agent: *\nDisallow: /a\n${'# more\n'.repeat(200_000)}Disallow: /b`
  assert.ok(!given(long).allows('https://a.example/a'))
  assert.ok(given(long).allows('https://a.example/b'))
})

test('how long it holds', () => {
  assert.equal(kept(null), 86_400_000)
  assert.equal(kept('public, max-age=3600'), 3_600_000)
  assert.equal(kept('max-age=0'), 300_000)
  assert.equal(kept('max-age=99999999'), 86_400_000)
  assert.equal(kept('no-store'), 86_400_000)
})
