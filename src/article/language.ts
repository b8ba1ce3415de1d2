import { commonWords, surestWords } from './en.ts'

/** Fewer letters than this do not tell a language for sure. */
const fewest = 100
/** And fewer words than this, in Latin letters, not at all: names are of no language. */
const fewestWords = 5
/** Characters looked at. */
const sample = 4000
/** A short text is not English where that is so much less likely than another language. */
const unlikely = 0.75

/**
 * ISO 639-1 code of a text's language, "und" for one in other letters than Latin that is not known. Plain English
 * is known by the share of its common words; only where that does not settle it is the language detector loaded,
 * and believed if sure: of short texts, if English is far less likely. `declared` counts only for texts too short
 * to tell.
 */
export async function languageOf(text: string, declared: string | null): Promise<string> {
  const head = text.slice(0, sample)
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? []
  const letters = words.join('')
  const short = letters.length < fewest
  const latin = isLatin(letters)
  if (short && latin && (words.length < fewestWords || (declared && declared !== 'en'))) {
    return declared ?? 'en'
  }
  if (isEnglish(words)) return 'en'
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(head)
  const sure = found.language !== '' && found.isReliable()
  if (!latin) return sure && found.language !== 'en' ? found.language : 'und'
  if (!sure) return short ? (declared ?? 'en') : 'en'
  const scores: Readonly<Record<string, number>> = found.getScores()
  const far = (scores.en ?? 0) <= unlikely * scores[found.language]!
  return short && !far ? (declared ?? 'en') : found.language
}

/** Whether most letters are Latin; a text without letters counts as one. */
function isLatin(letters: string): boolean {
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0
  return latin * 2 >= [...letters].length
}

function isEnglish(words: readonly string[]): boolean {
  let common = 0
  let surest = 0
  for (const word of words) {
    if (commonWords.has(word)) common++
    if (surestWords.has(word)) surest++
  }
  return common >= words.length * 0.2 && surest >= words.length * 0.06
}
