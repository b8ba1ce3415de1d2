import type { Entity } from './cast.ts'
import { isSubject, isVerb } from './clause.ts'
import { en } from './en/index.ts'
import { sectorOf } from './roles.ts'
import type { Draft, Scene } from './scene.ts'

type Fits = (entity: Entity) => boolean

/** Pronouns outside quotations that plainly stand for someone; the others give no mention. */
export function findPronouns(scene: Scene): void {
  const quoted = quotedWords(scene)
  const order = scene.drafts.toSorted((a, b) => a.from - b.from || b.to - a.to)
  let next = 0
  const before: Draft[] = []
  for (const { index, lower } of scene.words) {
    while (next < order.length && order[next]!.from < index) before.push(order[next++]!)
    const pronoun = en.pronouns.get(lower)
    if (!pronoun || quoted.has(index) || !scene.isFree(index)) continue
    const antecedent =
      pronoun === 'relative'
        ? neighbour(scene, index, lower)
        : search(scene, index, pronoun, before, quoted)
    if (!antecedent) continue
    const { entity } = antecedent
    if (pronoun === 'm' || pronoun === 'f') entity.gender ??= pronoun
    before.push(
      scene.add({
        from: index,
        to: index + 1,
        entity,
        form: 'pronoun',
        rule: `party/${pronoun === 'relative' ? 'relative' : 'pronoun'}`,
        confidence: pronoun === 'relative' ? 0.8 : 0.55,
        why: `stands for ${entity.name}`,
      }),
    )
  }
}

function fitting(pronoun: 'm' | 'f' | 'they' | 'it'): Fits {
  if (pronoun === 'they') return e => e.type === 'group'
  if (pronoun === 'it') {
    return e => e.type === 'organisation' || e.type === 'government' || e.type === 'state'
  }
  return e => e.type === 'person' && (!e.gender || e.gender === pronoun)
}

/** The subject of a clause before the pronoun: in its sentence the last, else the first of the sentence before. */
function search(
  scene: Scene,
  at: number,
  pronoun: 'm' | 'f' | 'they' | 'it',
  before: readonly Draft[],
  quoted: ReadonlySet<number>,
): Draft | undefined {
  if (pronoun === 'it' && !isReferring(scene, at)) return undefined
  const fits = fitting(pronoun)
  const { sentence } = scene.words[at]!
  const reach = pronoun === 'm' || pronoun === 'f' ? 3 : 1
  for (let s = sentence; s >= Math.max(0, sentence - reach); s--) {
    const here = draftsOf(scene, before, s).filter(
      d => !quoted.has(d.from) && d.form !== 'adjective',
    )
    const fit = here.filter(d => fits(d.entity))
    const subjects = fit.filter(d => isActor(scene, d))
    if (pronoun === 'm' || pronoun === 'f') {
      const found = (s === sentence ? subjects.at(-1) : subjects[0]) ?? alone(fit, s < sentence)
      if (found) return found
    } else {
      const found =
        s === sentence
          ? subjects.findLast(d => pronoun !== 'it' || speaks(scene, d, at))
          : here.find(d => isActor(scene, d))
      if (found && fits(found.entity)) return found
    }
  }
  return undefined
}

/** "Russia said it": the clause of "it" is what its antecedent says. */
function speaks(scene: Scene, { to }: Draft, at: number): boolean {
  if (/^it[s]$/.test(scene.words[at]!.lower)) return true
  return scene.words.slice(to, Math.min(at, to + 4)).some(w => en.saying.has(w.lower))
}

function draftsOf(scene: Scene, before: readonly Draft[], sentence: number): readonly Draft[] {
  const found: Draft[] = []
  for (let i = before.length - 1; i >= 0; i--) {
    const at = scene.words[before[i]!.from]!.sentence
    if (at === sentence) found.unshift(before[i]!)
    else if (at < sentence) break
  }
  return found
}

/** The one person of a sentence, the last one of the pronoun's own. */
function alone(fit: readonly Draft[], past: boolean): Draft | undefined {
  return !past || new Set(fit.map(d => d.entity)).size === 1 ? fit.at(-1) : undefined
}

/** Whether a mention is the subject of a verb or the owner of something done. */
function isActor(scene: Scene, d: Draft): boolean {
  const first = scene.words[d.from]!.first
  const last = scene.words[d.to - 1]!.last
  const tokens = scene.doc.tokens.slice(first, last + 1)
  if (tokens.some(t => t.deprel.startsWith('nsubj') && (t.head < first || t.head > last)))
    return true
  if (isSubject(scene, d.to)) return true
  const said = scene.word(d.from - 1, d.from)
  if (said && en.saying.has(said.lower)) return true
  if (scene.word(d.to, d.from)?.text !== ',') return false
  for (let i = d.to + 1; i < d.to + 14 && scene.word(i, d.from); i++) {
    if (scene.words[i]!.text === ',') return isSubject(scene, i + 1)
  }
  return false
}

/** "it said", "its demands"; not "it is likely that". */
function isReferring(scene: Scene, at: number): boolean {
  if (scene.words[at]!.lower !== 'it') return true
  const next = scene.word(at + 1, at)
  if (!next || !isVerb(scene, at + 1) || en.weather.has(next.lower)) return false
  return !en.weather.has(scene.word(at + 2, at)?.lower ?? '')
}

/** "Onodera, who was visiting": the mention that ends where the clause begins. */
function neighbour(scene: Scene, at: number, lower: string): Draft | undefined {
  const end = scene.word(at - 1, at)?.text === ',' ? at - 1 : at
  const owner = scene.endingAt(end)
  if (!owner || owner.form === 'adjective') return undefined
  const human = owner.entity.type === 'person' || owner.entity.type === 'group'
  return human === (lower === 'who' || lower === 'whom') ? owner : undefined
}

/** The words inside double quotation marks. */
function quotedWords(scene: Scene): ReadonlySet<number> {
  const quoted = new Set<number>()
  let open = false
  let paragraph = -1
  for (const { index, text, sentence } of scene.words) {
    const now = scene.doc.sentences[sentence]!.paragraph
    if (now !== paragraph) open = false
    paragraph = now
    if (text === '“') open = true
    else if (text === '”') open = false
    else if (/^(?:"|''|``)$/.test(text)) open = !open
    else if (open) quoted.add(index)
  }
  return quoted
}

/** "his counterpart Sergei Lavrov": he holds the office that the other holds. */
export function findCounterparts(scene: Scene): void {
  for (const { role, entity, form } of scene.drafts) {
    if (!role || form !== 'name' || entity.role) continue
    if (!scene.words.slice(role[2], role[1]).some(w => w.lower === 'counterpart')) continue
    let i = role[2] - 1
    while (scene.word(i, role[2]) && scene.owner(i)?.form === 'adjective') i--
    const other = scene.word(i, role[2]) && scene.owner(i)
    if (other?.form !== 'pronoun' || !other.entity.role) continue
    entity.role = other.entity.role
    entity.sector ??= sectorOf(entity.role)
    entity.inferred = 'party/counterpart'
  }
}
