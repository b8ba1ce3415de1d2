import type { Entity } from './cast.ts'
import { isModifier } from './clause.ts'
import { en } from './en/index.ts'
import type { Scene } from './scene.ts'

/** An office told beside a name: words `from` to `to`, end exclusive, with its owner. */
export interface Office {
  readonly from: number
  readonly to: number
  /** Where the words of the office itself begin, after "Iran's" or "Russian". */
  readonly core: number
  /** Words of the office head: "minister". */
  readonly head: string
  readonly of: Entity | undefined
}

/** Whether a word is an office or calling: "minister", "Gen.", "ex-president". */
export const isRole = (lower: string): boolean =>
  en.roles.has(lower) ||
  en.roleNames.has(lower) ||
  en.roles.has(lower.replace(/^(?:ex|vice|co)-/, ''))

/** The office that ends before word `at`: "Russian Deputy Foreign Minister |", "Secretary of State |". */
export function officeBefore(scene: Scene, at: number): Office | undefined {
  const last = scene.word(at - 1, at)
  if (!last || at < 1) return undefined
  if (isRole(last.lower)) return officeTo(scene, at - 1, at)
  if (!en.roleOf.has(last.lower)) return undefined
  for (let i = at - 2; i >= Math.max(0, at - 7); i--) {
    const word = scene.word(i, at)
    if (!word) return undefined
    if (word.lower === 'of' || word.lower === 'for') {
      const head = scene.word(i - 1, at)
      return head && isRole(head.lower) ? officeTo(scene, i - 1, at) : undefined
    }
    if (!en.roleOf.has(word.lower)) return undefined
  }
  return undefined
}

/** The office whose head is word `head` and that ends before word `to`. */
export function officeTo(scene: Scene, head: number, to: number): Office {
  const loud = scene.words[head]!.capital
  let core = head
  while (core > 0) {
    const word = scene.word(core - 1, head)
    const owner = scene.owner(core - 1)
    if (!word || head - core > 6 || owner) break
    const listed = en.roleModifiers.has(word.lower)
    const opened = word.initial && en.openers.has(word.lower) && !en.past.has(word.lower)
    const loose = loud
      ? word.capital &&
        !opened &&
        !en.calendar.has(word.lower) &&
        (!isRole(word.lower) || isGeneral(scene, core)) &&
        !scene.isBlocked(core - 1)
      : (!word.capital || isCreed(scene, core - 1)) && isModifier(scene, core - 1)
    if (!listed && !loose && !(word.text === '-' && core > 1)) break
    if (opened && !listed) break
    core--
  }
  while (core < head && /^(?:-|and|,)$/.test(scene.words[core]!.lower)) core++
  const owner = scene.endingAt(core)
  const bound = owner && ownerFits(scene, owner.entity) ? owner : scene.possessorAt(core)
  const of = bound?.entity
  return {
    from: bound ? Math.min(bound.from, core) : core,
    to,
    core,
    head: scene.words[head]!.lower,
    of,
  }
}

/** "former Socialist prime minister": an adjective with a capital that names no state. */
const isCreed = (scene: Scene, i: number) =>
  !scene.words[i]!.initial && scene.doc.tokens[scene.words[i]!.first]!.xpos === 'JJ'

/** "Secretary General": the word behind the office that tells its rank. */
const isGeneral = (scene: Scene, i: number) =>
  scene.words[i]!.lower === 'general' && en.generals.has(scene.words[i - 1]!.lower)

const ownerFits = (_: Scene, entity: Entity) =>
  entity.type === 'state' || entity.type === 'government' || entity.type === 'organisation'

/** The office after a name: "Zarif, Iran's top diplomat", "Onodera, the defense minister of Japan". */
export function officeAfter(scene: Scene, at: number): Office | undefined {
  const comma = scene.word(at, at - 1)
  if (comma?.text !== ',') return undefined
  for (let i = at + 1; i < at + 10; i++) {
    const word = scene.word(i, at)
    if (!word || /^(?:who|which|and|or|whose|where|[.;:"”—–(])$/.test(word.lower)) return undefined
    if (word.text === ',') return undefined
    if (!isRole(word.lower)) continue
    const next = scene.word(i + 1, at)
    if (next && isRole(next.lower)) continue
    if (next?.capital && next.text !== 'of') return undefined
    return withOwner(scene, officeTo(scene, i, i + 1), i + 1)
  }
  return undefined
}

/** "a spokesman for Mr. Moon", "director of the Missile Defense Project", "minister in charge". */
export function withOwner(scene: Scene, office: Office, at: number): Office {
  if (!/^(?:of|for|at|to)$/.test(scene.word(at, at - 1)?.lower ?? '')) return office
  let i = at + 1
  const next = scene.word(i, at)
  if (next && (en.determiners.has(next.lower) || en.honorifics.has(next.lower))) i++
  const owner = scene.owner(i)
  if (owner?.from !== i) {
    return en.roleOf.has(scene.word(i, at)?.lower ?? '') ? { ...office, to: i + 1 } : office
  }
  return { ...office, to: owner.to, of: office.of ?? owner.entity }
}

/** The office before "of the European Commission": it ends where its owner ends. */
export function officeOf(scene: Scene, at: number): Office | undefined {
  const owner = scene.endingAt(at)
  if (!owner) return undefined
  let i = owner.from - 1
  if (en.determiners.has(scene.word(i, at)?.lower ?? '')) i--
  if (!/^(?:of|for|at|to)$/.test(scene.word(i, at)?.lower ?? '')) return undefined
  const head = scene.word(i - 1, at)
  if (!head || !isRole(head.lower)) return undefined
  const office = officeTo(scene, i - 1, i)
  return { ...office, to: at, of: office.of ?? owner.entity }
}

/** How an office is written down: "FM" as "Foreign Minister", without "Iran's". */
export function officeName(scene: Scene, { core, to, from }: Office, end = to): string {
  const names: string[] = []
  for (let i = core; i < end; i++) {
    const { text, lower } = scene.words[i]!
    if (i > core && /^(?:for|at|to)$/.test(lower)) break
    const next = scene.words[i + (scene.words[i + 1]?.lower === 'the' ? 2 : 1)]
    if (i > core && lower === 'of' && !en.roleOf.has(next?.lower ?? '')) break
    const ex = en.exPrefix.exec(text)
    const told = i === from && lower === 'former' ? 'former' : text
    names.push(en.roleNames.get(lower) ?? (ex ? `${en.exWord} ${text.slice(ex[0].length)}` : told))
  }
  return names.join(' ').replace(/ - /g, '-')
}

/** The PLOVER sector of an office: past holders of office are elites. */
export function sectorOf(role: string): string | undefined {
  const words = role.toLowerCase().split(/[\s-]+/)
  const last = words.findLastIndex(w => en.roles.has(w))
  const head =
    words[last] === 'general' && en.generals.has(words[last - 1] ?? '')
      ? words[last - 1]
      : words[last]
  if (words.some(w => en.past.has(w))) return 'ELI'
  return head && narrowed(en.roles.get(head)!, head, words.slice(0, words.lastIndexOf(head)))
}

/** "rebel leader", "police chief": the nearest word before the noun that tells the sector. */
export function narrowed(sector: string, noun: string, before: readonly string[]): string {
  if (en.fixedOffices.has(noun) || !en.broadSectors.has(sector)) return sector
  const word = before.findLast(w => en.sectorModifiers.has(w))
  return word === undefined ? sector : en.sectorModifiers.get(word)!
}
