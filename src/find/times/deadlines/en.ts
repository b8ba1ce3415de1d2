/** English words that tell by when something falls due. Words only; `deadline.ts` says what they mean. */

const list = (words: string): readonly string[] => words.split('|').map(word => word.trim())
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** "extended to June 1": tells of a term only with verbs that move one, or as the end of a range. */
export const to = 'to'

/** "moved from May to June": tells of a term but for verbs that move one. */
export const from = 'from'

/** What stands before a date, by what it tells; where `sure`, it tells of nothing but a term. */
export const beforeDates = [
  {
    relation: 'by',
    sure: true,
    phrases: list(
      `by|by no later than|by not later than|no later than|not later than|at the latest by|latest by
      |on or before|by or before|as late as|in time for|due by|due no later than
      |deadline of|deadline for|deadline is|deadline on`,
    ),
  },
  {
    relation: 'before',
    sure: true,
    phrases: list('before|prior to|ahead of|in advance of|due before'),
  },
  {
    relation: 'until',
    sure: true,
    phrases: list(
      `until|till|'til|up until|up till|up to|through|thru|until at least|until as late as`,
    ),
  },
  { relation: 'until', sure: false, phrases: list(to) },
  { relation: 'within', sure: true, phrases: list('within') },
  {
    relation: 'from',
    sure: false,
    phrases: list(
      `from|as of|as from|effective|effective as of|effective from|effective on|effective in
      |with effect from|with effect on|starting|starting on|starting in|starting from|starting at
      |beginning|beginning on|beginning in|beginning from|beginning at|commencing|commencing on
      |not before|no earlier than|not earlier than|no sooner than|not until|only from|as early as
      |as soon as|on or after|on and after`,
    ),
  },
  {
    relation: 'after',
    sure: false,
    phrases: list(
      'after|only after|following|beyond|past|shortly after|soon after|immediately after',
    ),
  },
  {
    relation: 'on',
    sure: false,
    phrases: list(
      `on|at|in|come|for|due|due on|due in|on or about|on or around|during|over|throughout
      |in the course of|between`,
    ),
  },
] as const

/** What stands before a length of time. */
export const beforeStretches = [
  {
    relation: 'within',
    sure: true,
    phrases: list('within|within no more than|within at most'),
  },
  {
    relation: 'within',
    sure: false,
    phrases: list('in|over|during|through|throughout|inside|in less than|in under|in no more than'),
  },
  { relation: 'for', sure: false, phrases: list('for') },
  { relation: 'after', sure: false, phrases: list('after|only after') },
] as const

/** Words before a length of time that add it to one that is running: where that ends is told elsewhere. */
export const adding = list(
  `another|for another|a further|for a further|for further|an additional|for an additional
  |for additional|an extra|for an extra|a final|for a final|for one last|by another|by a further
  |by an additional`,
)

/** "extended for 30 days": verbs that add a length of time to one that is running. */
export const prolonging = words('extend prolong renew')

/** What stands behind a date. */
export const behindDates = [
  {
    relation: 'by',
    sure: true,
    phrases: list('at the latest|at latest|or earlier|or sooner|or before|or else'),
  },
  {
    relation: 'from',
    sure: false,
    phrases: list('at the earliest|or later|onward|onwards|and onward|and after'),
  },
] as const

/** What may stand between those words and the time: "by the close of business on Friday". */
export const between = list(
  `the|a|an|this|its|about|around|roughly|approximately|sometime|some time|at least|at most|just
  |the close of business|close of business|the end of business|the close of trading|sundown|sunset
  |nightfall|dawn|noon|on|the morning of|the evening of|the night of|the space of|the course of
  |a period of|a maximum of|a matter of|the first|up to|no more than|next`,
)

/** Words behind a length of time that tell from where it is counted, and the way: "60 days after Oct. 18". */
export const offsets: ReadonlyMap<string, 1 | -1> = new Map([
  ['after', 1],
  ['following', 1],
  ['from', 1],
  ['since', 1],
  ['starting', 1],
  ['beginning', 1],
  ['of', 1],
  ['before', -1],
  ['prior', -1],
  ['ahead', -1],
])

