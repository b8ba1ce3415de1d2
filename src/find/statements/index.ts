import type { Doc, Finder, Sentence, Span, Token } from '../../language/doc.ts'
import { aboutIn } from '../acts/about.ts'
import type { Act } from '../acts/act.ts'
import { actorsOf } from '../acts/actors.ts'
import { doersOf, isForce, joined, mentionOf, partiesAt, targetsOf } from '../acts/arguments.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { type Clause, clauses } from '../acts/clauses.ts'
import { codeOf } from '../acts/codes.ts'
import { timesOn, whenOf } from '../acts/dates.ts'
import { isPress, isSide } from '../acts/partners.ts'
import { speechDays, spokenOn } from '../acts/speech.ts'
import { isTold } from '../acts/status.ts'
import { lemmasIn } from '../acts/topics.ts'
import { appointments } from '../appointments/index.ts'
import { demands } from '../demands/index.ts'
import { events } from '../events/index.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import { pledges } from '../pledges/index.ts'
import { sayings } from '../quotes/index.ts'
import type { Quote } from '../quotes/quote.ts'
import { terms } from '../terms/index.ts'
import * as en from './en.ts'

/** Something asserted: said, claimed, accused, denied, praised. What is a pledge or a demand is not one again. */
export const statements: Finder<Act> = {
  kind: 'statement',
  find: doc => {
    const taken = triggers(doc)
    const said = doc.all(sayings).flatMap(quote => quoted(doc, quote, taken))
    const cues = new Set(doc.all(sayings).map(quote => quote.cue))
    const judged = doc
      .all(clauses)
      .filter(({ verb }) => !cues.has(verb.index) && !taken.has(verb.index))
      .flatMap(clause => verdict(doc, clause) ?? [])
    return [...said, ...judged]
  },
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const shortest = 2

type Triggers = ReadonlyMap<number, Act>

/** The acts of other kinds in a document by the tokens of their triggers. */
function triggers(doc: Doc): Triggers {
  const acts = [
    ...doc.all(events),
    ...doc.all(terms),
    ...doc.all(appointments),
    ...doc.all(demands),
    ...doc.all(pledges),
  ]
  return new Map(acts.flatMap(act => doc.tokensIn(act.trigger).map(t => [t.index, act] as const)))
}

/** Each sentence of a quotation says something of its own, but for those that pledge or demand: by its cue ("vowed") or in its words. */
function quoted(doc: Doc, quote: Quote, taken: Triggers): readonly Act[] {
  if (quote.speaker !== null && outlets(doc).has(quote.speaker)) return []
  const cue = quote.cue === null ? undefined : doc.tokens[quote.cue]
  const told = (token: Token) => {
    const act = taken.get(token.index)
    if (act === undefined) return false
    return (
      isPressed(doc, quote) ||
      (deeds.has(act.kind) ? isOwnDeed(doc, act, quote) : isOwn(act, quote))
    )
  }
  const stretches = sentencesOf(doc, quote).filter(
    ({ span, sentence }) =>
      !doc.tokensIn(span).some(told) && !(cue && cue.sentence === sentence.index && told(cue)),
  )
  return stretches.map(stretch => statement(doc, quote, stretch))
}

const deeds: ReadonlySet<string> = new Set(['event', 'term', 'appointment'])

/** "The White House said it had reached a deal": who tells of what they did themselves states nothing beside it. */
function isOwnDeed(doc: Doc, act: Act, quote: Quote): boolean {
  const speaker = quote.speaker === null ? undefined : mentionOf(doc, quote.speaker)
  const verb = doc.tokensIn(act.trigger)[0]!
  const isMain = verb.head === quote.cue || verb.deprel === 'root'
  return (
    speaker !== undefined &&
    isMain &&
    act.who.some(id => {
      const actor = mentionOf(doc, id)
      return actor !== undefined && isSide(actor, speaker)
    })
  )
}

/** News agencies and papers that tell what others did: the act is theirs, and no claim of the press. */
function isPressed(doc: Doc, quote: Quote): boolean {
  const speaker = quote.speaker === null ? undefined : mentionOf(doc, quote.speaker)
  return speaker !== undefined && isPress(speaker)
}

/** What the speaker pledges or demands; what the quotation says that another did stays a statement too. */
function isOwn(act: Act, quote: Quote): boolean {
  const speaks = act.speaker === quote.speaker && /\/(said|duty)$/.test(act.rule)
  return (
    speaks || act.trigger.start === quote.cueSpan?.start || act.who.includes(quote.speaker ?? '')
  )
}

const carriers = new WeakMap<Doc, ReadonlySet<string>>()

/** Publishers and agencies that only carry words: they report, they are no party to what is said. */
function outlets(doc: Doc): ReadonlySet<string> {
  let set = carriers.get(doc)
  if (!set) {
    set = new Set(doc.all(parties).flatMap(({ outlet, party }) => (outlet ? [party.id] : [])))
    carriers.set(doc, set)
  }
  return set
}

interface Stretch {
  readonly sentence: Sentence
  /** The quoted or reported words in it. */
  readonly span: Span
}

function sentencesOf(doc: Doc, quote: Quote): readonly Stretch[] {
  const bySentence = new Map<number, Stretch>()
  const spans = quote.mode === 'direct' ? quote.quotedSpans! : quote.contentSpans
  for (const content of spans) {
    for (const token of doc.tokensIn(content)) {
      const known = bySentence.get(token.sentence)
      const sentence = doc.sentences[token.sentence]!
      const start = Math.max(token.start, content.start)
      const span = { start: known?.span.start ?? start, end: Math.min(token.end, content.end) }
      bySentence.set(token.sentence, { sentence, span })
    }
  }
  const all = [...bySentence.values()]
  return all.length > 1
    ? all.filter(
        ({ span }) => doc.tokensIn(span).filter(t => t.upos !== 'PUNCT').length >= shortest,
      )
    : all
}

function statement(doc: Doc, quote: Quote, { sentence, span }: Stretch): Act {
  const cue = quote.cue === null ? undefined : doc.tokens[quote.cue]
  const here = cue?.sentence === sentence.index
  const trigger = here && cue ? cue : doc.tokensIn(span)[0]!
  const speaker = quote.speaker === null ? undefined : mentionOf(doc, quote.speaker)
  const named = quote.speakerSpan && speakerIn(doc, quote)
  const code = cue && en.cues.find(({ verbs }) => verbs.has(cue.lemma))
  const parts = here
    ? [span, quote.cueSpan, quote.speakerSpan].filter(
        part => part !== null && overlap(part, sentence),
      )
    : [span]
  const evidence = {
    start: Math.min(...parts.map(part => part!.start)),
    end: Math.max(...parts.map(part => part!.end)),
  }
  const whom = quote.addressee === null ? undefined : mentionOf(doc, quote.addressee)
  const made = act(doc, {
    kind: 'statement',
    rule: `statement/${quote.mode}`,
    confidence: quote.speaker === null ? 0.4 : 0.75,
    trigger,
    who: named ? [named] : speaker ? [speaker] : [],
    whom: whom ? [whom] : aboutIn(doc, span, named ? [named] : speaker ? [speaker] : []),
    what: span,
    when: speechDays(doc).get(quote) ?? null,
    due: null,
    condition: null,
    status: 'happened',
    code: codeOf(code?.plover ?? null, code?.cameo ?? '010', [], lemmasIn(doc, span)),
    evidence,
    why: cue
      ? `"${cue.text}" brings the words of a speaker`
      : 'quoted words that go on with a speaker',
  })
  return Object.freeze({ ...made, speaker: null, via: quote.via, from: [...made.from, quote] })
}

/** The mention of the speaker at the cue, rather than any of the same party. */
function speakerIn(doc: Doc, quote: Quote): PartyMention | undefined {
  return doc
    .tokensIn(quote.speakerSpan!)
    .flatMap(token => partiesAt(doc, token))
    .find(mention => mention.party.id === quote.speaker)
}

/** "praised the move", "accused Moscow of meddling", "have been mocking the suggestion". */
function verdict(doc: Doc, clause: Clause): Act | undefined {
  const { verb } = clause
  const sense = en.verdicts.find(({ verbs }) => verbs.has(verb.lemma))
  if (!sense || !isTold(doc, clause)) return undefined
  if (sense.case && !clause.obliques.some(({ case: by }) => by === sense.case)) return undefined
  const who = actorsOf(doc, clause)
  if (who.length === 0) return undefined
  const hostile = sense.plover?.startsWith('ACCUSE') && clause.target
  const blamed = hostile ? doersOf(doc, hostile) : []
  const whom = sense.case
    ? joined(doc, verb, new Set([sense.case]))
    : blamed.length > 0
      ? blamed
      : targetsOf(doc, verb, clause.target, clause.receiver).filter(
          mention =>
            !isForce(mention) ||
            (mention.party.country && !who.some(actor => isSide(actor, mention))),
        )
  const content = clause.complements[0] ?? clause.target
  const evidence = clauseExtent(doc, verb)
  return act(doc, {
    kind: 'statement',
    rule: 'statement/verdict',
    confidence: 0.65,
    trigger: verb,
    who,
    whom: whom.length > 0 ? whom : aboutIn(doc, { start: verb.end, end: evidence.end }, who),
    what: judged(doc, verb, content),
    when: whenOf(timesOn(doc, verb)) ?? spokenOn(doc, verb, evidence),
    due: null,
    condition: null,
    status: en.denials.has(verb.lemma) ? 'denied' : 'happened',
    code: codeOf(sense.plover, sense.cameo, [], lemmasIn(doc, evidence)),
    evidence,
    why: `"${verb.text}" says something of someone`,
  })
}

/** What is said of someone, with the word that says it: "praised the decision". */
function judged(doc: Doc, verb: Token, content: Token | null): Span {
  const span = content && clauseExtent(doc, content)
  return { start: verb.start, end: span && span.start > verb.start ? span.end : verb.end }
}
