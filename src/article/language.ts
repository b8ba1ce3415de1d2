import { commonWords, surestWords } from './en.ts'

/** Fewer letters than this do not tell a language. */
const fewest = 100
/** Characters looked at. */
const sample = 4000

/**
 * ISO 639-1 code of a text's language. Plain English is known by the share of its common words;
 * only where that does not settle it is the language detector loaded, and believed if sure.
 * `declared` counts only for texts too short to tell.
 */
export async function languageOf(text: string, declared: string | null): Promise<string> {
  const head = text.slice(0, sample)
  const words = head.toLowerCase().match(/\p{L}+/gu) ?? []
  if (words.join('').length < fewest) return declared ?? 'en'
  if (isEnglish(words)) return 'en'
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(head)
  return found.language && found.isReliable() ? found.language : 'en'
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
