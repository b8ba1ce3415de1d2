import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../../article/index.ts'
import { bare } from '../../input/page.ts'
import { analyse } from '../../language/index.ts'
import { times } from './index.ts'

const entry = (time: string, text: string) =>
  `<div class="entry"><time datetime="${time}">${time.slice(11, 16)}</time><p>${text}</p></div>`
const filler = 'The hall is full and the boxes have been brought in from both of the banks by boat.'
const page = (time: string, text: string) =>
  `<html><head><meta property="article:published_time" content="2021-03-04T09:00:00Z"></head><body><main>
<h1>The vote on the bridge, live</h1>${entry('2021-03-04T08:00:00Z', filler)}${entry('2021-03-03T20:00:00Z', `${filler} More people came than four years ago.`)}${entry(time, text)}</main></body></html>`

/** What words of an entry mean whose document is of 2021-03-04, a Thursday. */
const cases: readonly (readonly [time: string, text: string, said: string, value: string])[] = [
  [
    '2021-03-02T18:00:00Z',
    'The council said that it would publish its figures tomorrow.',
    'tomorrow',
    '2021-03-03',
  ],
  [
    '2021-03-02T18:00:00Z',
    'The mayor told reporters today that the bridge was safe.',
    'today',
    '2021-03-02',
  ],
  [
    '2021-03-02T18:00:00Z',
    'The mayor told reporters on Wednesday that the bridge was safe.',
    'Wednesday',
    '2021-02-24',
  ],
  ['18:00', 'The mayor told reporters today that the bridge was safe.', 'today', '2021-03-04'],
]

for (const [time, text, said, value] of cases) {
  test(`“${said}” in an entry of ${time} is ${value}`, async () => {
    const doc = analyse(await article(bare('page.html', 'html', page(time, text))))
    assert.equal(doc.all(times).find(one => one.text === said)?.value, value)
  })
}
