import { en } from './en/index.ts'
import type { Phrase } from './nominals.ts'
import type { Scene } from './scene.ts'

/** "one of the officials": some of those that a noun phrase names, who are a party of their own. */
export function findPart(scene: Scene, phrase: Phrase): void {
  if (phrase.kind !== 'group' || phrase.opener === '') return
  const opens = phrase.possessor ? phrase.possessor.from : phrase.from - 1
  const from = opens - 2
  const of = scene.word(opens - 1, phrase.head)
  const part = scene.word(from, phrase.head)
  if (of?.lower !== en.partitive || !part || !en.parts.has(part.lower)) return
  const to = phrase.head + 1
  const name = scene.text(from, to)
  const whole = scene.endingAt(to)?.entity
  const entity = scene.cast.get(`part ${phrase.head}`, () => ({
    type: en.onePart.has(part.lower) ? 'person' : 'group',
    name: name.charAt(0).toLowerCase() + name.slice(1),
    country: whole?.country,
    sector: whole?.sector,
    nameless: true,
  }))
  scene.add({
    from,
    to,
    entity,
    form: 'nominal',
    rule: 'party/part',
    confidence: 0.55,
    why: 'some of those that a noun names',
  })
}

/** "two people familiar with the matter": what follows says that they know of it. */
export function isInformed(scene: Scene, { head }: Phrase): boolean {
  const next = scene.word(head + 1, head)
  const over = scene.word(head + 2, head)
  if (!next) return false
  return en.informed.has(next.lower) || en.informed.has(`${next.lower} ${over?.lower ?? ''}`)
}
