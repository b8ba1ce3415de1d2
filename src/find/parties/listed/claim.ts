import { type Entity, folded } from '../cast.ts'
import { en } from '../en/index.ts'
import { putPerson } from '../identity.ts'
import type { PartyMention } from '../party.ts'
import { officeAfter, officeBefore } from '../roles.ts'
import type { Draft, Scene } from '../scene.ts'
import { type Hit, hitsOf } from './hits.ts'
import type { ListedParty, PartyList } from './list.ts'

type Type = Entity['type']

/** Names of the list, of two words or more, that a reading of the document has found no party in. */
export function missedBy(scene: Scene, list: PartyList): readonly Hit[] {
  return hitsOf(scene, list).filter(({ from, to, names }) => {
    const type = typeOf(names.flatMap(name => (name.full ? [name.party] : [])))
    if (!type) return false
    const single = folded(scene.text(from, to)).split(' ').length < 2
    if (single && !(type === 'person' && isUnsure(scene.owner(from)))) return false
    const named = [scene.owner(from), scene.owner(to - 1)].filter(draft => draft?.form === 'name')
    if (named.some(draft => draft!.from < from || draft!.to > to)) return false
    if (isLonger(scene, type, from, to)) return false
    return !named.some(d => d!.from === from && d!.to === to && isAlike(type, d!.entity.type))
  })
}

/** "MBS said": letters that no table knows are taken for a body where no list tells better. */
const isUnsure = (draft: Draft | undefined) =>
  draft?.form === 'name' && draft.confidence < 0.8 && !draft.entity.code

/** Whether two words for what a party is may be of one party: bodies are told apart loosely. */
export function isAlike(a: Type | undefined, b: Type): boolean {
  const narrow = (type: Type) => (type === 'person' || type === 'state' ? type : 'body')
  return a === undefined || narrow(a) === narrow(b)
}

/** "Ada Cole" in "Ada Cole Barnes" or "Mary Ada Cole" is not the whole name. */
function isLonger(scene: Scene, type: Type, from: number, to: number): boolean {
  if (type !== 'person') return false
  const goesOn = (i: number) => {
    const word = scene.word(i, from)
    if (!word?.capital || word.initial || word.shouted || !scene.isFree(i)) return false
    return !en.honorifics.has(word.lower) && word.label.endsWith('PER')
  }
  return goesOn(from - 1) || goesOn(to)
}

/** What those who bear a name are, where they are all the same. */
function typeOf(parties: readonly ListedParty[]): Type | undefined {
  const types = new Set(parties.map(party => party.type ?? typeByName(party.name)))
  return types.size === 1 ? [...types][0] : undefined
}

/** What a name is of, where nothing else says it: a word of bodies makes a body. */
export const typeByName = (name: string): Type =>
  name.split(' ').some(word => en.orgHeads.has(word)) ? 'organisation' : 'person'

/** Makes parties of names that the list alone knows, before others are read from the words around them. */
export function claim(scene: Scene, hits: readonly Hit[]): void {
  for (const hit of hits) {
    const { from, to } = hit
    const type = typeOf(hit.names.flatMap(name => (name.full ? [name.party] : [])))!
    for (const draft of scene.within(from, to)) {
      if (draft.form !== 'adjective' || type === 'person') scene.drop(draft)
    }
    if (type === 'person') claimPerson(scene, hit)
    else claimBody(scene, hit, type)
  }
}

const told = {
  form: 'name' satisfies PartyMention['form'],
  rule: 'party/listed',
  confidence: 0.9,
  why: 'a name of the list',
} as const

function claimPerson(scene: Scene, { from, to }: Hit): void {
  const before = scene.word(from - 1, from)
  const title = before && en.honorifics.has(before.lower) ? before.lower : undefined
  const office = officeBefore(scene, title ? from - 1 : from) ?? officeAfter(scene, to)
  const draft = putPerson(scene, { from, to, office, title, score: 4 })
  scene.drop(draft)
  scene.add({ ...draft, ...told } satisfies Draft)
}

function claimBody(scene: Scene, { from, to }: Hit, type: Type): void {
  const name = scene.text(from, to)
  const key = `org ${folded(name)}`
  const entity = scene.cast.get(key, () => ({ type, name }))
  scene.cast.alias(`${key} `, entity)
  scene.add({ from, to, entity, ...told })
}
