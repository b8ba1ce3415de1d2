/** English words that tell how far a clause is stood behind. Words only; `status.ts` says what they mean. */

export * from './en/scenes.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "will sell", "'ll sell", "won't sell": what is going to be. */
export const futureModals = words(`will shall 'll ’ll wo`)

/** "would sell": what would be, or a reported "will". */
export const conditionalModals = words(`would 'd ’d`)

/** "may sell", "must sell": what is not told as fact. */
export const openModals = words('may might can could must should ought need ca')

/** "did not sell", "never sold", "no longer sells". */
export const negators = words(`not n't n’t never no neither nor hardly`)

/** "nobody signed", "none signed": what is said of these is said of none. */
export const nobodies = words('nobody none nothing neither no-one')

/** "any company which sells": what is said of these is said of nobody in particular. */
export const generic = words('any whichever whatever')

/** "no longer": negates with the word before it. */
export const longer = 'longer'

/** "wants to meet", "hopes to meet", "urged it to meet": the complement is only thought of. */
export const attitudes = words(
  `want hope wish try seek attempt consider suggest urge ask call demand threaten warn like need
  request tell order encourage persuade press push invite allow permit enable require believe
  claim think appear seem able unable willing ready likely unlikely possible possibly`,
)

/** "if Tehran agrees": marks of a clause that is only supposed. */
export const supposing = words('if unless whether lest provided providing assuming')

/** "allegedly", "reportedly": told at a distance. */
export const hedges = words(
  'allegedly reportedly supposedly apparently purportedly alleged reported',
)

/** "perhaps", "possibly": not told as fact. */
export const doubts = words('perhaps maybe possibly probably')

/** "a planned visit", "the upcoming talks": a noun that names what is still to come. */
export const coming = words(
  `planned scheduled upcoming expected proposed forthcoming next future potential possible prospective
  anticipated impending looming`,
)

/** Verbs whose infinitive is done by their subject even when they have an object: "promised Iran to sell". */
export const subjectControl = words('promise pledge vow threaten swear offer agree guarantee')

/** "made a pledge", "held talks", "carried out an attack": the verb is light, the noun is the act. */
export const lightVerbs = words(
  `make hold have issue give conduct launch carry stage mount reach pay take deliver sign extend
  repeat reiterate renew begin start open continue resume conclude finish end attend host join send
  announce strike convene lead lodge file set undertake resort declare order register submit
  mount provide offer voice express complete`,
)

/** Particles that are no preposition behind these verbs: "called off the strike". */
export const particles: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['off', words('call cut break put fire')],
  ['over', words('hand turn sign')],
])

/** Verbs whose object is moved, not met: "sent troops to Chad". */
export const sendings = words(
  `send deploy dispatch withdraw pull mobilize mobilise contribute provide commit station redeploy
  mass amass bring move reinforce strengthen`,
)

/** What someone speaks by: "issued a statement condemning the raid". */
export const papers = words(
  `statement report letter declaration communique resolution message speech note petition
  editorial memo appeal call`,
)

/** Relative pronouns, which stand for the noun before them. */
export const relatives = words('who which that whom')

/** First person: the words are the speaker's own. */
export const firstPerson = words('i we us me our my')

/** The copula and auxiliary "be". */
export const be = 'be'

/** The auxiliary "have". */
export const have = 'have'

/** "with its officials trashing it". */
export const beside = 'with'

/** The infinitive mark. */
export const to = 'to'

/** "is going to sell". */
export const going = 'go'

/** Cases that bring an agent in the passive and beside nouns: "imposed by Moscow", "an attack by rebels". */
export const agentCases = words('by')

/** Cases that bring a partner who takes part as an equal: "talks with Japan", "between Iran and Russia". */
export const partnerCases = words('with between among')

/** Cases that bring the one at whom something is directed, best first. */
export const targetCases = words('against on to at toward towards upon over for from with in into')

/** The same beside nouns of what one side does: "mediation between Chad and Niger". */
export const nounCases = new Set([...targetCases, 'between', 'among'])

/** How a noun says what it is about: "an inquiry into attacks". */
export const aboutCases = words('of into for')

/** Of those, what a passive may have: "was arrested in Chad" is not done to Chad. */
export const passiveCases = words('against on at toward towards upon over')

/** Prepositions that tell at whom, with whom or for whom something is done. */
export const aimCases = words('on to against with for from toward towards upon at')

/** Prepositions that tell where something is done to someone, for want of a better word. */
export const placeCases = words('in into inside near from across throughout')

/** Nouns that count those who act: "thousands of Nigerians". */
export const quantities = words(
  'thousand hundred dozen score ten million number group crowd handful majority third half quarter batch patch band team member contingent leader representative delegate',
)

/** "a state of emergency". */
export const of = 'of'

/** "the arrest of two Russians": the last preposition by which someone is looked for. */
export const ofCase = words('of')

/** What opens a condition, as word sequences; longer ones stand first. */
export const conditionOpeners: readonly (readonly string[])[] = [
  'the moment that',
  'the moment',
  'the day that',
  'the minute',
  'the instant',
  'as soon as',
  'as long as',
  'so long as',
  'on condition that',
  'on the condition that',
  'in the event that',
  'in the event of',
  'in exchange for',
  'in return for',
  'provided that',
  'providing that',
  'only if',
  'only when',
  'only after',
  'without first',
  'if',
  'unless',
  'once',
  'should',
  'pending',
].map(phrase => phrase.split(' '))

/** Openers that make a condition only when a clause about something still to come follows: "after the embargo expires". */
export const clauseOpeners: readonly (readonly string[])[] = [
  'after',
  'when',
  'until',
  'before',
].map(word => [word])

/** "even if": what stands behind it weakens no promise. */
export const concessive = 'even'

/** Words that open a clause with a subject of its own: "after Trump vowed". */
export const subordinators = words(
  'after before since until when while as because although though that if',
)

/** "to Moscow, where the two sides will talk": the clause goes on about the same visit. */
export const whereupon = words('where whereupon')

/** "previously pledged", "had earlier said": not the news of the day. */
export const formerly =
  words(`previously earlier once formerly initially originally repeatedly often
  always long already before ago since after afterward afterwards`)

/** Nouns of measures, which say on what they are: "a ban on salmon exports". */
export const measuresOn =
  words(`ban embargo sanctions sanction tariff tariffs duty tax levy curb limit
  restriction moratorium cap blockade`)

/** How they say so. */
export const measureCases = words('on against')

/** Verbs by which something done is made known. */
export const announcing = words('announce unveil reveal disclose confirm declare report')

/** Nouns for what was said: "dismissed the remarks". */
export const utterances = words(
  `remark comment statement claim allegation accusation suggestion assertion criticism charge
  insult speech tweet letter message interview warning denial`,
)

/** Nouns for what was done or announced, whatever it was: "welcomed the move". */
export const doings = words(
  'move decision action step announcement measure plan offer proposal gesture threat demand',
)

/** What a noun and its verb have in common: "exemption" and "exempt", "suspension" and "suspend". */
export const stemOf = (lemma: string): string => lemma.toLowerCase().slice(0, 6)

/** Nouns for a meeting of parties. */
export const gatherings = words('meeting summit talk talks negotiation negotiations dialogue')

/** "the two sides", "both ministers": those who were named before. */
export const pairs = words('two both')

/** Articles of what is told of for the first time. */
export const indefinites = words('a an')

/** "The trial begins on May 4", "takes place": verbs by which something comes about. */
export const beginnings = words('begin start open commence resume convene occur take')
