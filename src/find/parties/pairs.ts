import type { Entity } from './cast.ts'
import { en } from './en/index.ts'
import type { Draft, Scene } from './scene.ts'

const RULE = 'party/of-two'

/** "Japan and Peru signed; the former paid": of two that were just named, the earlier or the later. */
export function findPairs(scene: Scene): void {
  for (const { index, lower } of scene.words) {
    const place = en.ofTwo.get(lower)
    if (place === undefined || scene.word(index - 1, index)?.lower !== 'the') continue
    if (!scene.isFree(index) || !standsAlone(scene, index)) continue
    const entity = pairBefore(scene, index)?.[place]
    if (!entity) continue
    scene.add({
      from: index,
      to: index + 1,
      entity,
      form: 'nominal',
      rule: RULE,
      confidence: 0.7,
      why: `the ${lower} of two that were named`,
    })
  }
}

/** Not "the former president", "the latter half". */
function standsAlone(scene: Scene, i: number): boolean {
  const token = scene.doc.tokens[scene.words[i]!.last]!
  const next = scene.word(i + 1, i)
  const noun = next && /^(?:NOUN|PROPN|ADJ|NUM)$/.test(scene.doc.tokens[next.first]!.upos)
  return !noun && token.deprel !== 'amod'
}

/** The two of a kind that the sentence has named before a word, else the sentence before it. */
function pairBefore(scene: Scene, at: number): readonly [Entity, Entity] | undefined {
  const { sentence } = scene.words[at]!
  const drafts: Draft[][] = [[], []]
  for (const draft of scene.before(at - 1)) {
    const back = sentence - scene.words[draft.from]!.sentence
    if (back > 1) break
    const told = draft.form !== 'adjective' && draft.form !== 'pronoun' && draft.rule !== RULE
    if (told) drafts[back]!.unshift(draft)
  }
  for (const here of drafts) {
    const [one, two, ...more] = new Set(here.map(d => d.entity))
    if (!one) continue
    const alike = two && (one.type === 'person') === (two.type === 'person')
    return alike && more.length === 0 ? [one, two] : undefined
  }
  return undefined
}
