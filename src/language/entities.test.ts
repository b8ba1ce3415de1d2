import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Entity, entitiesOf, parse } from './parse.ts'

const cases: [text: string, expected: string[]][] = [
  [
    'Russian Deputy Foreign Minister Sergei Ivanov flew to Vienna.',
    [
      'TITLE "Russian Deputy Foreign Minister" (NORP "Russian")',
      'PER "Sergei Ivanov"',
      'LOC "Vienna"',
    ],
  ],
  [
    'Former U.S. Secretary of State John Baker met President Hassan Karimi.',
    [
      'TITLE "U.S. Secretary of State" (LOC "U.S.")',
      'PER "John Baker"',
      'TITLE "President"',
      'PER "Hassan Karimi"',
    ],
  ],
  ['She taught at the University of Texas.', ['ORG "University of Texas" (LOC "Texas")']],
  ['Kurdish fighters left Iraq.', ['NORP "Kurdish"', 'LOC "Iraq"']],
  // None
  ['The minister said the president would not come.', []],
  ['', []],
]

const show =
  (text: string) =>
  (entity: Entity): string => {
    const parts = entity.parts.map(show(text)).join(', ')
    const name = `${entity.type} "${text.slice(entity.start, entity.end)}"`
    return parts === '' ? name : `${name} (${parts})`
  }

test('names, the names inside them, and the titles before them', () => {
  for (const [text, expected] of cases) {
    assert.deepEqual(entitiesOf(parse(text)).map(show(text)), expected, text)
  }
})
