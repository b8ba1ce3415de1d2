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

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const rows = (change: Change, list: string) =>
  list.split(' ').map(lemma => [lemma, change] as const)

/** Verbs whose subject is the instrument: "the embargo expires". */
export const ownChanges: ReadonlyMap<string, Change> = new Map([
  ...rows('expires', 'expire lapse end terminate elapse sunset'),
])

/** What binds, though no instrument: with the verbs that are said of such things only. */
export const binding = words(
  `policy rule regulation measure amendment directive guideline levy tax fee surcharge limit cap quota
  restriction authority funding programme program clause provision`,
)

/** Of these, the ones said of what binds and of little else; "end" is said of anything. */
export const sure = words('expire lapse sunset')

/** Verb and noun of fixed phrases about the instrument: "take effect", "enter into force", "run out". */
export const phrases: readonly {
  readonly verb: ReadonlySet<string>
  readonly with: ReadonlySet<string>
  readonly change: Change
  readonly sure: boolean
}[] = [
  {
    verb: words('take go come enter bring put'),
    with: words('effect force'),
    change: 'enters into force',
    sure: true,
  },
  { verb: words('run'), with: words('out'), change: 'expires', sure: false },
]

/** Of the verbs of phrases, those whose object is the instrument: "put the law into effect". */
export const bringing = words('bring put')

/** "due to expire", "set to expire": what comes. */
export const due = words('due set')

/** "is in effect", "remains in force". */
export const forces = words('effect force place')

/** Of these, those that are said of what binds only. */
export const sureForces = words('effect force')

/** The preposition of "in effect". */
export const holdingCases = words('in')

/** "remains in force": verbs of what goes on holding. */
export const staying = words('remain stay continue keep')

/** "The war ended in a truce": the verb. */
export const end = 'end'

/** What ends so. */
export const fights = words('war conflict fighting hostility uprising insurgency')

/** The prepositions before what ends it. */
export const endCases = words('in with by')

/** What ends it. */
export const ends = words('armistice truce ceasefire cease-fire treaty accord agreement pact')

/** Verbs whose object is the instrument: "ratified the treaty". */
export const doneChanges: ReadonlyMap<string, Change> = new Map([
  ...rows('adopted', 'adopt approve pass enact ratify'),
  ...rows('signed', 'sign'),
  ...rows('extended', 'extend renew prolong'),
  ...rows('suspended', 'suspend freeze'),
  ...rows('withdrawn from', 'quit abandon leave exit scrap ditch abrogate renounce tear'),
  ...rows('violated', 'violate breach break flout'),
  ...rows('reimposed', 'reimpose restore reinstate'),
  ...rows('lifted', 'lift terminate repeal revoke rescind remove annul end cancel'),
])

/** Of these, the ones done to what binds only: their object needs no other sign ("repealed the finance law"). */
export const sureDone = words('ratify repeal rescind reimpose')

/** Of what lapses, that which is no measure of anyone: "the deadline was extended". */
export const loose = words('deadline permit extension')

/** Verbs that are said of what lapses where nobody is told to do it: "the waiver was extended". */
export const lastingVerbs = words('extend renew prolong')

/** Of these, the ones by which one side leaves what several agreed on. */
export const ending = words('end cancel terminate')

/** Who speaks law. */
export const courts = words('court judge tribunal justice panel')

/** What their rulings do to what binds. */
export const rulings: ReadonlyMap<string, Change> = new Map([
  ...rows('suspended', 'block freeze halt suspend stay pause bar'),
  ...rows('lifted', 'overturn void invalidate annul quash strike nullify dissolve'),
])

/** Of these, those that rule with a particle only: "struck down". */
export const withParticle = words('strike')

/** "has until Friday to decide": verbs of having time. */
export const timeHaving = words('have')

/** "was given until Friday to decide": verbs of giving time. */
export const timeGiving = words('give')

/** Prepositions before the end of a time. */
export const untilCases = words('until till')

/** "faces a May 12 deadline": the nouns of a limit. */
export const limits = words('deadline cutoff')

/** The verbs of those who are under it. */
export const facing = words('face have')

/** Verbs that are done to what binds: "to decide whether to extend them". */
export const lawful = words('extend renew ratify repeal reimpose waive reinstate rescind')

/** Types of instruments that are kept or violated; a law is broken by anyone. */
export const kept: ReadonlySet<string> = new Set(
  words('resolution treaty agreement order embargo sanctions ceasefire mandate'),
)

/** Parts of an instrument that end or hold like it: "parts of the deal", "limits in the accord". */
export const parts = words(
  `part provision clause restriction limit section article phase stage portion term rest most remainder
  participation compliance membership implementation obligation commitment adherence`,
)

/** "before it expires", "when it expires": what they bring is taken for granted. */
export const granting = words('before until till when once as after')

/** "before it expires": words that stand for what was named last. */
export const standIns = words('it they them which that')

/** Prepositions between a part and its whole. */
export const partCases = words('of in under from')

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

/** "a 90-day truce from July 1", "that began on July 1": words of beginning. */
export const beginning = words('from starting beginning began started begins starts')

/** Words that may stand around them. */
export const beforeBeginning = words('that which on at , the')

/** "runs until May", "is to last until May": verbs of holding, with the prepositions of an end. */
export const holding = words('run last hold')

/** "is valid until 2027". */
export const valid = words('valid effective')

/** How a date was come by that the text does not say of the change itself. */
export const inferred = {
  length: 'reckoned from the day on which it begins',
  extended: 'reckoned from the day on which it was to expire',
  term: 'the day on which {thing} {change}',
} as const

/** PLOVER type and CAMEO code of a change; null where it is no act on anyone. */
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
export const measures = words('sanctions tariff embargo')

/** Changes that no one needs to make, or that those behind the instrument make. */
export const authored: ReadonlySet<Change> = new Set<Change>([
  'expires',
  'enters into force',
  'extended',
  'reimposed',
  'suspended',
])

/** Words behind a name that bring what it is of: "the Act of 1973", "the bill for fiscal year 2008". */
export const naming = words('of for')

/** What has a legal life without being an instrument that a text names: "the exemptions expire". */
export const lapsing = words(
  `exemption waiver licence license permit deadline reprieve extension
  emergency curfew lockdown franchise authorization mandate moratorium quota pause suspension restriction exclusion derogation`,
)

/** Of these, what its holder has and not its giver: "Norway's exemption". */
export const held = words('exemption waiver licence license permit reprieve extension exclusion')

/** Verbs by which someone brings about what has a term: "imposed tariffs", "granted exemptions". */
export const making = words(
  `impose grant give announce offer provide adopt pass sign extend introduce levy slap place issue order delay
  postpone declare enact approve reimpose negotiate broker conclude ratify proclaim decree set renew
  prolong waive suspend reach agree`,
)

/** Verbs that say the thing itself: "exempted the union", of the exemption. */
export const makers: ReadonlyMap<string, string> = new Map([
  ['exempt', 'exemption'],
  ['exclude', 'exclusion'],
  ['waive', 'waiver'],
])

/** Prepositions before those whom an instrument concerns. */
export const aims = words('on against for to')

/** Types of instruments that one side issues: whose they are called, theirs they are. */
export const issued: ReadonlySet<string> = new Set(words('law order embargo sanctions tariff'))

/** How the code of a body of states begins. */
export const union = 'IGO'

/** Prepositions before those who have an agreement with each other. */
export const between = words('between')

/** "the Trump administration": words behind a leader's name for those who govern under it. */
export const cabinets = words('administration government cabinet')