/** Of those, the word that otherwise tells what fills the time: "60 days of talks". */
export const partitive = 'of'

/** What may stand between such a word and its date. */
export const beforeAnchors = words('the on of to about')

/** Nouns that a date or a length before them makes a term: "a 60-day deadline", "Friday's deadline". */
export const deadlineNouns = words('deadline cutoff cut-off ultimatum notice')

/** Nouns of what is held in its year: "the 2028 election" comes then, "the 2028 budget" is only named so. */
export const heldNouns = words(
  `election primary runoff referendum vote ballot summit conference convention congress games olympics
  cup championship census festival expo tournament`,
)

/** Nouns that stand for the length before them: "within a 60-day period". */
export const windowNouns = words('period window timeframe timeline time span interval')

/** Nouns of what lasts: "granted a 30-day extension". */
export const lastingNouns = words(
  `extension delay postponement suspension reprieve pause truce ceasefire cease-fire armistice
  moratorium freeze waiver exemption lull halt closure shutdown ban curfew blockade`,
)

/** Of those, what adds to one that is running. */
export const addingNouns = words('extension')

/** What makes such a thing a new one: "a 30-day truce", not "the 30-day truce". */
export const fresh = words('a an another')

/** "expires after 30 days": verbs of an end or a return, which comes when a length is over. */
export const ending = words('expire lapse end terminate sunset resume return reopen reconvene')

/** Verbs that give or make what lasts, and verbs that give someone time. */
export const giving = words(
  'give grant allow offer set get win agree announce declare approve order',
)

/** "has 60 days to respond": verbs of having time, where they do not tell of the past. */
export const having = words('have face')

/** Verbs that, told as done, still have an end to come: "suspended flights for 30 days". */
export const lasting = words(
  'extend prolong renew suspend pause postpone delay defer halt freeze exempt waive adjourn',
)

/** Verbs that put a term elsewhere: "moved from May to June". */
export const moving = words(
  'extend prolong postpone delay defer adjourn move push put shift bring reschedule set change advance',
)

/** "ordered the diplomats out within 72 hours": told as done, what they bring about is to come. */
export const asking = words(
  `ask demand order urge call agree plan pledge promise vow decide warn threaten schedule expect
  require instruct direct propose request commit undertake give grant allow set`,
)

/** The auxiliary of what was done before the past: "had been barred for 30 days". */
export const had = 'had'

/** "the best in 30 years", "the first in a decade": ranks over what was. */
export const ranks = words('first second third last only worst best time')

/** Words within a length of time that show that it is over: "the previous two weeks". */
export const over = words('past last previous preceding prior first latest recent')

/** "the next 30 days": lengths that begin now, whatever the verb tells. */
export const ahead = words('next coming')

/** "the end of 2027", "the start of June": the edges of a stretch, which are days. */
export const ends = words('end close')

/** The same at its other side. */
export const starts = words('start beginning turn')

/** Before a date that is over, or that only compares: never a term. */
export const never = words('since than dated ended ago like unlike')

/** "the budget of 2030": a year that only names which. */
export const naming = words('of')

/** What opens a clause or noun that tells on which occasion something falls due; longer ones stand first. */
export const occasions = list(
  `the moment that|the moment|the day that|the day|the minute that|the minute|the instant|as soon as
  |immediately upon|immediately after|once|when|upon|on|after`,
)

/** One line for each way of reckoning, with {cue}, {time}, {anchor} for what it rests on. */
export const why = {
  told: '"{cue} {time}" says when it falls due',
  bare: '"{time}" is still to come, and no word says more',
  clause: '{time} counted from {anchor}, the day told in the same clause',
  spoken: '{time} counted from {anchor}, the day on which it was said',
  published: '{time} counted from {anchor}, the day of publication',
  beside: '{time} away from {anchor}, the date that it is told by',
} as const

/** How a day was come by that no time expression says; what it rests on is not in the words themselves. */
export const inferred = {
  clause: 'reckoned from the day told in the same clause',
  spoken: 'reckoned from the day on which it was said',
  published: 'reckoned from the day of publication',
  beside: 'reckoned from the date that it is told by',
} as const
