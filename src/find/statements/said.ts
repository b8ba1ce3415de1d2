import type { Doc, Sentence, Span, Token } from '../../language/doc.ts'
import { aboutIn } from '../acts/about.ts'
import type { Act } from '../acts/act.ts'
import { aimedAt } from '../acts/aimed.ts'
import { mentionOf, partiesAt } from '../acts/arguments.ts'
import { act, clauseExtent } from '../acts/build.ts'
import { codeOf } from '../acts/codes.ts'
import { isPress, isSide } from '../acts/partners.ts'
import { actorsTakenUp } from '../acts/recalled.ts'
import { speechDays } from '../acts/speech.ts'
import { lemmasIn } from '../acts/topics.ts'
import { parties } from '../parties/index.ts'
import type { PartyMention } from '../parties/party.ts'
import type { Quote } from '../quotes/quote.ts'
import * as en from './en.ts'
import { forecast } from './forecast.ts'

/** The acts of other kinds in a document by the tokens of their triggers. */
export type Triggers = ReadonlyMap<number, Act>

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const shortest = 2

/** Each sentence of a quotation says something of its own, but for those that pledge or demand: by its cue ("vowed") or in its words. */
export function quoted(
  doc: Doc,
  quote: Quote,
  taken: Triggers,
  acts: readonly Act[],
): readonly Act[] {
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
  const all = stretches.map(stretch => statement(doc, quote, stretch, acts))
  // "polls show", "it is said that": where nobody speaks there is no claim of anyone's; words in marks are somebody's.
  return quote.mode === 'indirect' ? all.filter(({ who }) => who.length > 0) : all
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

function statement(doc: Doc, quote: Quote, { sentence, span }: Stretch, acts: readonly Act[]): Act {
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
  const who = named ? [named] : speaker ? [speaker] : bothBefore(doc, quote)
  const { condition, due } = forecast(doc, span)
  const made = act(doc, {
    kind: 'statement',
    rule: `statement/${quote.mode}`,
    confidence: quote.speaker === null ? 0.4 : 0.75,
    trigger,
    who,
    whom: whom ? [whom] : toWhom(doc, quote, span, who, acts),
    what: span,
    when: speechDays(doc).get(quote) ?? null,
    due,
    condition,
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

/** "Foss and Lee welcomed the move. … they said": the two or more who are the subject of the sentence before. */
function bothBefore(doc: Doc, { speakerSpan }: Quote): readonly PartyMention[] {
  const pronoun = speakerSpan && doc.tokensIn(speakerSpan)[0]
  if (!pronoun || !en.they.has(pronoun.text.toLowerCase())) return []
  for (let back = 1; back <= 2; back++) {
    const sentence = doc.sentences[pronoun.sentence - back]
    const root = sentence && doc.tokensOf(sentence).find(token => token.head < 0)
    const all = root ? partiesAt(doc, doc.subjectOf(root) ?? null) : []
    if (all.length > 0) return all.length > 1 ? all : []
  }
  return []
}

/** Before whom it was said ("at a meeting of the council"), else of whom the words or their cue speak. */
function toWhom(
  doc: Doc,
  quote: Quote,
  span: Span,
  who: readonly PartyMention[],
  acts: readonly Act[],
): readonly PartyMention[] {
  const others = quote.venue ? doc.within(parties, quote.venue) : []
  const audience = others.find(mention => !mention.outlet && !isOneOf(mention, who))
  if (audience) return [audience]
  const found = targeted(doc, span, who, acts)
  const cue = quote.cue === null ? undefined : doc.tokens[quote.cue]
  return found.length > 0 || !cue ? found : aimedAt(doc, cue, clauseExtent(doc, cue), who)
}

const isOneOf = (mention: PartyMention, who: readonly PartyMention[]) =>
  who.some(one => isSide(one, mention) || isSide(mention, one))

/** Of whom words speak: the subject, by name or as who did what it takes up ("the move"); else who is named first. */
function targeted(
  doc: Doc,
  span: Span,
  who: readonly PartyMention[],
  acts: readonly Act[],
): readonly PartyMention[] {
  const about = aboutIn(doc, span, who)
  const isSubject = ({ head }: PartyMention) => doc.tokens[head]!.deprel.startsWith('nsubj')
  if (about.some(isSubject)) return about
  const nouns = doc.tokensIn(span).filter(({ upos }) => upos === 'NOUN')
  const subject = nouns.find(({ deprel }) => deprel.startsWith('nsubj')) ?? null
  const before = actorsTakenUp(doc, subject, acts, who)
  if (before.length > 0 || about.length > 0) return before.length > 0 ? before : about
  for (const noun of nouns) {
    const found = actorsTakenUp(doc, noun, acts, who)
    if (found.length > 0) return found
  }
  return []
}
