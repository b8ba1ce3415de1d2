/** English words by which an act is told through a noun, by place, time, harm or opinion. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "told envoys in a meeting": cases that put the clause into a meeting. */
export const meetingCases = words('at in during')

/** Verbs whose object hears what is said. */
export const telling = words('tell inform brief assure urge ask warn')

/** "is in talks with". */
export const enteredCases = words('in')

/** "a third round of talks", "a series of attacks": nouns that count an act. */
export const rounds = words(
  'round series day hour string flurry spate wave set session dozen hundred',
)

/** "criticised Spain for selling arms", "accused it of lying", "charged him with", "kept it from": its object does it. */
export const blameMarks = words('for of with from')

/** "lashed out at Spain". */
export const at = 'at'

/** "frequently meets": what is done over and over. */
export const habits = words(
  'frequently often regularly usually generally typically sometimes always',
)

/** "Brown's decision to leave the deal". */
export const decisions = words('decision move')

/** "an Israeli airstrike killed him": attacks that stand for those who made them. */
export const attacks = words(
  `airstrike strike attack raid bomb bombing missile rocket shelling bombardment fire drone offensive operation
  warplane jet tank plane aircraft warship helicopter artillery hacker service agency gunman bomber
  explosion blast mine minefield shell grenade gunfire ambush assault`,
)

/** "40 people were killed": those who suffer it though they are nobody in particular. */
export const victims = words(
  `people person civilian soldier officer policeman protester demonstrator child woman man student
  villager worker migrant refugee bystander passenger troop militant fighter journalist`,
)

/** "a court sentenced him", "police arrested him": who need not be told whose they are. */
export const authorities = words(
  `court judge jury tribunal police prosecutor authority officer agent official voter lawmaker
  parliament`,
)

/** "was abroad when they met": at the same time. */
export const alongMarks = words('when as while')

/** "fled in August after they had met": shortly before. */
export const afterMarks = words('after')

/** "reached an agreement": not "gave the deal its approval". */
export const agreeing = words('reach make sign strike announce conclude complete renew extend seal')

const towards = words('toward towards into')

/** "heads toward talks", "is preparing for a summit": verbs and the cases that bring what is to come. */
export const heading: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['head', towards],
  ['move', towards],
  ['go', towards],
  ['prepare', words('for')],
  ['gear', words('for')],
])

/** "plans for the summit". */
export const forCase = 'for'

/** "plans for the summit": nouns of what is got ready. */
export const preparations = words('plan preparation arrangement date timetable venue schedule')

/** "talks between French and Spanish officials": of whom there are two, though one word names them. */
export const between = words('between')

/** "an offer for talks": nouns of what is only asked for. */
export const proposals = words(
  'offer proposal call request appeal bid hope demand need push chance',
)

const list = (lemmas: string) => [...words(lemmas)]

/** "killed when a bridge fell": what kills by itself. */
export const mishaps = list(
  `earthquake quake aftershock flood storm hurricane typhoon tornado landslide avalanche accident
  crash collision collapse drown virus epidemic famine`,
)

/** "40 people were killed in an attack": words of violence, one of which tells that somebody did it. */
export const violence = list(
  `attack bomb bombing bomber blast explosion explode airstrike strike raid shooting shoot gunman shell
  shelling rocket missile clash fighting fight battle police soldier troop militant rebel ambush riot
  protest violence crackdown assault massacre war detonate`,
)

/** "spoke by phone": by which it is done, not by whom. */
export const means = words(
  'phone telephone video videoconference email letter mail car train plane boat bus air sea land hand',
)

/** "was met by the mayor". */
export const by = 'by'

/** "met his counterpart": whom one meets though no party is named. */
export const guests = words(
  `counterpart dignitary official diplomat minister president leader envoy delegation king queen
  prince pope group each other team family parent survivor member`,
)

/** "said after talks with Peru", "told them in a meeting": cases by which who acts took part. */
export const attendedCases = words('at in during after following')

/** "on a visit to Peru". */
export const visitCases = words('on during')
