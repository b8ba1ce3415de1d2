/** What nouns make of the clause or the noun that they take. Words only. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "a plan to meet": it is planned. */
export const intendingNouns = words(
  `plan decision agreement intention intent promise pledge vow commitment undertaking deal aim goal
  objective purpose schedule preparation arrangement mission mandate expectation determination
  resolve readiness oath negotiation contract date deadline programme program project prediction
  forecast`,
)

/** "an effort to meet", "the risk of a war": it is only thought of. */
export const wishingNouns = words(
  `effort attempt bid try ability capability capacity chance opportunity right power authority
  option possibility likelihood probability prospect potential way means time place thing reason
  need necessity duty obligation requirement desire wish hope dream ambition aspiration temptation
  urge willingness eagerness incentive invitation request demand call appeal plea order instruction
  proposal suggestion idea offer threat warning fear risk danger concern worry permission consent
  approval licence license permit freedom motion bill move campaign drive push pressure battle
  fight struggle race quest search tool money fund anything something somebody someone anyone
  everything nowhere somewhere room space energy courage nerve strength tendency question talk
  rumour rumor speculation consideration recommendation advice challenge task job case basis
  alternative condition approach method strategy verge brink cusp threshold`,
)

/** "a failure to meet", "the ban on sales": it did not happen. */
export const refusingNouns = words(
  `failure refusal inability unwillingness reluctance neglect lack absence impossibility denial ban
  prohibition moratorium embargo end halt stop cessation rejection cancellation avoidance
  prevention nothing none nobody abolition boycott`,
)

/** "the claim that they met", "allegations of fraud": so someone says. */
export const claimingNouns = words(
  `claim allegation accusation suspicion rumour rumor belief assertion suggestion speculation
  assumption theory notion opinion view conspiracy impression presumption report`,
)

/** "no indication that they met", "proof they met": so far as there is any. */
export const contents = words(
  `indication evidence proof sign confirmation hint doubt guarantee assurance suspicion news word
  fact knowledge conclusion finding`,
)

/** "the first to land", "the only man to win": it happened. */
export const ordinals = words('first last second third only latest')

/** "the 14th person to land". */
export const counted = /^\d+(?:st|nd|rd|th)$/

/** "a failed attempt to meet": what was attempted did not happen. */
export const vainAdjectives = words(
  'failed unsuccessful futile abortive vain fruitless doomed thwarted foiled ill-fated',
)

/** "the aborted invasion": adjectives of what did not come about. */
export const undoneAdjectives = words(
  'aborted cancelled canceled averted foiled thwarted scrapped nonexistent',
)

/** "the reason that they met": nouns whose clause is taken as given. */
export const given = words('reason time way place thing moment day year period')

/** "rejected reports that they met": verbs that set aside what a noun says. */
export const disowned = words('reject deny dismiss refute dispute rebut disprove')

/** Nouns that name something done or undergone, where their endings do not tell. */
export const events = words(
  `attack war battle fight fighting strike raid bomb blast bombing shooting killing murder death
  crash accident fire flood storm quake earthquake disaster crisis riot protest march rally
  demonstration coup revolt uprising rebellion siege assault ambush clash violence massacre
  genocide slaughter trial hearing lawsuit suit appeal verdict sentence arrest search probe inquiry
  investigation vote poll election referendum debate talk talks meeting summit conference session
  visit trip tour journey flight landing launch test exercise mission operation deal merger
  takeover purchase sale buyout acquisition bid offer loan payment aid rise fall drop decline
  increase decrease growth cut hike gain loss surge slump rebound recovery change shift move return
  start end beginning finish opening closing closure shutdown delay halt stop release rescue escape
  kidnapping hijacking abduction theft robbery fraud crime abuse rape torture use help support work
  study research report announcement statement speech address comment remark interview call letter
  request demand order decision agreement treaty accord pact ceasefire truce peace withdrawal
  retreat advance deployment invasion occupation incursion surrender defeat victory win game match
  race contest party wedding funeral birth marriage divorce ceremony celebration parade festival
  concert show award promotion resignation appointment dismissal removal exile asylum crossing
  arrival departure stay exit entry ban embargo sanction blockade boycott dispute conflict row
  argument exchange trade export import production delivery shipment supply transfer training
  treatment surgery injury illness outbreak epidemic infection spill leak explosion collapse
  failure seizure refusal approval disposal rehearsal success effort attempt try campaign drive
  push pressure threat warning promise pledge plan proposal review check inspection ruling charge
  allegation claim denial lockout layoff cutback spending saving investment settlement
  restructuring listing offering bailout default bankruptcy tender swap downturn recession boom
  response reaction reply reunion capture exodus unrest upheaval turmoil turnout crackdown sweep manhunt hunt chase stand-off standoff shootout
  gunfight bloodshed`,
)

/** Endings of nouns that are made of verbs. */
export const eventEndings = /[a-z]{3}(?:[ts]ion|ment|ing|[ae]nce)$/

