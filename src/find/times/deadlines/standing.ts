import type { Doc, Span, Token } from '../../../language/doc.ts'
import type { Scene } from '../scene.ts'
import { type Direction, directionOf } from '../tense.ts'
import type { Time } from '../time.ts'
import type { Anchor } from './anchor.ts'
import type { Relation } from './cues.ts'
import { headIn, verbOver } from './verb.ts'

/** A time expression where it stands, as far as its being a term depends on that. */
export interface Standing {
  readonly doc: Doc
  readonly time: Time
  readonly all: readonly Time[]
  readonly scene: Scene
  readonly first: Token
  readonly last: Token
  /** The verb that it hangs on. */
  readonly verb: Token | undefined
  /** The noun that it hangs on: "the vote on Friday". */
  readonly holder: Token | undefined
  /** That noun where it stands behind: "a 60-day deadline", "Friday's vote". */
  readonly noun: Token | undefined
  /** Where its clause looks. */
  readonly way: Direction['way']
}

/** What is read from a time expression that tells by when something falls due. */
export interface Reading {
  readonly edtf: string
  readonly relation: Relation
  readonly sure: boolean
  readonly cue: Span | null
  /** The day that it was counted from. */
  readonly anchor?: Anchor
}

/** How a time expression stands; undefined where nothing is read there. */
export function standingOf(
  doc: Doc,
  time: Time,
  all: readonly Time[],
  scene: Scene,
): Standing | undefined {
  const tokens = doc.tokensIn(time)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return undefined
  const verb = verbOver(doc, time)
  const head = headIn(doc, time)
  const over = head && doc.headOf(head)
  const holder = over?.upos === 'NOUN' || over?.upos === 'PROPN' ? over : undefined
  const noun = holder && holder.index > last.index ? holder : undefined
  const way = wayOf(doc, time, verb, scene)
  return { doc, time, all, scene, first, last, verb, holder, noun, way }
}

const title = /^(title|headline)$/

/** A headline's present tense ("Embargo Expires Today") tells of no past, though headlines mostly do. */
function wayOf(doc: Doc, time: Time, verb: Token | undefined, scene: Scene): Direction['way'] {
  const { way } = directionOf(doc, time, scene.words.tense)
  const role = doc.sentenceAt(time.start)?.section.role ?? ''
  return way === 'back' && title.test(role) && verb && /^VB[PZ]?$/.test(verb.xpos) ? 'open' : way
}
