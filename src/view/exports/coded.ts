import { codeOf } from '../../find/acts/codes.ts'
import { hashOf } from '../../record/manifest/index.ts'
import { type Actor, actorOf } from './actors.ts'
import { partyIn, type Subject, type Told } from './told.ts'

/** An entry as an event of CAMEO and PLOVER. */
export interface Coded {
  readonly told: Told
  /** The day it happened: of what is only promised or planned, the day that was said. */
  readonly day: string
  /** Three figures or four. */
  readonly cameo: string
  readonly goldstein: number | null
  /** "" for statements and appeals, which PLOVER has no type for. */
  readonly plover: string
  readonly mode: string
  readonly contexts: readonly string[]
  readonly quad: 1 | 2 | 3 | 4 | null
  readonly who: readonly Actor[]
  readonly whom: readonly Actor[]
}

/** Kinds that are acts of speech: that they were said holds whatever stands behind what they say. */
const spoken: ReadonlySet<string> = new Set(['statement', 'pledge', 'demand'])

/** What is told of acts of speech that were not or may not have been said. */
const unsaid: ReadonlySet<string> = new Set(['denied', 'alleged', 'hypothetical'])

/** What CAMEO calls the intent to do what a code says is done, by the beginning of that code. */
const intents: readonly (readonly [string, string])[] = [
  ['03', ''],
  ['04', '036'],
  ['05', '032'],
  ['061', '0311'],
  ['062', '0312'],
  ['063', '0313'],
  ['064', '0314'],
  ['06', '031'],
  ['071', '0331'],
  ['072', '0332'],
  ['073', '0333'],
  ['074', '0334'],
  ['07', '033'],
  ['08', '035'],
]

/** CAMEO's code for a PLOVER type where an entry brings none. */
const roots: Readonly<Record<string, string>> = {
  AGREE: '030',
  CONSULT: '040',
  SUPPORT: '050',
  COOPERATE: '060',
  AID: '070',
  CONCEDE: '080',
  RETREAT: '084',
  REQUEST: '100',
  ACCUSE: '110',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  MOBILIZE: '150',
  SANCTION: '160',
  COERCE: '170',
  ASSAULT: '180',
}

/** An entry as an event; undefined where it is none for these formats, which `skip` is told. */
export function codedOf(told: Told, skip: Subject['skip']): Coded | undefined {
  const { entry, state, day, document } = told.item
  const no = (why: string) => void skip(why)
  if (state === 'rejected') return no('rejected')
  if (!entry.code?.plover && !entry.code?.cameo) return no('no event code')
  const speech = entry.kind === 'statement' || (spoken.has(entry.kind) && !unsaid.has(entry.status))
  const done = entry.status === 'happened' || entry.status === 'ongoing'
  if (!speech && !done && entry.status !== 'planned') return no(entry.status)
  const own = wholeCode(entry.code.cameo, entry.code.plover)
  const ahead = !speech && !done
  const cameo = ahead ? intended(own) : own
  if (cameo === undefined) return no('planned, which these codes cannot say of it')
  // A concession that is announced stays one; every other intent to cooperate is an agreement.
  const type = ahead ? (own.startsWith('08') ? 'CONCEDE' : 'AGREE') : (entry.code.plover ?? '')
  const when = ahead ? (document.published ?? day) : day
  if (!when) return no('no day')
  const reckoned = codeOf(type || null, cameo, entry.code.contexts)
  const actor = (id: string) => actorOf(partyIn(told, id))
  const whom = entry.whom.filter(id => !entry.who.includes(id))
  return {
    told,
    day: when,
    cameo,
    goldstein: reckoned.goldstein,
    plover: type,
    mode: ahead ? '' : (entry.code.mode ?? ''),
    contexts: entry.code.contexts,
    quad: reckoned.quad,
    who: entry.who.map(actor),
    whom: whom.map(actor),
  }
}

/** A code of three figures or four: "16" is "160". */
function wholeCode(cameo: string | null, plover: string | null): string {
  const code = cameo ?? roots[plover ?? ''] ?? ''
  return code.length === 2 ? `${code}0` : code
}

function intended(cameo: string): string | undefined {
  const found = intents.find(([start]) => cameo.startsWith(start))
  return found && (found[1] || cameo)
}

/** Two actors of an event; null for one that is not named. */
export interface Dyad {
  readonly source: Actor | null
  readonly target: Actor | null
  /** Stays the same for the same entry and parties: a number below 2^53. */
  readonly number: string
}

/** What several do together where nobody is named that it is done to: each then meets each. */
const mutual = /^(03|04|06|057)/

/** The pairs of an event, as CAMEO's coders multiply them out. */
export function dyadsOf({ told, who, whom, cameo }: Coded): Dyad[] {
  const pair = (source: Actor | null, target: Actor | null): Dyad => {
    const parts = [told.item.entry.id, source?.party.id ?? '', target?.party.id ?? '']
    const hash = hashOf(parts)
    return { source, target, number: BigInt(`0x${hash.slice(0, 13)}`).toString() }
  }
  if (whom.length === 0 && who.length > 1 && mutual.test(cameo)) {
    return who.flatMap(a => who.filter(b => b !== a).map(b => pair(a, b)))
  }
  const some = <T>(list: readonly T[]): readonly (T | null)[] => (list.length ? list : [null])
  return some(who).flatMap(source => some(whom).map(target => pair(source, target)))
}

/** GDELT's quad classes, by the root of the code: 1 and 2 cooperation, 3 and 4 conflict, in words and in deeds. */
export const gdeltQuad = (cameo: string): number =>
  [5, 9, 14, 20].findIndex(last => Number(cameo.slice(0, 2)) <= last) + 1

/** Phoenix's classes: 0 neutral, 1 and 2 cooperation, 3 and 4 conflict, in words and in deeds. */
export function phoenixClass(cameo: string): number {
  const root = Number(cameo.slice(0, 2))
  if (root <= 2) return 0
  if (root <= 5) return 1
  if (root <= 8) return 2
  return root <= 13 || root === 16 ? 3 : 4
}

/** Scores that Phoenix has from another edition of the scale. */
const phoenixScores: Readonly<Record<string, number>> = {
  '016': 3.4,
  '022': 3.4,
  '124': -5,
  '163': -6.5,
  '166': -8,
}

/** An event's score on the scale that Phoenix uses. */
export const phoenixScore = ({ cameo, goldstein }: Coded): number | null =>
  phoenixScores[cameo] ?? goldstein

/** The text by which an event names an actor, and where that begins in the document; -1 where it is not told. */
export function namedIn({ told }: Coded, actor: Actor | null): { text: string; start: number } {
  const mention = told.mentions.find(m => m.kind === 'party' && m.party === actor?.party.id)
  return { text: mention?.text ?? actor?.party.name ?? '', start: mention?.start ?? -1 }
}
