import { common } from '../follow/en.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Forms that no ending tells, each before the word that it is a form of. */
const irregular: ReadonlyMap<string, string> = new Map(
  `sold sell shot shoot sent send took take taken take broke break broken break built build bought buy
  met meet held hold left leave paid pay made make gave give given give struck strike fought fight
  stole steal stolen steal withdrew withdraw withdrawn withdraw began begin begun begin spent spend
  lost lose won win drove drive driven drive flew fly flown fly sank sink sunk sink dealt deal
  hid hide hidden hide kept keep laid lay led lead brought bring caught catch chose choose`
    .trim()
    .split(/\s+/)
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1]!] as const] : [])),
)

/** "arrested", "arresting" and "arrests" have one root, and so has "detained": what is compared of words. */
export function rootOf(word: string): string {
  const root = ownRoot(word)
  return kin.get(root) ?? root
}

function ownRoot(word: string): string {
  const plain = irregular.get(word) ?? word
  const bare = plain.replace(/(?:ing|ed|es|s)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1')
  return (bare.length >= 3 ? bare : plain).replace(/e$/, '').slice(0, 6)
}

/** Words by which news tells one thing in other words, a group a line; each root stands for its first. */
const kin: ReadonlyMap<string, string> = new Map(
  `attack bomb bombard shell strike hit raid
  arrest detain
  withdraw pull
  extradite hand
  release free
  jet plane aircraft warplane
  ship vessel
  troop soldier
  reporter journalist
  protester demonstrator
  weapon arm
  cut slash reduce lower`
    .split(/\s*\n\s*/)
    .map(line => line.split(' ').map(ownRoot))
    .flatMap(([first = '', ...rest]) => rest.map(root => [root, first] as const)),
)

/** Words that tell nothing of what is denied, refused or asked for. */
const empty = words(
  `the and but not nor never its his her our your has had was were did does are for who any all out off
  deny denied denies denying reject rejected rejects dismiss dismissed dismisses refute refuted refuse
  refused refuses claim claims report reports allegation allegations accusation accusations charge
  charges accuse accused accuses alleged demand demanded demands call called calls urge urged request
  monday tuesday wednesday thursday friday saturday sunday today yesterday january february march april
  june july august september october november december insisted stressed told agency ministry
  spokesman spokeswoman spokesperson ever`,
)

/** Whether a word tells of what is said or done. */
export const tells = (word: string): boolean =>
  word.length > 2 && !empty.has(word) && !common.has(word.slice(0, 5)) && !/^\d/.test(word)

/** The code of denying what others say, and words by which a statement may deny. */
export const denial =
  /^(?:\S+ ){0,3}?(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|refut\w*|rebut\w*)\b/i

/** "rejected reports that …": what is rejected is what others say is so. */
export const reported =
  /\b(?:claims?|reports?|allegations?|accusations?|charges?|rumou?rs?|suggestions?|assertions?)\b/i

/** "that it had not cut": whoever says so denies it of himself. */
export const notSo =
  /^(?:that )?(?:it|he|she|they|we|i) (?:(?:has|had|have|did|do|does|was|were|is|are)(?: not|n['’]t)|never|had never|has never|have never) /i

/** Words in which such statements are looked for. */
export const negations = ['it', 'he', 'she', 'they', 'we', 'I']
  .flatMap(one => ['has', 'had', 'have', 'did', 'was', 'were'].map(aux => `${one} ${aux}`))
  .flatMap(words => [`"${words} not"`, `"${words}n t"`])
  .concat('"it never"', '"he never"', '"she never"', '"they never"')
  .join(' OR ')

/** "would not have left", "has not only left", "has not yet fully left": nothing is said not to have been done at all. */
export const partly =
  /\b(?:would|could|might|should|may)(?: not|n['’]t) have\b|\b(?:not|n['’]t) (?:yet )?(?:only|just|merely|simply|fully|formally|entirely|completely|immediately|necessarily|always)\b|n['’]t (?:only|just|fully|formally|immediately)\b/i

/** What is not said outright: it may be so, or is not. */
export const open =
  /\b(?:not|never|no|n['’]t|may|might|could|would|if|whether|unless|plans?|planned|threaten\w*)\b|n['’]t\b/i

/** What begins the clause that is denied. */
const opening = /\b(?:that|having)\s+/i

/** The clause that is denied, without what is said of the denying. */
export function clauseOf(text: string): string {
  const found = opening.exec(text)
  return found ? text.slice(found.index + found[0].length) : text
}

/** "that it had cut": whoever denies speaks of himself; "denied having cut" does so without a word. */
export const ofItself = /^(?:it|its|he|his|she|her|they|their|we|our|i|my)\b/i

/** "had cut", "have quietly sold": the word after what helps it. */
const verb = /\b(?:had|has|have|did|was|were|been)\s+(?:\w+ly\s+|also\s+|ever\s+|any\s+)?([a-z]+)/i

/** The root of the verb of a clause, where a helping verb tells which it is. */
export function verbOf(text: string): string | undefined {
  const word = verb.exec(text)?.[1]?.toLowerCase()
  return word && tells(word) ? rootOf(word) : undefined
}

/** Whether a clause with a subject of its own is denied. */
export const hasClause = (text: string): boolean => /\bthat\b/i.test(text)

const bad = 'illegal|unlawful|illegitimate|void|null and void|invalid|unconstitutional'
const good = 'legal|lawful|legitimate|valid|binding|in force|in effect|effective'
const be = '(?:is|are|was|were|be|been|remains?|remained|stays?|stayed)'
const lead = '(?:still |completely |fully |entirely |both |already )*'
const lost = '(?:not |no longer |never )'
const failing = new RegExp(
  String.raw`\b(?:${be}|called\b.*|declared\b.*) ${lead}(?:(?:${bad})\b|${lost}${lead}(?:${good})\b)|\b(?:has|have|had) (?:no|lost (?:its|their)) (?:legal )?(?:force|effect|basis)\b`,
  'i',
)
const holding = new RegExp(String.raw`\b${be} ${lead}(?:${good})\b`, 'i')
const sound = new RegExp(String.raw`\b${be} ${lost}${lead}(?:illegal|unlawful|void|invalid)\b`, 'i')

/** Whether words say of a rule that it holds, or that it does not; undefined where they say neither. */
export function standingOf(text: string): 'holds' | 'fails' | undefined {
  if (sound.test(text)) return 'holds'
  if (failing.test(text)) return 'fails'
  return holding.test(text) ? 'holds' : undefined
}

/** Words in which such statements are looked for. */
export const standings =
  'illegal OR unlawful OR illegitimate OR void OR invalid OR legal OR lawful OR valid OR force OR binding'

/** "no longer in force". */
export const ended = /\b(?:no longer|not|never)\b/i

/** Verbs of setting oneself against what others say. */
export const rejecting = /^(?:den|reject|dismiss|refut|rebut)/i

/** "rejected the accusation", "dismissed Peru's allegations as baseless": nothing is said of what is denied. */
export const bare =
  /^(?:has |have )?(?:den(?:y|ies|ied)|reject\w*|dismiss\w*|refut\w*|rebut\w*) (?:(?:the|these|those|this|such|all|any|both|its|his|her|their|that)\b.{0,30}?|.{2,40}['’]s? )?(accusation|allegation|claim|charge|report)s?(?: (?:by|from|of|made by) (?:the )?\p{Lu}[\p{L} ]{1,30})?(?: (?:as|on|late|yesterday|today)\b.*)?[.,]?$/u

/** Words for what is laid to someone's charge; "the claim", "the report" may be of anything. */
export const blame = /^(?:accusation|allegation|charge)$/

/** "no decision had been made", "would depend on": words that keep open what was promised. */
export const keepsOpen =
  /\b(?:no (?:final |firm )?decisions?\b|not (?:yet |been )*(?:decided|settled|certain|sure)\b|undecided\b|(?:depends?|depending|hinges?) (?:up)?on\b|contingent on\b|too (?:early|soon) to\b|premature\b|not necessarily\b|(?:may|might) not\b|remains? to be seen\b|nothing (?:has|had) been (?:decided|agreed|settled)\b|under review\b|(?:has|had|is|was|were|are|have) yet to decide\b)/i

/** Words in which such statements are looked for. */
export const keepingOpen =
  '"no decision" OR "no final decision" OR decided OR undecided OR settled OR "not certain" OR "not sure" OR depend OR depends OR depending OR hinge OR hinges OR contingent OR "too early" OR "too soon" OR premature OR "not necessarily" OR "may not" OR "might not" OR "be seen" OR "been agreed" OR "under review" OR "to decide"'

/** "ruled out lifting the ban": what is refused. */
export const ruledOut = /\b(?:rul(?:e|es|ed|ing) out|declin(?:e|es|ed) to|balk(?:s|ed) at)\s+(.+)/i

/** "on Sunday": a day of the week before it is told. */
export const weekday =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today|this week|last week)\b/i

/** "might close", "would consider closing", "will try to close", "was not certain that it would close": from there on, what only may be. */
export const softly =
  /\b(?:(?:may|might) (?:not )?|(?:will|would|to|is|are|was|were) (?:only )?consider(?:ing)? |(?:will|would) (?:only )?(?:try|attempt) to |(?:is|are|was|were) not (?:yet )?(?:certain|sure) (?:that|whether|if) (?:it|he|she|they|we) (?:will|would) )(.+)/

/** Words in which such statements are looked for. */
export const softenings =
  'might OR may OR "would consider" OR "to consider" OR considering OR "would try" OR "not certain" OR "not sure"'
