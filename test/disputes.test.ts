import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { InputError, pages } from '../src/input/index.ts'
import { read } from '../src/record/read.ts'

/*
 * Whole pages: what each of the samples sets against each other, and nothing else. A line a side:
 * who, how, in which words; the claim first.
 */
const expected: Readonly<Record<string, readonly (readonly string[])[]>> = {
  '2018-05-01-tariff-reprieve.txt': [],
  '2018-06-01-tariffs-take-effect.html': [
    [
      'United States asserts: that its steel endangers the security of the United States',
      'Germany denies: rejected the American argument',
    ],
  ],
  '2020-08-14-council-rejects-extension.html': [],
  '2020-09-24-moscow-looks-past-october.txt': [
    [
      'United States asserts: the American notice',
      'France opposes: the American notice was “incapable of having legal effect',
    ],
  ],
  '2020-10-19-embargo-lapses.html': [
    [
      'United States asserts: that it had been restored for good',
      "document denies: The United Nations arms embargo on Iran expired on Sunday, 13 years after the Security Council first limited the country's weapons trade",
    ],
  ],
  '2020-10-29-no-contract-yet.txt': [
    ['unnamed asserts: that advance payments had been made', 'official denies: denied a report'],
    [
      'United States asserts: the American measures',
      'Russia opposes: the American measures have no force',
    ],
  ],
}

for (const file of globSync('samples/*.{txt,html}').toSorted()) {
  test(`disputes of ${basename(file)}`, async () => {
    for await (const page of pages([file])) {
      assert.ok(!(page instanceof InputError))
      const { document, parties, instruments, entries, mentions, disputes, refused } =
        await read(page)
      assert.deepEqual(refused, [])
      const named = new Map(parties.map(({ id, name }) => [id, name]))
      const told = disputes.map(({ claim, counters }) =>
        [claim, ...counters].map(({ voice, holders, stance, words }) => {
          const who = holders.map(id => named.get(id)).join(' + ') || voice
          return `${who} ${stance}: ${words.text}`
        }),
      )
      assert.deepEqual(told, expected[basename(file)])
      const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
      const known = new Set([...ids(parties), ...ids(instruments), ...ids(entries)])
      const places = new Set(ids(mentions))
      for (const dispute of disputes) {
        for (const id of dispute.about) assert.ok(known.has(id), id)
        for (const side of [dispute.claim, ...dispute.counters]) {
          const { words, evidence, entry, mention } = side
          assert.equal(document.text.slice(words.start, words.end), words.text)
          assert.equal(document.text.slice(evidence.start, evidence.end), evidence.exact)
          assert.ok(evidence.start <= words.start && words.end <= evidence.end)
          assert.ok(entry === null || known.has(entry), String(entry))
          assert.ok(mention === null || places.has(mention), String(mention))
          assert.ok(side.voice === 'party' ? side.holders.length > 0 : side.holders.length === 0)
        }
      }
    }
  })
}

test('the same text gives the same disputes, whatever stands against them', async () => {
  const content = 'Latvia said Norway had cut the cable. Norway said it had not cut the cable.'
  const more = `${content} Norway called the Latvian tariffs illegal.`
  const silent = { given: null, url: null, date: '2021-03-10', title: null, source: null }
  const ids = async (text: string) => {
    const reading = await read({ name: 'a', format: 'text', content: text, ...silent })
    return reading.disputes.map(({ id }) => id)
  }
  const [one] = await ids(content)
  assert.match(one!, /^di-[0-9a-f]{10}$/)
  assert.deepEqual(await ids(content), [one])
  assert.equal((await ids(more)).length, 2)
})

test('every stance is told in docs/record.md', () => {
  const docs = readFileSync('docs/record.md', 'utf8')
  for (const stance of ['asserts', 'denies', 'opposes', 'hedges', 'distances']) {
    assert.ok(docs.includes(`\`${stance}\``), stance)
  }
})
