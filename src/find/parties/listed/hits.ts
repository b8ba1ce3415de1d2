import { fromLeft, type Scene } from '../scene.ts'
import type { ListedName, PartyList } from './list.ts'

/** A name of the list in a document: words `from` to `to`, end exclusive, and who bears it. */
export interface Hit {
  readonly from: number
  readonly to: number
  readonly names: readonly ListedName[]
}

/** The names of a list that stand in a document, longest first from the left, none overlapping another. */
export function hitsOf(scene: Scene, list: PartyList): readonly Hit[] {
  return fromLeft(scene, at => hitAt(scene, at, list))
}

/** Words that a name may take more than its own: "'s", ".", "-", "&". */
const MARKS = 6

function hitAt(scene: Scene, from: number, list: PartyList): Hit | undefined {
  const most = list.longest(scene.words[from]!.text)
  for (let n = most && most + MARKS; n > 0; n--) {
    const to = from + n
    if (!scene.word(to - 1, from) || !isWord(scene, from) || !isWord(scene, to - 1)) continue
    const text = scene.text(from, to)
    const names = list.bearing(text).filter(({ name }) => isWritten(text, name))
    if (names.length) return { from, to, names }
  }
  return undefined
}

const isWord = (scene: Scene, i: number) =>
  /[\p{L}\p{N}]/u.test(scene.words[i]!.text) && !/^['’]s$/.test(scene.words[i]!.text)

const CAPITAL = /[\p{Lu}\p{Lo}]/u
const BREAK = /[,;:!?()[\]"“”]/u

/** Whether a text is written as a name: with capitals, but where the list has none ("Bank of England"). */
function isWritten(text: string, name: string): boolean {
  if (BREAK.test(text) && !BREAK.test(name)) return false
  const small = new Set(CAPITAL.test(name) ? name.split(/[\s-]+/) : [])
  const plain = (word: string) => CAPITAL.test(word) || !/\p{L}/u.test(word) || small.has(word)
  return text.split(/[\s-]+/).every(word => plain(word) || /^['’]s?$/.test(word))
}
