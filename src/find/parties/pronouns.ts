import { search } from './antecedent.ts'
import { en } from './en/index.ts'
import { findPairs } from './pairs.ts'
import { sectorOf } from './roles.ts'
import type { Draft, Scene } from './scene.ts'

/** Pronouns outside quotations that plainly stand for someone; the others give no mention. */
export function findPronouns(scene: Scene): void {
  findPairs(scene)
  const quoted = quotedWords(scene)
  const order = scene.drafts.toSorted((a, b) => a.from - b.from || b.to - a.to)
  let next = 0
  const told: Draft[][] = []
  const tell = (draft: Draft) => {
    if (quoted.has(draft.from) || draft.form === 'adjective') return
    const { sentence } = scene.words[draft.from]!
    told[sentence] ??= []
    told[sentence].push(draft)
  }
  for (const { index, lower } of scene.words) {
    while (next < order.length && order[next]!.from < index) tell(order[next++]!)
    const pronoun = en.pronouns.get(lower)
    if (!pronoun || quoted.has(index) || !scene.isFree(index)) continue
    const antecedent =
      pronoun === 'relative'
        ? neighbour(scene, index, lower)
        : search(scene, index, pronoun, told, quoted)
    if (!antecedent) continue
    const { entity } = antecedent
    if (pronoun === 'm' || pronoun === 'f') entity.gender ??= pronoun
    tell(
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