/** Nouns with such an ending that name nothing done. */
export const things = words(
  `government department parliament document apartment element moment instrument regiment segment
  station position section generation population million billion trillion building evening morning
  ceiling thing something anything everything nothing spring string being sibling distance instance
  audience sentence science conscience residence evidence intelligence influence insurance finance
  ambulance chance balance substance stance environment equipment basement monument argument
  comment session dimension tension pension mansion mission division version passion profession
  commission institution constitution organisation organization association corporation federation
  foundation nation ration relation situation condition tradition ambition edition function fiction
  fraction percentage clothing housing`,
)

/** "no talks", "without talks": the noun is said not to be. */
export const noneBefore = words('no neither')

/** Cases before what did not happen: "without a vote", "instead of talks". */
export const withoutCases = words('without instead')

/** "possible talks", "an alleged attack": adjectives that tell how far the noun holds. */
export const openAdjectives = words(
  `possible potential likely hypothetical imminent threatened proposed attempted eventual
  prospective would-be feared`,
)

/** "planned talks". */
export const plannedAdjectives = words(
  `planned scheduled upcoming expected forthcoming anticipated coming impending looming intended`,
)

/** "the alleged attack". */
export const allegedAdjectives = words(
  'alleged suspected reported purported supposed apparent rumored',
)

/** "denied involvement", "avoided a war": verbs whose object did not come about. */
export const deniedObjects = words(
  `avoid prevent avert deny reject cancel foil thwart block veto forbid lack refuse rule
  preclude renounce skip miss`,
)

/** "declined comment". */
export const declining = words('decline')

/** What is declined so. */
export const declined = words('comment interview elaboration response')

/** "the end of the talks": there they were. */
export const ends = words('end halt stop cessation')

/** "demanded the resignation of the minister": verbs whose object is only thought of, though it is named as known. */
export const askedObjects = words(
  `want seek demand request urge require propose suggest advocate consider contemplate mull desire
  threaten`,
)

/** "wants a vote", "fears a war": verbs whose object is only thought of. */
export const wishedObjects: ReadonlySet<string> = new Set([
  ...askedObjects,
  ...words(
    'need fear wish favor favour await deserve encourage prefer oppose risk deter discourage',
  ),
])

/** "the film shows", "in a novel": what is told there is made up. */
export const fiction = words('film movie novel drama sitcom thriller comedy opera cartoon fiction')

/** "called for talks", "hoped for a deal": verbs that with "for" do the same. */
export const wishedFor = words(
  `call ask look hope wait push press lobby apply bid vie campaign plead appeal argue strive fight
  beg pray aim opt petition wish long yearn search march demonstrate protest rally`,
)

/** "warned against an attack", "voted on the removal": what is spoken of is open, by verb and case. */
export const openObliques = words(
  `warn-against warn-of caution-against advise-against argue-against guard-against vote-against vote-on
  vote-for decide-on decide-against hint-at muse-about speculate-about speculate-on`,
)

/** "planned a vote": verbs whose object is planned. */
export const plannedObjects = words(
  `plan schedule expect promise pledge prepare arrange intend vow slate organise organize forecast
  predict anticipate envisage`,
)

/** "ended the strike", "lifted the ban": verbs whose object is there already. */
export const affected = words(
  `end lift suspend violate break limit reduce stop halt cut curb reflect justify accept survive
  endure finish complete conclude lose change extend renew resume delay ignore condemn criticise
  criticize investigate probe protest mourn lessen ease alter soften strengthen weaken undermine
  disrupt interrupt revise amend counter withstand repeat enforce confirm heed obey answer acknowledge
  recognise recognize honour honor`,
)

/** "considered the request". */
export const weighing = words('consider contemplate mull favor favour oppose await')

/** "led to a war", "may result in deaths": what comes of it, by verb and case. */
export const resulting = words(
  'lead-to result-in end-in erupt-in culminate-in escalate-into descend-into amount-to',
)

/** "delayed the vote": it is not yet. */
export const putOff = words('delay postpone stall forestall defer')

/** "there will be talks", "talks will begin": verbs that tell of their subject only that it is. */
export const occurring = words('be occur happen begin start commence ensue erupt')

/** "there". */
export const there = 'there'

/** "took part in any talks": with a negation there are none. */
export const anyDet = 'any'

/** "could not be reached for comment": what is not given either. */
export const soughtFor = words('reach available contact')

/** "subject to approval", "contingent on a vote": adjectives whose noun is still to come. */
export const pendingOn = words('subject contingent conditional dependent eligible')

/** "agreed to talks". */
export const agreeingTo = words('agree commit consent')

/** "for talks". */
export const forCase = 'for'

/** "to talks". */
export const toCase = 'to'

/** "rejected the offer": what is said or asked is there, though it is refused. */
export const spoken = words(
  `offer request proposal bid demand claim appeal plan suggestion idea accusation allegation charge
  report statement objection application petition motion decision call invitation threat argument
  criticism view question order`,
)

/** "a takeover bid", "evacuation plans": heads of compounds before which an event is only thought of. */
export const openHeads = words(
  `attempt bid threat plan request proposal offer risk warning danger fear possibility prospect
  application`,
)

/** "the talks", "their talks": taken to be there. */
export const known = words('the this that these those his her its their our my your both')
