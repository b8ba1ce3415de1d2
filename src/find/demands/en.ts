const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs that demand of their object: "urged Iran to comply", "asked the bloc to wait". */
export const requests = set(
  'urge ask order press pressure push implore beg exhort instruct direct invite require challenge encourage compel',
)

/** Verbs that demand a thing or that something be: "demanded the release of", "demanded that". */
export const demandings = set('demand request advocate')

/** Verbs that demand with a preposition: "called on Iran to", "appealed to", "pushed for". */
export const callings: readonly { readonly verb: string; readonly cases: ReadonlySet<string> }[] = [
  { verb: 'call', cases: set('on upon for') },
  { verb: 'ask', cases: set('for') },
  { verb: 'petition', cases: set('for') },
  { verb: 'appeal', cases: set('to for') },
  { verb: 'push', cases: set('for') },
  { verb: 'insist', cases: set('on') },
  { verb: 'press', cases: set('for') },
  { verb: 'lobby', cases: set('for') },
  { verb: 'plead', cases: set('with for') },
]

/** Verbs that warn someone off: "warned Moscow not to", "cautioned against". */
export const warnings = set('warn caution')

/** Case of what is warned of: "against". */
export const against = 'against'

/** "told them to leave", "wants Iran to stop", "expects the North to": a demand only with an infinitive and an object. */
export const tellings = set('tell want expect')

/** "asked not to be named": what a source asks of the press. */
export const anonymity = set('name identify quote')

/** Nouns of demand: "a demand for", "calls for", "an appeal to". */
export const nouns = set('demand call request appeal ultimatum plea')

/** Of those, what threatens, with its CAMEO code. */
export const ultimata = set('ultimatum')
export const ultimatum = '139'

/** What one calls for against someone, and how CAMEO counts that: "rally opposition against". */
export const penalties = set('sanction embargo boycott')
export const againstCase = set('against')
export const rallying = '113'

/** Cases of what is demanded. */
export const wanted = set('for that')

/** What is being told when a duty is laid on someone: "Iran must stop". */
export const duties = set('must should ought')

/** "have to", "need to" as duties. */
export const semiModals = set('have need')

/** Words that demand (CAMEO 10); the others appeal (02). */
export const insistent = set(
  'demand insist order require must should ought have need press pressure push compel instruct direct ultimatum warn tell expect want command',
)

/** Prepositions before the one of whom a thing is demanded: "an apology from Germany". */
export const addressed = set('from of by')

/** Verbs of trying: who tries to press someone presses. */
export const attempts = set('try seek attempt work continue begin start keep')

/** "What we want is that they leave": verbs whose wish is told behind "is". */
export const wishes = set('want expect demand ask seek require need insist')

/** The pronoun of such a wish. */
export const what = 'what'

/** What one's own side is told to do: "we must keep up the pressure". */
export const ownDuties = set('must')

/** Who is told so. */
export const ourselves = set('we')

/** Verbs of what one has, knows or is: nobody is told to. */
export const stative = set(
  'have know expect see feel believe think get seem remain lack belong cost mean like',
)

/** Ends what was asked, where it is a question. */
export const questionMark = '?'
