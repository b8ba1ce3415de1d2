import { type Entity, folded } from './cast.ts'
import { en } from './en/index.ts'
import { leaders } from './en/leaders.ts'
import type { Draft, Scene } from './scene.ts'

let byName: ReadonlyMap<string, string> | undefined
let bySurname: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** The state of those whom the text gives none: well-known leaders, and those of the one state it speaks of. */
export function findHomes(scene: Scene): void {
  for (const entity of new Set(scene.drafts.map(draft => draft.entity))) {
    if (entity.country || entity.of || entity.code) continue
    const country = knownHome(entity)
    if (!country) continue
    entity.country = country
    entity.inferred ??= 'party/known-leader'
  }
  for (const { entity, from, to } of scene.drafts) {
    if (!isNative(scene, entity) && !isOwned(scene, entity, from)) continue
    const person = entity.type === 'person'
    const sentence = scene.sentence(scene.words[from]!.sentence)
    const read = isOwned(scene, entity, from) ? { ...sentence, to: from } : sentence
    const country = onlyState(scene, read, { from, to }, person)
    if (!country) continue
    entity.country = country
    entity.inferred ??= 'party/only-state'
  }
}

/** "its troops" are those of the one state that the sentence has named before them. */
function isOwned(scene: Scene, { nameless, country, of, name }: Entity, from: number): boolean {
  return (
    nameless === true &&
    !country &&
    !of &&
    en.moved.has(folded(name)) &&
    en.possessives.has(scene.word(from - 1, from)?.lower ?? '')
  )
}

/** By the table of leaders: a whole name, or an office with a surname that is of one state. */
function knownHome({ type, name, role }: Entity): string | undefined {
  if (type !== 'person') return undefined
  byName ??= new Map(leaders.map(([full, state]) => [folded(full), state] as const))
  bySurname ??= surnames()
  if (role && en.americanOffices.some(office => office.test(role))) return 'USA'
  const plain = folded(name)
  const whole = byName.get(plain)
  if (whole || !role || !role.split(/[\s-]+/).some(word => en.rulers.has(word.toLowerCase())))
    return whole
  const states = bySurname.get(plain.split(' ').at(-1)!)
  return states?.size === 1 && !plain.includes(' ') ? [...states][0] : undefined
}

function surnames(): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>()
  for (const [full, state] of leaders) {
    const last = folded(full).split(' ').at(-1)!
    map.set(last, (map.get(last) ?? new Set()).add(state))
  }
  return map
}

/** Who acts for some state by office or kind, and no text says which. */
function isNative(scene: Scene, entity: Entity): boolean {
  const { type, role, sector, country, of, code, unborn, name } = entity
  if (country || of || code || unborn || entity.mixed || !sector || !en.nativeSectors.has(sector))
    return false
  if (type === 'person') return role !== undefined && !entity.nameless
  const noun = folded(name).split(' ').at(-1)!
  // "European rebels", "Korean troops" are of no state that another word may tell.
  if (name.split(' ').some(word => en.regionAdjectives.has(word) && !en.stateless.has(word)))
    return false
  return entity.nameless === true && !en.anyones.has(noun) && scene.cast.entities.length > 0
}

/** The one state that a sentence names, leaving out bodies of several. */
function onlyState(
  scene: Scene,
  { from, to }: { readonly from: number; readonly to: number },
  own: { readonly from: number; readonly to: number },
  /** "President Roe met the Chilean leader": a person is not of the state that another is told to be of. */
  person: boolean,
): string | undefined {
  const near = (draft: Draft) => draft.to <= own.from || draft.from >= own.to
  const named = (end: number) =>
    new Set(
      scene
        .within(from, end)
        .filter(
          draft =>
            near(draft) &&
            !draft.outlet &&
            // Whoever visits Lima is no Peruvian.
            draft.rule !== 'party/host' &&
            !(person && isOfAnother(scene, draft)) &&
            !isOpposed(scene, draft.from),
        )
        .flatMap(({ entity }) => (entity.inferred ? [] : (entity.country ?? []))),
    )
  const all = named(to)
  const tail = all.size > 1 ? attribution(scene, from, to) : to
  const found = tail < to && own.to <= tail ? named(tail) : all
  return found.size === 1 ? [...found][0] : undefined
}

const isOfAnother = (scene: Scene, draft: Draft) => {
  const over = scene.owner(draft.from)
  const wider = over && over !== draft ? over : scene.owner(draft.to)
  return (
    draft.entity.type === 'state' && draft.form === 'adjective' && wider?.entity.type === 'person'
  )
}

/** "an anti-Chad writer": of another state, if of any. */
const isOpposed = (scene: Scene, at: number) =>
  scene.word(at - 1, at)?.text === '-' && en.opposed.has(scene.word(at - 2, at)?.lower ?? '')

/** Where the words begin by which a sentence ends, "…, an aide of the Peruvian envoy said"; its end where none. */
function attribution(scene: Scene, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    if (scene.words[i]!.text !== ',') continue
    const tail = scene.words.slice(i, to)
    return tail.some(({ lower }) => en.saying.has(lower)) ? i : to
  }
  return to
}
