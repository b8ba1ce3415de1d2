import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { open, read } from '../../../index.ts'
import { markedText } from './text.ts'

const said = `Norway pledged on Tuesday to lift its ban on salmon exports to Iran by Oct. 18.

Foreign Minister Ine <b>Dahl</b> urged Iran to release a Norwegian tanker.

The embargo on Iran expires on Oct. 18.`

test('a marked text is the text, with each entry’s word and mark', async () => {
  const store = open(':memory:')
  try {
    const reading = await read(said, { date: '2020-09-23' })
    const { document } = reading
    await store.add(reading, 'a.txt')
    const items = store.items(reading.entries.map(({ id }) => id))
    assert.ok(items.length > 1)
    // Over the end of a paragraph, from where another begins.
    const [first] = items
    const { start } = first!.entry.evidence
    const long = {
      ...first!,
      entry: {
        ...first!.entry,
        id: 'pl-long',
        evidence: { ...first!.entry.evidence, start, end: document.text.length },
      },
    }
    const markup = String(await markedText(document.text, [...items, long]))
    const { document: page } = parseHTML(`<html><body>${markup}</body></html>`)
    const tags = [...page.querySelectorAll('.tag')]
    const ids = tags.map(tag => tag.id).filter(Boolean)
    assert.deepEqual(
      ids.toSorted(),
      [...items, long].map(({ entry }) => `e-${entry.id}`).toSorted(),
    )
    const again = tags.filter(tag => tag.textContent.startsWith('… '))
    assert.equal(again.length, document.text.match(/\n+/g)!.length)
    for (const { entry } of [...items, long]) {
      const marked = [...page.querySelectorAll(`.mark-in[data-of="${entry.id}"]`)]
      for (const mark of marked) assert.match(mark.className, /\bl[0-5]\b.*\bm-machine\b/)
    }
    for (const tag of tags) tag.remove()
    const paragraphs = [...page.querySelectorAll('p')].map(p => p.textContent)
    assert.deepEqual(paragraphs, document.text.split(/\n+/))
  } finally {
    await store.close()
  }
})
