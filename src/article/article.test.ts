import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bare, InputError, type Page } from '../input/page.ts'
import { type Article, article, isRead } from './index.ts'

const page = (content: string, more: Partial<Page> = {}): Page => ({
  ...bare('test', 'text', content),
  ...more,
})

const french =
  'Le conseil de la ville a décidé mardi de rouvrir le pont avant l’hiver. Le maire a promis que les travaux seraient achevés en octobre, mais l’opposition demande une enquête.'

test('a date given by hand wins over that of the input, and that over the text', async () => {
  const dated = page('May 3, 2016\n\nThe council met.')
  assert.deepEqual((await article(dated)).published, { value: '2016-05-03', from: 'dateline' })
  const brought = { ...dated, date: '2016-05-04' }
  assert.deepEqual((await article(brought)).published, { value: '2016-05-04', from: 'given' })
  const byHand = await article(brought, { date: '2016-05-05' })
  assert.deepEqual(byHand.published, { value: '2016-05-05', from: 'given' })
})

test('the day and the authors that a feed or an archive tells are used where the page tells none', async () => {
  const around = {
    dated: { value: '2020-09-23', from: 'feed' },
    authors: ['Ann Lee', 'Bo'],
  } as const
  const bare = await article(page('The council met on the bridge.', around))
  assert.deepEqual(bare.published, { value: '2020-09-23', from: 'feed' })
  assert.equal(bare.byline, 'Ann Lee, Bo')
  const own = await article(page('By Jane Doe\nMay 3, 2016\n\nThe council met.', around))
  assert.deepEqual(own.published, { value: '2016-05-03', from: 'dateline' })
  assert.equal(own.byline, 'Jane Doe')
  const byHand = await article(page('The council met.', around), { date: '2016-05-05' })
  assert.deepEqual(byHand.published, { value: '2016-05-05', from: 'given' })
})

test('the id depends on url and text alone', async () => {
  const one = await article(page('The council met.', { url: 'https://a.example/1' }))
  const same = await article(
    page('The council met.', { url: 'https://a.example/1', date: '2020-01-01' }),
  )
  const other = await article(page('The council met.'))
  assert.match(one.id, /^[0-9a-f]{16}$/)
  assert.equal(one.id, same.id)
  assert.notEqual(one.id, other.id)
})

test('a document in another language is kept and skipped whole', async () => {
  const found = await article(page(french))
  assert.equal(found.language, 'fr')
  assert.deepEqual(found.skipped, [
    { start: 0, end: french.length, why: 'language fr: only English is read' },
  ])
  assert(found.sections.every(section => !isRead(found, section)))
})

test('boilerplate is not read, the rest is', async () => {
  const found = await article(page('The council met on Tuesday.\n\nNo comments:'))
  assert.deepEqual(
    found.sections.map(section => isRead(found, section)),
    [true, false],
  )
})

for (const content of ['', ' \n\t', '<html></html>', '<html><script>let x = 1</script></html>']) {
  test(`nothing to read in ${JSON.stringify(content)}`, async () => {
    const format = content.startsWith('<') ? 'html' : 'text'
    await assert.rejects(article(page(content, { format })), InputError)
  })
}

const pieces = [
  'The council agreed to open the bridge.',
  'By Jane Doe',
  'May 3, 2016',
  'No comments:',
  '(Photo: x)',
  'Bridge To Open Early',
  '\ud800',
  '\u202e',
  '\u00a0',
  '🎈',
  '\r\n',
  '\n',
  '\n\n',
  '\u2028',
  '<p>',
  '</p>',
  '<table>',
  '<br>',
  '<!--',
  '<time datetime="x">',
  '<script type="application/ld+json">{',
  '<h1>',
  '<a href=',
  '"',
  '&amp',
  '\0',
  '  ',
]
const mixed = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 24 })
  .map(parts => parts.join(''))

test('any string is an article or an InputError, its text covered by its sections', async () => {
  await fc.assert(
    fc.asyncProperty(mixed, fc.option(mixed), async (content, title) => {
      const found = await tried(page(content, { title }))
      if (found) assert.equal(found.text, content)
      if (found) sound(found)
    }),
    { seed: 2020, numRuns: 400 },
  )
})

test('any string is read as a page or is an InputError', async () => {
  await fc.assert(
    fc.asyncProperty(mixed, async content => {
      const found = await tried(page(content, { format: 'html' }))
      if (found) sound(found)
    }),
    { seed: 2020, numRuns: 200 },
  )
})

const long: readonly (readonly [shows: string, content: string])[] = [
  ['one line of letters', 'a'.repeat(1e6)],
  ['one line of sentences', 'The council met on Tuesday. '.repeat(36_000)],
  ['line feeds', `${'\n'.repeat(1e6)}x`],
  ['spaces', `x${' '.repeat(1e6)}x`],
  ['dates', 'May 3, 2016\n'.repeat(30_000)],
  ['brackets', '('.repeat(1e6)],
]

for (const [shows, content] of long) {
  test(`a megabyte of ${shows}`, async () => sound(await article(page(content))))
}

for (const tag of ['<div>', '<table>', '<b>', '<html ', '<script ', '<p><a href=x>']) {
  test(`a page of nothing but ${tag}`, async () => {
    const found = await tried(
      page(`<html><p>The council met.</p>${tag.repeat(5000)}`, { format: 'html' }),
    )
    if (found) sound(found)
  })
}

async function tried(given: Page): Promise<Article | null> {
  try {
    return await article(given)
  } catch (error) {
    assert(error instanceof InputError, String(error))
    return null
  }
}

/** Sections in order, without overlap or white space at their ends; between them only white space. */
function sound({ text, sections, skipped }: Article): void {
  let end = 0
  for (const section of sections) {
    assert(section.start >= end && section.end > section.start && section.end <= text.length)
    assert.equal(text.slice(end, section.start).trim(), '')
    const shown = text.slice(section.start, section.end)
    assert.equal(shown, shown.trim())
    end = section.end
  }
  assert.equal(text.slice(end).trim(), '')
  for (const part of skipped) assert(part.start >= 0 && part.end <= text.length && part.why)
}
