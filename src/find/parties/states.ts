import { states } from '../places/states.ts'
import { placeNames } from '../places/table.ts'
import { type Entity, folded } from './cast.ts'
import { en } from './en/index.ts'
import { type Hit, hitsOf } from './gazetteer.ts'
import { actsAt, receivesAt } from './metonyms.ts'
import type { Scene } from './scene.ts'

/** Mentions of states, seats, and bodies that the tables know by name; places are set aside. */
export function findKnown(scene: Scene): void {
  for (const hit of hitsOf(scene)) put(scene, hit)
}

function put(scene: Scene, { from, to, entry }: Hit): void {
  const { cast } = scene
  const add = (entity: Entity, form: 'name' | 'adjective' | 'metonym', what: string, sure = 0.9) =>
    scene.add({
      from,
      to,
      entity,
      form,
      rule: `party/${what}`,
      confidence: sure,
      why: `${what} in the table of names`,
    })
  switch (entry.kind) {
    case 'state':
      add(cast.state(entry.code), 'name', 'state', 0.95)
      break
    case 'adjective':
      add(cast.state(entry.code), 'adjective', 'state-adjective', 0.85)
      break
    case 'people': {
      const name = scene.text(from, to)
      const home = homeOf(scene, from, to)
      const country = home === undefined ? entry.code : (home ?? undefined)
      const people = cast.get(
        `people ${entry.code}${home === undefined ? '' : ` ${home}`}`,
        () => ({
          type: 'group',
          name,
          country,
          sector: 'CVL',
        }),
      )
      add(people, 'name', 'people', 0.7)
      break
    }
    case 'seat': {
      const seat = cast.get(`seat ${entry.name}`, () => ({
        type: 'government',
        name: entry.name,
        country: entry.code,
        sector: entry.sector,
        of: cast.state(entry.code),
      }))
      add(seat, 'metonym', 'seat')
      break
    }
    case 'org':
    case 'outlet':
      putBody(scene, from, to, entry, add)
      break
    case 'capital':
      if (actsAt(scene, from, to)) add(cast.state(entry.code), 'metonym', 'capital', 0.7)
      else if (receivesAt(scene, from, to)) add(cast.state(entry.code), 'metonym', 'host', 0.6)
      else scene.block(from, to)
      break
    default: {
      const country = placeNames().get(scene.text(from, to))
      if (country && receivesAt(scene, from, to)) add(cast.state(country), 'metonym', 'host', 0.55)
      else scene.block(from, to)
    }
  }
}

/**
 * Where a people lives that has the name of another's state: "Bosnian Serbs", "ethnic Albanians in
 * Serbia"; null where that is not told, undefined where they are the people of that state.
 */
function homeOf(scene: Scene, from: number, to: number): string | null | undefined {
  const before = scene.word(from - 1, from)
  const adjective = before && states().get(before.text)
  if (adjective && adjective.sense === 'adjective') return adjective.state.code
  if (!before || !en.ethnic.has(before.lower)) return undefined
  for (let i = to; i < to + 8; i++) {
    const state = scene.word(i, from) && states().get(scene.words[i]!.text)
    if (state && state.sense === 'name') return state.state.code
  }
  return null
}

/** "Boeing 777" is a machine, "Interfax" the one who carries the words. */
function putBody(
  scene: Scene,
  from: number,
  to: number,
  entry: Extract<Hit['entry'], { kind: 'org' | 'outlet' }>,
  add: (entity: Entity, form: 'name', what: string) => { outlet?: boolean },
): void {
  if (/^\d/.test(scene.word(to, from)?.text ?? '')) {
    scene.block(from, to)
    return
  }
  const entity = scene.cast.get(`org ${entry.name}`, () => ({
    type: entry.code.endsWith('GOV') ? 'government' : 'organisation',
    name: entry.name,
    code: entry.code,
    ...(entry.country ? { country: entry.country } : {}),
  }))
  entity.name = fuller(entity.name, scene.text(from, to))
  const draft = add(entity, 'name', entry.kind === 'outlet' ? 'outlet' : 'known-body')
  if (entry.kind === 'outlet') draft.outlet = true
}

/** "Yonhap News Agency" is fuller than "Yonhap". */
export const fuller = (name: string, other: string): string =>
  other.length > name.length && folded(other).startsWith(`${folded(name)} `) ? other : name

/** "the North" where North Korea is spoken of, "the Islamic Republic" where Iran is. */
export function findNicknames(scene: Scene): void {
  const counts = new Map<string, number>()
  for (const { entity } of scene.drafts) {
    if (entity.type === 'state') counts.set(entity.country!, (counts.get(entity.country!) ?? 0) + 1)
  }
  for (const { index, lower } of scene.words) {
    if (lower !== 'the') continue
    for (const length of [3, 2]) {
      if (!scene.word(index + length - 1, index) || !scene.isFree(index + length - 1)) continue
      const text = scene.text(index, index + length)
      const codes = en.nicknames.get(`the${text.slice(3)}`)?.filter(code => counts.has(code))
      const code = codes?.toSorted((a, b) => counts.get(b)! - counts.get(a)!)[0]
      if (!code || scene.word(index + length, index)?.capital) continue
      scene.add({
        from: index + 1,
        to: index + length,
        entity: scene.cast.state(code),
        form: 'nominal',
        rule: 'party/nickname',
        confidence: 0.75,
        why: 'a word for a state that the text names',
      })
      break
    }
  }
}
