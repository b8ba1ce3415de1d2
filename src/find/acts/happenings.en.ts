/** One sense of a verb or noun as a public act, with its event codes. */
export interface Word {
  /** PLOVER 2.0 type, with the mode after a hyphen: "CONSULT-visit". */
  readonly plover: string
  /** CAMEO 1.1b3. */
  readonly cameo: string
  readonly particle?: string
  /** All who take part are actors: "met with". */
  readonly mutual?: true
  /** Set for a time to come it is an appointment, not a plan: a visit, a vote. */
  readonly coming?: true
  /** Recorded only while it is still to come: an election held is told in other words. */
  readonly ahead?: true
  /** The passive tells it without an actor: "was arrested". */
  readonly patient?: true
  /** It needs a goal that is a named place or party: "flew to Moscow". */
  readonly place?: true
  /** It takes two to do it: "the minister discussed it" tells of no act. */
  readonly pair?: true
  /** It needs an object, a noun someone or somewhere that it is done to: "backed away" is not "backed". */
  readonly taking?: true
  /** Prepositions that give it another sense: "attacked him for the tweet". */
  readonly without?: ReadonlySet<string>
  /** It takes no clause of its own: "agreed to sell" is a pledge. */
  readonly bare?: true
  /** Lemmas that the object must have: "imposed tariffs". */
  readonly objects?: ReadonlySet<string>
  /** Lemmas that must modify the noun: "missile test". */
  readonly modifiers?: ReadonlySet<string>
  readonly contexts: readonly string[]
}
type Row = readonly [words: string, plover: string, cameo: string, more?: Partial<Word>]
const set = (list: string) => new Set(list.split(' '))
const restrictions = set(
  'sanction tariff duty ban embargo restriction blockade curb penalty measure quota levy boycott curfew',
)
const permits = set(
  'exemption waiver exclusion amnesty pardon reprieve concession asylum access licence license',
)
const weapons = set('missile rocket weapon bomb nuclear warhead satellite device icbm torpedo')
const forces = set(
  'troop soldier force ship warship aircraft carrier bomber jet missile tank unit marine destroyer fleet guard',
)
const deals = set(
  'agreement deal accord pact treaty memorandum contract truce ceasefire understanding compromise settlement protocol',
)
const goods = set(
  'aid assistance weapon arm food money supply equipment relief vaccine missile tank ammunition fund support system helicopter loan grant',
)
const captives = set('prisoner hostage detainee captive sailor journalist dissident crew')
const verbRows: readonly Row[] = [
  ['meet confer huddle', 'CONSULT', '040', { mutual: true, coming: true }],
  ['negotiate', 'CONSULT', '046', { mutual: true, coming: true }],
  ['discuss', 'CONSULT', '040', { mutual: true, coming: true, pair: true }],
  ['talk', 'CONSULT', '040', { mutual: true, coming: true, pair: true }],
  ['phone telephone', 'CONSULT-phone', '041', {}],
  ['visit tour', 'CONSULT-visit', '042', { coming: true }],
  ['travel fly arrive journey', 'CONSULT-visit', '042', { coming: true, place: true }],
  [
    'host receive',
    'CONSULT-visit',
    '043',
    {
      coming: true,
      objects: set(
        'minister president leader summit delegation chancellor envoy meeting talk counterpart secretary king',
      ),
    },
  ],
  ['mediate', 'CONSULT-third-party', '045', {}],
  ['vote convene', 'CONSULT', '040', { coming: true }],
  ['agree', 'AGREE', '030', { mutual: true, bare: true }],
  ['reach strike conclude finalize finalise seal', 'AGREE', '030', { objects: deals }],
  ['sign ratify', 'SUPPORT', '057', { objects: deals, mutual: true, coming: true }],
  [
    'recognize recognise',
    'SUPPORT',
    '054',
    { objects: set('state government independence sovereignty president') },
  ],
  ['endorse back', 'SUPPORT', '051', { taking: true }],
  ['apologize apologise', 'CONCEDE', '055', {}],
  ['pardon', 'CONCEDE', '081', { patient: true }],
  ['grant provide', 'CONCEDE', '080', { objects: permits }],
  ['exempt', 'CONCEDE', '080', { patient: true, contexts: ['sanctions'] }],
  [
    'lift ease relax waive loosen',
    'CONCEDE',
    '085',
    { objects: restrictions, contexts: ['sanctions'] },
  ],
  [
    'delay postpone suspend extend defer',
    'CONCEDE',
    '080',
    {
      objects: set(
        'tariff sanction exemption deadline ban duty decision test launch exercise strike',
      ),
    },
  ],
  ['cooperate collaborate', 'COOPERATE', '060', { mutual: true }],
  ['extradite', 'COOPERATE', '063', { patient: true }],
  ['deliver ship supply send donate provide give', 'AID', '070', { objects: goods }],
  ['sell', 'COOPERATE', '061', { objects: goods, contexts: ['arms_transfer'] }],
  ['buy purchase', 'COOPERATE', '061', { objects: goods, contexts: ['arms_transfer'] }],
  ['rescue evacuate', 'AID', '073', {}],
  ['release free', 'RETREAT-release', '0841', { patient: true, objects: captives }],
  ['withdraw', 'RETREAT-withdraw', '087', { objects: forces }],
  ['disarm dismantle surrender', 'RETREAT-disarm', '087', {}],
  ['resign', 'RETREAT-resign', '083', {}],
  ['sue indict prosecute', 'ACCUSE-allege', '115', { patient: true }],
  ['investigate probe', 'ACCUSE-investigate', '090', { patient: true }],
  ['boycott', 'PROTEST-boycott', '141', {}],
  ['protest demonstrate rally march', 'PROTEST-demo', '141', {}],
  ['riot', 'PROTEST-riot', '145', {}],
  ['expel', 'SANCTION-expel', '161', { patient: true }],
  ['recall summon', 'SANCTION-discontinue', '160', { objects: set('ambassador envoy diplomat') }],
  [
    'sever cut break',
    'SANCTION-discontinue',
    '160',
    { objects: set('tie relation diplomatic contact') },
  ],
  [
    'impose reimpose slap levy announce tighten',
    'SANCTION',
    '163',
    { objects: restrictions, patient: true, contexts: ['sanctions'] },
  ],
  ['sanction blacklist', 'SANCTION', '163', { patient: true, contexts: ['sanctions'] }],
  ['convict sentence', 'SANCTION-convict', '173', { patient: true }],
  ['deploy mobilize mobilise station amass', 'MOBILIZE-troops', '152', { objects: forces }],
  ['test launch fire', 'MOBILIZE-weapons', '154', { objects: weapons }],
  ['arrest detain imprison jail', 'COERCE-arrest', '173', { patient: true }],
  ['seize confiscate capture', 'COERCE-seize', '171', { patient: true }],
  ['deport', 'COERCE-deport', '174', { patient: true }],
  ['ban outlaw censor block', 'COERCE-restrict', '172', { patient: true }],
  ['hack', 'COERCE-cyber', '176', { patient: true }],
  ['attack assault raid', 'ASSAULT', '190', { patient: true, without: set('for as over') }],
  ['bomb shell', 'ASSAULT-explosives', '195', { patient: true }],
  ['kill assassinate murder execute', 'ASSAULT', '190', { patient: true }],
  ['kidnap abduct', 'ASSAULT-abduct', '181', { patient: true }],
  ['torture', 'ASSAULT-torture', '182', { patient: true }],
  ['invade occupy', 'ASSAULT', '192', {}],
  ['shoot', 'ASSAULT-firearms', '193', { patient: true }],
]
const nounRows: readonly Row[] = [
  [
    'meeting summit talk dialogue discussion conference',
    'CONSULT',
    '040',
    { mutual: true, coming: true },
  ],
  ['negotiation', 'CONSULT', '046', { mutual: true, coming: true }],
  ['visit trip', 'CONSULT-visit', '042', { coming: true }],
  [
    'call',
    'CONSULT-phone',
    '041',
    { mutual: true, modifiers: set('phone telephone video conference') },
  ],
  ['vote election referendum', 'CONSULT', '040', { coming: true, ahead: true }],
  ['attack assault raid offensive invasion', 'ASSAULT', '190', { taking: true }],
  ['airstrike bombing shelling bombardment', 'ASSAULT-explosives', '195', {}],
  ['assassination killing massacre', 'ASSAULT', '190', {}],
  ['test launch', 'MOBILIZE-weapons', '154', { modifiers: weapons }],
  ['arrest detention imprisonment', 'COERCE-arrest', '173', {}],
  ['expulsion', 'SANCTION-expel', '161', {}],
  ['agreement deal accord', 'AGREE', '030', { mutual: true }],
]
function table(rows: readonly Row[]): ReadonlyMap<string, readonly Word[]> {
  const map = new Map<string, Word[]>()
  for (const [words, plover, cameo, more] of rows) {
    const word: Word = { plover, cameo, contexts: [], ...more }
    for (const lemma of words.split(' ')) {
      const list = map.get(lemma)
      if (list) list.push(word)
      else map.set(lemma, [word])
    }
  }
  return map
}
/** Public acts by the lemma of their verb; where a lemma has several senses the first that fits holds. */
export const verbs = table(verbRows)
/** Public acts by the lemma of their noun. */
export const nouns = table(nounRows)
