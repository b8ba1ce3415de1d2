/** Words that mark a clause from without: what opens it, what asks, what dates it. Words only. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "without meeting", "instead of meeting", "rather than meet": it did not happen. */
export const withoutMarks = words('without instead rather')

/** "in the year before they met", "until they meet", "when they meet": it hangs on a time. */
export const timeMarks = words('when whenever before after until till once wherever')

/** Of those, with the present, what is not there yet: "until they meet", but not "when they meet". */
export const notYet = words('before until till once')

/** "prevented it from selling": a case that only some verbs give. */
export const fromMark = 'from'

/** "prevented it from selling", "kept it from selling": of these the case makes that it did not happen. */
export const keepingFrom = words(
  `prevent stop keep ban bar block prohibit forbid discourage dissuade deter refrain abstain hinder
  exempt preclude exclude restrain inhibit save spare protect deny disqualify`,
)

/** "decided against selling". */
export const against = 'against'

/** "thought about selling", "talked it into selling", "used for cutting": it is a thought or a use. */
export const aboutMarks = words('about for into toward towards against of on to at over in like')

/** "charged with selling", "accused of selling", "arrested for selling": so someone says. */
export const accusing = words(
  'accuse charge suspect indict sue prosecute investigate acquit arrest detain',
)

/** "accused of selling": how those verbs take it. */
export const accusingCases = words('of for with over')

/** "did not meet or talk": what carries a negation on; "nor" has its own. */
export const alternatives = words('or')

/** "not only met", "not just met": the negation is of the small word. */
export const onlyWords = words('only just merely simply solely')

/** "has no plans", "sees no end": verbs of a state that is told of, though its object is none. */
export const bearing = words('have see make know contain serve find show bear need pose feel hear')

/** "no longer meet". */
export const negators = words(`not n't n’t never no neither nor`)

/** "dont", "hasn't": negated auxiliaries that are written as one word. */
export const negated =
  /n['’]t$|^(?:nt|dont|didnt|doesnt|cant|cannot|wont|isnt|arent|wasnt|werent|hasnt|havent|hadnt|couldnt|wouldnt|shouldnt)$/

/** "hasn't": such words with their apostrophe. */
export const contracted = /^[a-z]+n['’]t$/

/** "has yet to meet". */
export const yet = 'yet'

/** "is leaving tomorrow": with the present progressive, what is to come. */
export const soon = words('tomorrow tonight soon shortly later next')

/** "anyone who meets", "whatever they sell": said of nobody in particular. */
export const anyWords = words(
  'anything anyone anybody whatever whoever whichever wherever anywhere',
)

/** "every company". */
export const everyWords = words('every each')

/** "you meet him", "somebody help": subjects of an order. */
export const ordered = words('you somebody someone everybody everyone anybody anyone god ye')

/** "too tired to meet" and "old enough to meet". */
export const excess = 'too'

/** "I", "we": whose own word it is. */
export const firstPerson = words('i we')

/** "love this park", "highly recommend": without a subject the speaker's own, not orders. */
export const felt = words(
  'love like appreciate recommend hope thank agree wish regret hate doubt guess think need want wonder miss',
)

/** "No. 1": a number, not a negation. */
export const number = 'no'

/** "how", "what", "why": words that ask for a part, and take the rest as given. */
export const part = words('who whom whose what which when where why how')

/** "Please meet him." */
export const please = words('please kindly plz pls')

/** "may not sell", "should not sell": it may be or ought to be so, which is not to say that it is. */
export const weakModals = words('may might must should ought need')

/** "should have sold", "ought to have sold": with the perfect, what was not done. */
export const unfulfilled = words('should ought')

/** "that he leave". */
export const that = 'that'

/** "remains to be seen". */
export const remain = 'remain'

/** "no choice but to yield". */
export const but = 'but'

/** "only to fail". */
export const only = 'only'

/** "he", "it": subjects of a verb in -s. */
export const thirdPerson = words('he she it this that')

/** "had they agreed", "should it fail": auxiliaries that make a condition by standing first. */
export const inverted = words('had should were')

/** "I can see", "could be heard". */
export const abilities = words('can could')

/** "I can see it": what one can perceive, one does. */
export const perceived = words('see hear feel smell taste notice sense observe')

/** "can", "must": modals before them. */
export const performingModals = words('can must may might')

/** "I can confirm", "I must say", "I want to thank": done by the saying of it. */
export const performed = words(
  `say confirm admit confess assure add stress note mention emphasise emphasize thank congratulate
  apologise apologize remind reiterate acknowledge commend salute announce`,
)

/** "it took hours to load". */
export const it = 'it'

/** "called for talks", "called on them". */
export const callingCases = words('for on upon')

/** "close to meeting". */
export const nearCases = words('to')

/** "nearly attacked": adverbs of what did not quite happen. */
export const nearly = words('nearly almost')

/** "stopped short of expelling them": it was not done. */
export const short = 'short'

/** "the claim that they met is false". */
export const untrue = words('false untrue baseless unfounded groundless fabricated wrong incorrect')
