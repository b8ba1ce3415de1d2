import type { Force } from '../acts/act.ts'

const all = (force: Force, list: string): readonly (readonly [string, Force])[] =>
  list.split(' ').map(lemma => [lemma, force] as const)

/** Verbs by which someone commits: "pledged to resume", "threatened sanctions". */
export const commissives: ReadonlyMap<string, Force> = new Map([
  ...all('promise', 'pledge promise vow swear commit guarantee assure'),
  ...all('offer', 'offer volunteer'),
  ...all('plan', 'plan intend'),
  ...all('threat', 'threaten'),
  ...all('refusal', 'refuse decline'),
])

/** "commit". */
export const commit = 'commit'

/** What one may commit: "committed 300 troops"; not "committed war crimes". */
export const committed: ReadonlySet<string> = new Set(
  `aid army asset battalion billion budget dollar effort energy equipment euro force fund funding funds help
  itself manpower million money nation ourselves personnel police pound power resource resources sailor
  ship soldier staff sum support themselves time trillion troop troops volunteer warship weapon yen yuan
  aircraft helicopter tank peacekeeper himself herself myself`.split(/\s+/),
)

/** Verbs that commit only with an infinitive: "agreed to sell", "decided to push back". */
export const infinitiveCommissives: ReadonlyMap<string, Force> = new Map([
  ...all('promise', 'agree consent undertake'),
  ...all('plan', 'decide prepare resolve aim propose mean opt'),
])

/** Verbs that commit only with what their subject will do: "warned it would walk out". */
export const warnings: ReadonlySet<string> = new Set(['warn', 'threaten', 'caution'])

/** Nouns of commitment: "Russia's pledge to resume sales". */
export const commitments: ReadonlyMap<string, Force> = new Map([
  ...all('promise', 'pledge promise vow commitment undertaking assurance guarantee'),
  ...all('offer', 'offer'),
  ...all('threat', 'threat'),
  ...all('refusal', 'refusal'),
  ...all('plan', 'plan intention'),
])

/** "kept its promise": verbs by which a commitment comes to its end. */
export const closing: ReadonlySet<string> = new Set(
  `keep break fulfil fulfill honor honour meet betray breach violate drop abandon withdraw retract rescind
  revoke scrap forget ditch shelve lift`.split(/\s+/),
)

/** What says that one would do it: "is willing to talk". */
export const readiness: ReadonlySet<string> = new Set(
  'ready willing prepared prepare committed commit'.split(' '),
)

/** Objects of "announced" that are still to be done: "announced a halt of tests". */
export const announced: ReadonlySet<string> = new Set(
  `suspension halt freeze moratorium closure plan withdrawal ban increase cut reduction extension end
  shutdown`.split(/\s+/),
)

/** What may be granted, imposed or put off: "there would be no exemptions", "is considering a tariff". */
export const measureNouns: ReadonlySet<string> = new Set([
  ...announced,
  ...`exemption exception waiver tariff delay pause pullout amnesty pardon concession sanction embargo
  blockade strike boycott referendum deployment`.split(/\s+/),
])

/** Of those, the ones by which dealings end. */
export const cuts: ReadonlySet<string> = new Set(
  'suspension halt freeze ban cut end closure'.split(' '),
)

/** Dealings and help that one side can end. */
export const dealings: ReadonlySet<string> = new Set(
  'aid assistance link tie relation flight trade import export cooperation funding payment contact'.split(
    ' ',
  ),
)

/** The CAMEO code of ending them: reduce or stop material aid or dealings. */
export const reducing = '160'

/** Verbs that bring what will be: "announced a suspension". */
export const announcing: ReadonlySet<string> = new Set(['announce', 'unveil', 'declare'])

/** What harms the one it is done to: a promise of it is a threat. */
export const harms: ReadonlySet<string> = new Set(
  `retaliate punish attack destroy bomb strike retaliation sanction impose respond block cancel close
  thwart leave quit walk withdraw abandon invade expel crush defeat hit stop prevent cut suspend
  fury war tariff veto sue tear target retaliatory countermeasure reprisal boycott shell`.split(
    /\s+/,
  ),
)

