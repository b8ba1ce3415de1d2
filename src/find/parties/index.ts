import type { Doc, Finder, Token } from '../../language/doc.ts'
import { findBodies } from './bodies.ts'
import { Cast, settle } from './cast.ts'
import { en } from './en/index.ts'
import { findHomes } from './homes.ts'
import { claim, link, listOf, missedBy, type PartyList, type Unlinked } from './listed/index.ts'
import { findNominals } from './nominals.ts'
import type { PartyMention } from './party.ts'
import { findPeople } from './people.ts'
import { findCounterparts, findPronouns } from './pronouns.ts'
import { type Draft, Scene } from './scene.ts'
import { findKnown, findNicknames } from './states.ts'
import { wordsOf } from './words.ts'

/** Everyone who speaks or acts in a document, wherever they are named. */
export const parties: Finder<PartyMention> = {
  kind: 'party',
  find(doc) {
    const list = listOf(doc)
    const first = played(doc, list)
    const missed = list ? missedBy(first.scene, list) : []
    const { scene, unlinked } = missed.length ? played(doc, list, missed) : first
    return mentions(scene, unlinked)
  },
}

/** Reads a document's parties; `missed` are names of the list that a reading without them has missed. */
function played(doc: Doc, list?: PartyList, missed: ReturnType<typeof missedBy> = []) {
  const scene = new Scene(doc, wordsOf(doc), new Cast())
  findKnown(scene)
  claim(scene, missed)
  findNicknames(scene)
  findBodies(scene)
  findPeople(scene)
  const unlinked = list && link(scene, list, doc.article.published?.value)
  findNominals(scene)
  findPronouns(scene)
  findCounterparts(scene)
  findHomes(scene)
  return { scene, unlinked }
}

function mentions(scene: Scene, unlinked?: Unlinked): readonly PartyMention[] {
  const drafts = scene.drafts.toSorted((a, b) => a.from - b.from || b.to - a.to)
  const settled = settle(drafts.map(draft => draft.entity))
  return drafts.map(draft => {
    const { start, end } = scene.span(draft.from, draft.to)
    const apart = draft.form === 'name' && unlinked?.get(draft.entity)
    return Object.freeze({
      kind: 'party',
      start,
      end,
      text: scene.doc.text.slice(start, end),
      party: settled.get(draft.entity)!,
      form: draft.form,
      head: headOf(scene, draft),
      rule: draft.rule,
      confidence: draft.confidence,
      why: apart ? `${draft.why}; ${apart}` : draft.why,
      ...(draft.outlet ? { outlet: true } : {}),
      ...(draft.role ? { roleSpan: Object.freeze(scene.span(draft.role[0], draft.role[1])) } : {}),
    })
  })
}

/** The word by which a mention hangs on its clause; an office before a name may be that word. */
function headOf({ doc, words }: Scene, { from, to, entity, form, role }: Draft): number {
  const first = words[from]!.first
  const last = words[to - 1]!.last
  const within = doc.tokens.slice(first, last + 1)
  const loose = within.filter(t => t.head < first || t.head > last)
  const unparsed = within.every(t => t.deprel === 'dep' || t.deprel === 'root')
  if (loose.length !== 1 || loose[0]!.upos === 'PUNCT' || unparsed) {
    return form === 'name' && entity.type === 'person' ? first : lastNoun(within).index
  }
  return role
    ? climb(doc, loose[0]!, words[role[2]]!.first, words[role[1] - 1]!.last)
    : loose[0]!.index
}

/** Where no parse tells: "Center" in "Center for Studies", "officials" in "American officials". */
function lastNoun(within: readonly Token[]): Token {
  const end = within.findIndex((t, i) => i > 0 && en.ofWords.has(t.text))
  return (
    within.slice(0, end < 0 ? undefined : end).findLast(t => /\p{L}/u.test(t.text)) ?? within[0]!
  )
}

/** Past the words of the office: "President" where the parse hangs the name on it. */
function climb(doc: Doc, from: Token, first: number, last: number): number {
  let head = from
  for (let i = 0; i < 4 && head.head >= first && head.head <= last; i++)
    head = doc.tokens[head.head]!
  return head.index
}
