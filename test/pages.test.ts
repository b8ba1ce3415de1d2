import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Article, article } from '../src/article/index.ts'
import { InputError, pages } from '../src/input/index.ts'

const folder = join(import.meta.dirname, 'pages')

for (const slug of readdirSync(folder).sort()) {
  test(`pages/${slug}`, async () => {
    const name = ['page.html', 'page.txt'].find(file => existsSync(join(folder, slug, file)))!
    const expected = JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8'))
    for await (const page of pages([join(folder, slug, name)])) {
      assert(!(page instanceof InputError))
      assert.deepEqual(shown(await article(page)), expected)
    }
  })
}

/** What a fixture pins: metadata, every section with its text, and why parts were skipped. */
function shown(found: Article) {
  return {
    title: found.title,
    byline: found.byline,
    site: found.site,
    url: found.url,
    published: found.published,
    language: found.language,
    sections: found.sections.map(({ role, start, end, update }) => [
      role,
      found.text.slice(start, end),
      ...(update ? [update] : []),
    ]),
    skipped: found.skipped.map(({ start, end, why }) => [why, found.text.slice(start, end)]),
  }
}
