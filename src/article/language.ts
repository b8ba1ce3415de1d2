import { commonWords, surestWords } from './en.ts'
import { type Script, scriptOf } from './script.ts'

/** Fewer letters than this do not tell a language for sure. */
const fewest = 100
/** And fewer words than this, in Latin letters, not at all: names are of no language. */
const fewestWords = 5
/** So many letters without its common words are not English, though the detector knows no other. */
const plenty = 200
/** ISO 639-2 for a language that is not known. */
const unknown = 'und'
/** Characters looked at. */
const sample = 4000
/** A short text is not English where that is so much less likely than another language. */
const unlikely = 0.75
/** English that is this little less likely than another language is taken where its surest words stand. */
const near = 0.08

/**
 * ISO 639-1 code of a text's language. Another script than the Latin settles that it is not English. Plain
 * English is known by the share of its common words; only where that does not settle it is the language
 * detector loaded, and believed if sure: of short texts, if English is far less likely. `declared` counts for
 * texts too short to tell, and for long ones with next to none of the common words of English. `und` is a text that is not English in a language that the detector does not know.
 */
export async function languageOf(text: string, declared: string | null): Promise<string> {
  const head = text.slice(0, sample)
  const words = head.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const letters = words.join('')
  const short = letters.length < fewest
  const script = scriptOf(head)
  if (script || !isLatin(letters)) return inScript(head, script, short ? declared : null)
  if (isEnglish(words)) return 'en'
  const isForeign = declared !== null && declared !== 'en'
  // The detector's tables take longer to load than many pages to read, and take Indonesian for Malay.
  if (isForeign && letters.length >= plenty && !anyEnglish(words)) return declared
  if (short && (words.length < fewestWords || isForeign)) return declared ?? 'en'
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(head)
  if (!found.language || !found.isReliable()) {
    if (short) return declared ?? 'en'
    return letters.length >= plenty && !anyEnglish(words) ? unknown : 'en'
  }
  const scores: Readonly<Record<string, number>> = found.getScores()
  const [english, other] = [scores.en ?? 0, scores[found.language] ?? 1]
  if (short) return english <= unlikely * other ? found.language : (declared ?? 'en')
  // An English text full of foreign names.
  return english >= other - near && isEnglish(words, 0.5) ? 'en' : found.language
}

/** The language of a text in another script: what is declared, if it is written so, else what is detected, else the commonest. */
async function inScript(head: string, script: Script | null, declared: string | null) {
  const languages = script?.languages ?? []
  if (declared !== null && languages.includes(declared)) return declared
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(head)
  const fits = script ? languages.includes(found.language) : found.language !== 'en'
  if (found.language && fits && found.isReliable()) return found.language
  return languages[0] ?? unknown
}

/** Whether most letters are Latin; a text without letters counts as one. */
function isLatin(letters: string): boolean {
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin * 2 >= [...letters.normalize('NFC').replace(/\p{M}/gu, '')].length
}

/** Whether a text has as many of the common words as even lists of English headlines do. */
function anyEnglish(words: readonly string[]): boolean {
  return words.filter(word => commonWords.has(word)).length >= words.length * 0.04
}

/** Whether the common words of English have their share; `part` of it may be enough. */
function isEnglish(words: readonly string[], part = 1): boolean {
  let common = 0
  let surest = 0
  for (const word of words) {
    if (commonWords.has(word)) common++
    if (surestWords.has(word)) surest++
  }
  return surest > 0 && common >= words.length * 0.2 * part && surest >= words.length * 0.06 * part
}
