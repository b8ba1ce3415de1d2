/** What verbs and adjectives make of the clause that they take. Words only; `signatures.ts` says what they mean. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "regretted meeting", "knew that they met": it happened, whether the governor is negated or not. */
export const factive = words(
  `regret know realise realize discover notice acknowledge admit recognise recognize remember
  recall reveal learn forgive resent celebrate mourn confirm concede disclose note observe
  emphasise emphasize stress enjoy mind dislike criticise criticize condemn praise thank blame
  apologise apologize congratulate punish fine arrest convict mention discuss describe complain see
  hear watch find catch witness overlook ignore glad happy sorry proud sad pleased delighted
  surprised shocked angry upset grateful thankful disappointed lucky relieved ashamed embarrassed
  amazed aware nice great odd strange tragic interesting amusing funny unfortunate regrettable
  significant wrong tired used accustomed busy secret`,
)

/** "managed to meet", "began to meet": it happened if the governor did, and did not if that did not. */
export const implicative = words(
  `manage begin start continue proceed go come use dare succeed get be remain resume keep bother
  happen deign condescend chance turn prove hurry hasten rush tend grow end wind finish complete
  undergo spend live earn cost serve involve become stay stand sit lie love hate like learn first
  last foolish stupid smart wise clever brave quick slow`,
)

/** "resorted to burning tyres": it is what the governor tells. */
export const resorting = words('resort stoop')

/** "forced it to meet", "helped build": it happened if the governor did; of the contrary nothing is said. */
export const causative = words(
  `make cause have let force lead prompt compel help assist drive coerce inspire induce
  persuade convince trick lure provoke teach bring leave spur trigger`,
)

/** "was able to meet", "had to meet", "allowed it to meet": it happened where the governor is past. */
export const enabling = words('able have get choose let allow enable permit take elect fit')

/** "failed to meet", "avoided meeting": it did not happen if the governor did, and did if that did not. */
export const negative = words(
  `fail neglect forget avoid omit stop cease quit refrain abstain escape miss skip unable`,
)

/** "refused to meet", "prevented a meeting", "denied meeting": it did not happen if the governor did. */
export const refusing = words(
  `refuse decline deny abandon halt suspend rule forbid ban prevent prohibit bar block discourage
  dissuade deter exclude preclude reject resist renounce forgo cancel scrap shelve veto thwart foil
  avert disprove refute doubt disbelieve dismiss pretend feign lack drop boycott unwilling
  reluctant impossible false untrue loath unlikely incapable powerless ineligible forswear
  postpone delay defer`,
)

/** "plans to meet", "is scheduled to meet", "agreed to meet": it is planned. */
export const intending = words(
  `plan agree decide intend schedule expect set prepare slate due vow pledge promise commit swear
  undertake aim arrange announce book determine determined resolve poise mean look head ready offer
  bind guarantee volunteer elect propose anticipate project forecast predict bound destined
  prepared certain sure about design organise organize consent opt move`,
)

/** "wants to meet", "urged it to meet": it is only thought of. */
export const wishing = words(
  `want hope wish try seek attempt consider suggest urge ask call demand threaten warn need request
  tell order encourage press push invite allow permit enable require able willing likely possible
  prefer fear dread long yearn desire struggle fight endeavour endeavor strive work contemplate
  weigh mull debate explore imagine envisage recommend advise insist instruct command direct
  counsel beg plead appeal lobby campaign petition challenge authorise authorize entitle license
  qualify empower motivate tempt pressure tempted afford wait hesitate wonder inquire enquire check
  favour favor support back oppose discuss suppose supposed deserve merit bear train eager keen
  anxious hesitant free welcome eligible necessary important essential vital crucial imperative
  advisable desirable easy hard difficult tough simple safe dangerous better best good bad nice
  available capable afraid scared worried concerned legal illegal reasonable fair interested
  careful cautious risky feasible sufficient enough tempting curious dream talk hint imply risk
  ensure stipulate rather warrant justify deem worth`,
)

