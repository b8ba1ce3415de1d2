/** What can befall an instrument; the name is the `what` of codes and the word a person reads. */
export type Change =
  | 'adopted'
  | 'signed'
  | 'enters into force'
  | 'expires'
  | 'extended'
  | 'suspended'
  | 'withdrawn from'
  | 'violated'
  | 'reimposed'
  | 'lifted'

const rows = (change: Change, list: string) =>
  list.split(' ').map(lemma => [lemma, change] as const)

/** Verbs whose subject is the instrument: "the embargo expires". */
export const ownChanges: ReadonlyMap<string, Change> = new Map([
  ...rows('expires', 'expire lapse end terminate elapse sunset'),
])

/** Verb and noun of fixed phrases about the instrument: "take effect", "enter into force", "run out". */
export const phrases: readonly {
  readonly verb: ReadonlySet<string>
  readonly with: ReadonlySet<string>
  readonly change: Change
}[] = [
  {
    verb: new Set(['take', 'go', 'come', 'enter', 'bring', 'put']),
    with: new Set(['effect', 'force']),
    change: 'enters into force',
  },
  { verb: new Set(['run']), with: new Set(['out']), change: 'expires' },
]

/** Verbs whose object is the instrument: "ratified the treaty". */
export const doneChanges: ReadonlyMap<string, Change> = new Map([
  ...rows('adopted', 'adopt approve pass enact endorse ratify'),
  ...rows('signed', 'sign'),
  ...rows('extended', 'extend renew prolong'),
  ...rows('suspended', 'suspend freeze'),
  ...rows('withdrawn from', 'quit abandon leave exit scrap ditch abrogate denounce renounce tear'),
  ...rows('violated', 'violate breach break flout'),
  ...rows('reimposed', 'reimpose restore reinstate'),
  ...rows('lifted', 'lift terminate repeal revoke rescind remove'),
])

/** Verbs with a preposition before the instrument: "withdrew from the deal", "pulled out of the accord". */
export const leaving: ReadonlySet<string> = new Set(['withdraw', 'pull', 'walk', 'back', 'exit'])

/** Prepositions of leaving. */
export const leavingCases: ReadonlySet<string> = new Set(['from', 'of', 'out', 'away'])

/** Changes that hold for a time, which may be told with them: "extended until June 1". */
export const lasting: ReadonlySet<Change> = new Set<Change>(['extended', 'suspended', 'reimposed'])

/** Nouns of a change, with the instrument behind "of" or before it: "the expiry of the embargo", "the embargo's end". */
export const nouns: ReadonlyMap<string, Change> = new Map([
  ...rows('expires', 'expiry expiration lapse termination'),
  ...rows('extended', 'extension renewal'),
  ...rows('withdrawn from', 'withdrawal exit'),
  ...rows('suspended', 'suspension'),
  ...rows('adopted', 'adoption ratification'),
  ...rows('reimposed', 'reimposition snapback'),
  ...rows('lifted', 'lifting repeal'),
])

/** Adjectives of governing predicates that set it: "are due to expire", "set to expire". */
export const codes: Readonly<
  Record<Change, readonly [plover: string | null, cameo: string | null]>
> = {
  adopted: [null, null],
  signed: ['SUPPORT', '057'],
  'enters into force': [null, null],
  expires: [null, null],
  extended: [null, null],
  suspended: ['SANCTION-discontinue', '160'],
  'withdrawn from': ['SANCTION-withdraw', '160'],
  violated: ['REJECT-yield', '128'],
  reimposed: ['SANCTION', '163'],
  lifted: ['CONCEDE', '085'],
}

/** The codes of breaking a ceasefire, which is to fight on. */
export const brokenTruce = ['ASSAULT', '196'] as const

/** Instrument types whose putting on and lifting is an act on someone (an event), not a term. */
export const measures: ReadonlySet<string> = new Set(['sanctions', 'tariff', 'embargo'])

/** What has a legal life without being an instrument that a text names: "the exemptions expire". */
export const lapsing: ReadonlySet<string> = new Set(
  'exemption waiver licence license permit lease deadline term reprieve extension visa contract grace'.split(
    ' ',
  ),
)

/** Verbs by which someone brings about what has a term: "imposed tariffs", "granted exemptions". */
export const making: ReadonlySet<string> = new Set(
  `impose grant give announce offer provide adopt pass sign extend introduce levy slap place issue order delay
  postpone declare enact approve reimpose negotiate broker conclude ratify proclaim`.split(/\s+/),
)
