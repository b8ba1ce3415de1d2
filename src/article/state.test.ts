import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parse } from './dom.ts'
import { blocksInScripts } from './state.ts'

const paragraphs = [
  'The council of the harbour town agreed on Tuesday to open the old bridge again before the winter, its mayor told "The Quay".',
  'She said that the works would be paid for by the province, and promised that no one would wait longer than six hours in the cold.',
  'Engineers from the capital looked at the stones twice, and their second report found that the old arches could well be mended.',
  'Work starts on the first Monday of next month.',
]
const markup = `<div class="text">${paragraphs.map(text => `<p>${text}</p>`).join('')}</div>`
const escaped = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
const state = (more: string) => `<div id="root"></div><script>${more}</script>`

const cases: readonly (readonly [holds: string, html: string, text: readonly string[]])[] = [
  ['a field of a state', state(`window.state = ${escaped({ body: markup })};`), paragraphs],
  [
    'a state inside of a string',
    state(`push([1, ${escaped(`5:${JSON.stringify({ html: markup })}`)}])`),
    paragraphs,
  ],
  [
    'JSON of its own type',
    `<script type="application/json">${escaped({ data: { html: markup } })}</script>`,
    paragraphs,
  ],
  ['a short text too', state(`x = ${escaped({ more: '<p>Menu</p>', body: markup })}`), paragraphs],
  ['few paragraphs', state(`x = ${escaped(`<p>${paragraphs.join(' ')}</p>`)}`), []],
  ['few letters', state(`x = ${escaped('<p>a</p><p>b</p><p>c</p>')}`), []],
  ['no markup', state(`x = ${escaped(paragraphs.join('\n'))}`), []],
  ['a string that does not end', state(`x = "${markup}`), []],
  [
    'linked data, which is read elsewhere',
    `<script type="application/ld+json">${escaped({ articleBody: markup })}</script>`,
    [],
  ],
]

for (const [holds, html, text] of cases) {
  test(`scripts that hold ${holds}: ${text.length} paragraphs`, () => {
    const found = blocksInScripts(parse(html)).map(block => block.text)
    assert.deepEqual(found, text)
  })
}

test('any script is read or passed over', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('"', '\\', '<p>', '\\u003cp>', 'tea ', '{', ': ')),
      parts => {
        const script = parts.join('').repeat(50)
        assert.ok(Array.isArray(blocksInScripts(parse(`<script>${script}</script>`))))
      },
    ),
  ))
