/** English words of disputes. Words only; the rules say what they mean. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Nouns for what someone claims: "rejected the accusation". */
export const claims = words(
  `claim allegation accusation assertion suggestion contention insinuation charge argument narrative
  rumor rumour report account notion criticism reading interpretation conclusion finding statement`,
)

/** Of those, which are someone's word without a clause that says so: "denied claims of fraud". */
export const reported = words('claim allegation accusation report rumor rumour charge suggestion')

/** Of those, which may be proposals. */
export const proposals = words('suggestion notion statement')

/** "denied the claim": they say that it is not so. */
export const denying = words(
  'deny refute dispute rebut dismiss reject contradict rubbish debunk repudiate',
)

/** "mocked the claim": they are against it without saying that it is not so. */
export const deriding = words('mock ridicule deride scoff contest challenge question')

/** "scoffed at claims". */
export const deridingCases = words('at')

/** "denied it", "denied having": the verbs of denial proper. */
export const plain = words('deny refute')

/** "called the claim baseless": verbs that give something a name. */
export const calling = words(
  'call describe brand label dub term denounce dismiss reject characterize characterise portray',
)

/** "a baseless claim", "called the report a lie". */
export const falsehoods = words(
  `false baseless untrue unfounded groundless fabricated bogus nonsense absurd ridiculous laughable
  misleading fake fiction fabrication invention lie lies falsehood falsehoods slander libel
  propaganda hoax myth rubbish disinformation unsubstantiated unproven incorrect inaccurate wrong
  ludicrous preposterous nonsensical libelous defamatory slanderous`,
)

/** "illegal sanctions", "the notice is void". */
export const invalid = words(
  `illegal unlawful illegitimate void invalid unconstitutional illicit unenforceable ineffective`,
)

/** "has no legal force", "without effect": what a rule that does not hold lacks. */
export const force = words('force effect validity standing basis')

/** "incapable of effect". */
export const incapable = words('incapable devoid')

/** "has no", "without": before those. */
export const lacking = words('no without')

/** "rejects that claim": what points back at what was said. */
export const pointing = words('this that these those such')

/** "rejects the claim": so does the article, before one thing. */
export const the = 'the'

/** "denied it". */
export const pronouns = words('it this that them')

/** "denied wrongdoing": what is denied by whoever is accused. */
export const blames = words(
  `wrongdoing involvement responsibility role link connection complicity culpability guilt knowledge
  part`,
)

/** "claims by the opposition". */
export const makers = words('by from')

/** "claims of fraud". */
export const ofCase = 'of'

/** "despite American claims that", "contrary to the ministry's claim": the main clause stands against them. */
export const contrary = words('despite contrary')

/** Of those claims the ones that a main clause after "despite" says not to be so. */
export const insisted = words('claim assertion insistence contention assurance denial')

/** "distanced themselves from the sanctions": verbs of stepping back, with the case that they need. */
export const distancing: ReadonlyMap<string, string> = new Map([
  ['distance', 'from'],
  ['dissociate', 'from'],
  ['disassociate', 'from'],
  ['disavow', ''],
  ['disown', ''],
])

/** "alleged violations", "so-called sanctions": the text keeps away from the words. */
export const hedges = words(
  'alleged supposed purported so-called self-styled ostensible self-proclaimed',
)

/** "due to alleged violations", "over alleged abuses": the case of a ground that someone gives. */
export const grounds = words('due over for because citing')

/** Verbs that say too little for two clauses with them to be about one thing. */
export const vague = words(
  `be have do make take get go come give put say tell know think want need see find keep let use try
  look feel seem become show call ask hold run work help start begin like love mean believe`,
)

/** "is a separate question", "remains to be seen": words that leave open what a headline settles. */
export const limits =
  /\b(?:separate (?:question|issue|matter)|remains? to be seen|too (?:early|soon)|premature|not (?:yet )?(?:been )?(?:decided|settled|agreed|final|finali[sz]ed)|no (?:final )?decision|nothing (?:has been|is) (?:decided|agreed|settled)|depends? on|up to)\b/i

/** "will", "would": told of the future. */
export const future = words("will would shall wo 'll ’ll 'd ’d")

/** Of the words of contrast the one that also stands before what is only unwelcome. */
export const despiteWord = 'despite'

/** "has no force". */
export const have = 'have'

/** "is not illegal". */
export const not = words("not n't n’t never no hardly")

/** "measures of the ministry", "sanctions imposed by Oslo". */
export const ownedBy = words('by of')

/** "falsely claimed". */
export const falsely = words('falsely wrongly baselessly incorrectly erroneously untruthfully')

/** "falsely claimed": verbs of claiming. */
export const claiming = words(
  'claim say assert allege state suggest tell insist argue declare tweet',
)

/** "rejected the demand", "rebuffed calls": what is asked. */
export const demands = words('demand call request appeal ultimatum plea')

/** "rejected the demand": answers of someone who will not. */
export const refusals = words('reject refuse rebuff dismiss spurn')
