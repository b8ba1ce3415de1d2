import { contentOf, isLeadIn } from './contents.ts'
import { type Cue, cuesIn, takes } from './cues.ts'
import { displayed } from './displayed.ts'
import { type Draft, draftOf } from './drafts.ts'
import { en } from './en.ts'
import { looseQuotes } from './orphans.ts'
import type { Subject } from './phrases.ts'
import { plain, type Reading } from './reading.ts'
import { subjectOf } from './speakers.ts'

/** A cue at the end of a sentence whose words follow: "he told Interfax:". */
export interface LeadIn {
  readonly cue: Cue
  readonly subject: Subject | undefined
}

/** All quotations of a document, as token ranges: those that a cue governs, then the orphans. */
export function draftsOf(reading: Reading): readonly Draft[] {
  const cues = cuesIn(reading)
  const drafts: Draft[] = []
  const taken = new Set<number>()
  const leadIns = new Map<number, LeadIn>()
  for (const cue of cues) {
    if (cue.form === 'base' || (cue.negated && !takes(cue, 'name'))) continue
    if (cue.form === 'ing' && takes(cue, 'think')) continue
    const subject = subjectOf(reading, cue)
    const content = contentOf(reading, cues, cue, subject)
    if (!content) continue
    if (isLeadIn(content)) {
      leadIns.set(cue.token.sentence, { cue, subject })
      continue
    }
    if (cue.form === 'passive' || !subjectFits(reading, cue, subject)) continue
    const draft = draftOf(reading, cue, subject, content.ranges, ruleOf(cue), cue.score)
    if (!draft || draft.takes.some(q => taken.has(q) && draft.mode === 'direct')) continue
    for (const q of draft.takes) taken.add(q)
    drafts.push(draft)
  }
  const loose = looseQuotes(reading, cues, innermost(reading, drafts), taken, leadIns)
  return [...loose, ...displayed(reading, leadIns)].sort(
    (a, b) => a.contents[0]!.start - b.contents[0]!.start,
  )
}

/** `NK News reported Kim told them there was "no need"`: the marks are the inner speaker's. */
function innermost(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const owner = new Map<number, Draft>()
  for (const draft of drafts) {
    for (const q of draft.takes) {
      const other = owner.get(q)
      if (!other || sizeOf(draft) < sizeOf(other)) owner.set(q, draft)
    }
  }
  return drafts.map(draft => {
    const takes = draft.takes.filter(q => owner.get(q) === draft)
    if (takes.length === draft.takes.length || draft.mode !== 'mixed') return draft
    const { quoted: _, ...rest } = draft
    return takes.length === 0
      ? { ...rest, takes, mode: 'indirect' }
      : { ...draft, takes, quoted: takes.map(q => reading.quoted[q]!.inner) }
  })
}

const sizeOf = ({ contents }: Draft) => contents.reduce((n, c) => n + c.end - c.start, 0)

const ruleOf = (cue: Cue) => `quote/${cue.frames[0]}`

/** "It is said", "what he said": a cue without someone who speaks is none. */
function subjectFits(reading: Reading, cue: Cue, subject: Subject | undefined): boolean {
  if (!subject) return cue.form === 'noun' || cue.form === 'ing'
  const head = reading.doc.tokens[subject.head]
  const word = plain(head)
  return !((en.empty.has(word) || en.authors.has(word)) && subject.last - subject.first === 1)
}
