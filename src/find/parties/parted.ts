import { isVerb } from './clause.ts'
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
export function isInformed(scene: Scene, phrase: Phrase): boolean {
  return informedTo(scene, phrase) > phrase.head + 1
}

/** Where the words end that say so; right after the noun where none do. */
export function informedTo(scene: Scene, { head }: Phrase): number {
  const next = scene.word(head + 1, head)
  const over = scene.word(head + 2, head)
  const known =
    next && (en.informed.has(next.lower) || en.informed.has(`${next.lower} ${over?.lower ?? ''}`))
  if (!known) return head + 1
  const { doc, words } = scene
  const inside = new Set(doc.subtree(doc.tokens[next.first]!).map(({ index }) => index))
  let to = head + 2
  // "with knowledge of the talks": the preposition hangs on the noun.
  const top = doc.headOf(doc.tokens[next.first]!)
  if (next.lower === en.withCase && top && top.index > next.first)
    for (const { index } of doc.subtree(top)) inside.add(index)
  while (to - head < farthest && scene.word(to, head) && inside.has(words[to]!.first)) {
    if (/^[,;:.]$/.test(words[to]!.text) || isVerb(scene, to)) break
    to++
  }
  return to
}

/** Words that say what someone knows of, at most. */
const farthest = 14
