import { commonWords, surestWords } from './en.ts'
import { scriptOf } from './script.ts'

/** Fewer letters than this do not tell a language. */
const fewest = 100
/** So many letters without its common words are not English, though the detector knows no other. */
const plenty = 200
/** ISO 639-2 for a language that is not known. */
const unknown = 'und'
/** Characters looked at. */
const sample = 4000
/** English that is this little less likely than another language is taken where its surest words stand. */
const near = 0.08

/**
 * ISO 639-1 code of a text's language. Another script than the Latin settles that it is not English. Plain
 * English is known by the share of its common words; only where that does not settle it is the language
 * detector loaded, and believed if sure. `declared` counts for texts too short to tell. `und` is a text
 * that is not English in a language that the detector does not know.
 */
export async function languageOf(text: string, declared: string | null): Promise<string> {
  const head = text.slice(0, sample)
  const words = head.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const script = scriptOf(head)
  const short = words.join('').length < fewest
  if (short && script) return script.languages.find(one => one === declared) ?? script.languages[0]!
  if (!script && isEnglish(words)) return 'en'
  if (short) return declared ?? 'en'
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(head)
  if (!found.language || !found.isReliable()) {
    if (script) return script.languages[0]!
    return words.join('').length >= plenty && !anyEnglish(words) ? unknown : 'en'
  }
  const scores = found.getScores() as Readonly<Record<string, number>>
  // An English text full of foreign names.
  const close = (scores.en ?? 0) >= (scores[found.language] ?? 1) - near
  return close && !script && isEnglish(words, 0.5) ? 'en' : found.language
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