/** "is said to have met", "believes that they met": so someone says or thinks. */
export const believing = words(
  `claim allege accuse believe think suspect assume presume guess speculate reckon figure seem
  appear rumour rumor purport feel bet consider repute argue contend maintain assert estimate say
  report`,
)

/** Of those, the verbs that with "I" and "we" only soften what is said: "I think they met". */
export const thinking = words('think believe guess suppose feel figure reckon suspect bet assume')

/** "I do not think that they met": the negation belongs below. */
export const raising = words(
  `think believe suppose imagine expect seem appear feel guess figure want`,
)

/** "hopes that they met", "demands that it meet": verbs whose finite clause is only thought of. */
export const wishingThat = words(
  `hope wish want pray fear worry dread demand insist recommend suggest propose request require
  urge wonder ask imagine prefer ensure dream warn threaten possible likely unlikely probable
  conceivable afraid worried concerned important essential crucial vital doubtful`,
)

/** "expects that they will meet": verbs whose finite clause is planned. */
export const intendingThat = words(
  `expect plan intend agree promise pledge vow swear predict forecast decide anticipate`,
)

/** "denies that they met": verbs whose finite clause is said not to be so. */
export const denyingThat = words(
  'deny doubt disprove refute pretend false untrue impossible dispute',
)

/** "said that they met": verbs that bring someone's word, and leave it at that. */
export const saying = words(
  `say tell report state announce declare write explain add reply answer respond testify indicate
  show mean post tweet argue contend maintain assert estimate`,
)

/** "went on to say", "went to see it": what stands right behind was done. */
export const going = words('go proceed')

/** "used a drone to find it": with a past, the purpose was reached. */
export const serving = words('use')

/** "took the time to call", "took two days to load it". */
export const taking = words('take')

/** What it took. */
export const spans = words(
  'time second minute hour day week month year decade while bit trouble visit attempt effort',
)

/** "rose to close at 12": verbs of a movement that ends somewhere. */
export const moving = words(
  `rise fall drop climb jump slip surge tumble gain lose add shed soar sink plunge rally decline ease
  recover rebound slide advance retreat edge grow swell price`,
)

/** "to close at 12": where it ends. */
export const closing = words('close end finish settle trade stand reach hit become total yield')

/** "marched to protest", "called to tell her": purposes that are reached by the act itself. */
export const expressing = words(
  `demand protest mark celebrate commemorate honor honour mourn denounce condemn thank congratulate
  greet welcome salute hail tell say report announce complain apologise apologize express discuss
  urge reflect`,
)

/** "called to complain": the purpose of a call that is made, not of one that is made for something. */
export const calling = words('call')

/** "called to complain". */
export const messaging = words('tell say report complain apologise apologize thank congratulate')

/** "sent him to tell her": the purpose is another's to reach. */
export const sending = words(
  `send dispatch invite hire appoint order urge call tell ask name deploy commission instruct summon
  subpoena recruit persuade choose elect authorise authorize allow assign bring wait`,
)

/** "insisted that they met", "agreed that it was wrong": of what is, the verb brings someone's word. */
export const mooded = words('insist warn agree decide')

/** "It was good to see it": with a past it happened. */
export const valued = words('good nice better best')

/** "I would like to thank", "I have to admit": verbs between the speaker and what is so done. */
export const performing = words('want like wish love have need')

/** "close to meeting", "worth meeting": adjectives that leave open what they govern. */
export const nearing = words('close near averse opposed worth')

/** "likely to meet", "tried to meet": open, and with a negation not so. */
export const sufficing = words('likely available enough sufficient try attempt')

/** "will continue to meet": what is to go on is going on. */
export const continuing = words('continue')

/** "the film shows Spain attacking Peru". */
export const depicting = words('show depict portray imagine tell feature')

/** "ruled out withdrawing": with a particle verbs of what will not be done. */
export const rejectingOut = words('rule')
