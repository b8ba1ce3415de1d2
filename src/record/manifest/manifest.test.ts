import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from '../../input/page.ts'
import { read } from '../read.ts'
import { Comparison, documentOf, form, madeWith, manifestIn } from './index.ts'
import { hashIn } from './rules.ts'

const page = (name: string, content: string): Page => ({
  name,
  format: 'text',
  content,
  given: null,
  url: null,
  date: '2021-03-02',
  title: null,
  source: null,
})

const one = page('a.txt', 'Norway imposed sanctions on Belarus on Monday.')
const documentIn = async (from: Page) => documentOf(from, await read(from))

test('a document read again has the same hashes, whatever its file is called', async () => {
  const first = await documentIn(one)
  assert.deepEqual(await documentIn(one), first)
  assert.deepEqual(await documentIn({ ...one, name: 'b.txt' }), { ...first, name: 'b.txt' })
})

test('what is otherwise is told: other text, another record, a document that is gone or new', async () => {
  const was = await documentIn(one)
  const other = await documentIn(page('b.txt', 'Chad and Niger met on Monday.'))
  const comparison = new Comparison([was, other, { ...other, name: 'c.txt' }])
  assert.equal(comparison.of(was), undefined)
  assert.deepEqual(comparison.of({ ...other, record: 'x' }), { name: 'b.txt', what: 'record' })
  assert.deepEqual(comparison.of({ ...was, name: 'd.txt' }), { name: 'd.txt', what: 'new' })
  assert.deepEqual(comparison.left(), [{ name: 'c.txt', what: 'gone' }])
  assert.deepEqual(new Comparison([was]).of({ ...other, name: 'a.txt' })?.what, 'input')
})

test('a text that is no manifest is none', () => {
  for (const text of ['', '{', '[]', 'null', '{"form":"onrecord run 1"}', '{"form":"x"}']) {
    assert.equal(manifestIn(text), undefined)
  }
  const made = madeWith()
  const whole = { form, made, inputs: [], date: null, parties: [], documents: [], failed: [] }
  assert.deepEqual(manifestIn(JSON.stringify(whole)), whole)
})

test('the rules have a hash of their own', () => {
  assert.match(madeWith().rules, /^[0-9a-f]{64}$/)
  assert.equal(madeWith().rules, hashIn('.'))
})
