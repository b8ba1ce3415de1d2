import { countryOf } from './cast.ts'
import { isSubject } from './clause.ts'
import { en } from './en/index.ts'
import type { Phrase } from './nominals.ts'
import { narrowed } from './roles.ts'
import type { Scene } from './scene.ts'

/** "a Peruvian helicopter", "NATO aircraft"; not "the candidate's private jet". */
export const isOwnedByState = ({ marks, possessor }: Phrase) =>
  [...marks, ...(possessor ? [possessor] : [])].some(
    ({ entity }) => entity.type === 'state' || entity.code?.startsWith('IGO'),
  )

/** "thousands of people blocked the road": many who act together. */
export const isCounted = (scene: Scene, { from, head }: Phrase) =>
  scene.word(from - 1, from)?.lower === 'of' &&
  en.crowds.has(scene.word(from - 2, from)?.lower ?? '') &&
  isSubject(scene, head + 1)

/** "Bosnian Serb forces": a state with the name of a people right behind it. */
export const isOneUnder = ({ marks }: Phrase) =>
  marks.length === 2 && marks[0]!.to === marks[1]!.from && marks[1]!.form === 'adjective'

/** "ethnic Albanian rebels operating in Serbia": the state that is named behind "in". */
export function livingIn(scene: Scene, { head }: Phrase): string | undefined {
  for (let i = head + 1; i < head + 4; i++) {
    const word = scene.word(i, head)
    if (word?.lower === 'in') return countryOf(scene.owner(i + 1)?.entity)
  }
  return undefined
}

/** "a rebel group", "the rights organization": the word before it says what it is; "" where none does. */
export const bodySector = (scene: Scene, p: Phrase) => {
  const before = scene.words.slice(p.from, p.head).map(w => w.lower)
  const told = before.findLast(word => en.bodyModifiers.has(word))
  return told ? en.bodyModifiers.get(told)! : narrowed('', p.noun, before)
}