/** What is a threat to whom it is done even where it is only said that it will be: "said it would boycott". */
export const strikes: ReadonlySet<string> = new Set(
  'retaliate punish attack bomb invade expel boycott blockade prohibit ban sanction'.split(' '),
)

/** Putting rule of force on: "extend the curfew". */
export const imposing: ReadonlySet<string> = new Set(
  'impose reimpose extend declare institute tighten enforce introduce prolong'.split(' '),
)

/** Rule of force: "a curfew", "martial law". */
export const ruleOfForce: ReadonlySet<string> = new Set('curfew emergency martial siege'.split(' '))

/** What opens a condition by which one presses another. */
export const unless = 'unless'

/** Verbs of state or fate: what "will be" or "will face" is foretold, not pledged. */
export const fates: ReadonlySet<string> = new Set(
  `be have need remain face see become get lose win know feel expect hope seem appear happen emerge
  depend require want like mean fall rise grow suffer benefit cost succeed fail die live understand
  believe think  expire lapse end come go learn hear find receive last want
  let deserve regret surrender enjoy experience exist belong cause lead result`.split(/\s+/),
)

/** Verbs of fate that are deeds where they have an object: "will end the strike". */
export const ending: ReadonlySet<string> = new Set(['end', 'lead', 'surrender'])

/** PLOVER type and CAMEO code of each force. */
export const codes = {
  promise: ['AGREE', '030'],
  offer: ['AGREE', '030'],
  plan: ['AGREE', '030'],
  threat: ['THREATEN', '130'],
  refusal: ['REJECT', '120'],
} as const

/** "declined to comment": nothing is refused that anyone would track. */
export const silent: ReadonlySet<string> = new Set(
  'comment say answer elaborate identify name discuss specify confirm speak disclose'.split(' '),
)

/** "declined to give details": nor where one of these is what is not given. */
export const telling: ReadonlySet<string> = new Set('give provide offer share release'.split(' '))

/** What is told by giving it: "declined to provide any details". */
export const tellings: ReadonlySet<string> = new Set(
  'detail details information comment name reason figure number specifics explanation interview date timeline answer evidence breakdown estimate'.split(
    ' ',
  ),
)

/** "offered condolences", "offers a view": courtesies and prospects, nothing that is committed to. */
export const courtesies: ReadonlySet<string> = new Set(
  `condolence sympathy thanks congratulation greeting apology prayer view insight glimpse explanation
  comment detail opportunity chance means hope reason evidence proof example choice range honor
  honour`.split(/\s+/),
)

/** Verbs of measures, which are announced as they are taken: "said it was suspending its tests". */
export const measures: ReadonlySet<string> = new Set(
  `suspend halt stop freeze close reopen withdraw extend impose lift cut raise end delay postpone scrap
  ban expel recall pull ease relax tighten cancel abandon reduce double resume restore launch send
  deploy waive exempt grant leave quit`.split(/\s+/),
)

/** "is considering leaving the pact": what is only thought of is a plan that may come to nothing. */
export const considering: ReadonlySet<string> = new Set(
  'consider weigh mull contemplate ponder explore'.split(' '),
)

/** "suggested imposing duties": a gerund of what one proposes to do. */
export const suggesting: ReadonlySet<string> = new Set('suggest propose float'.split(' '))

/** "weighing whether to leave". */
export const whether: ReadonlySet<string> = new Set(['whether'])

/** Passives of how something is taken, not of what is done with it: "will be seen as". */
export const seeming: ReadonlySet<string> = new Set(
  `perceive see view regard consider remember forget aid help hurt harm affect miss feel know like love
  hate judge tempt shock surprise disappoint handicap damage`.split(/\s+/),
)

/** Verbs that tell nothing without an object. */
export const empty: ReadonlySet<string> = new Set('do make take'.split(' '))
