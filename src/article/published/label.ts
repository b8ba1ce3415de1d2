import { between, modifiedWords, otherWords, publishedWords, standWords } from './words.ts'

/** What the words right before a date say of it. */
export type Label = 'published' | 'modified' | 'stand' | 'other'

const form = (words: string) => new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})${between}$`, 'iu')
const forms: readonly (readonly [Label, RegExp])[] = [
  ['modified', form(modifiedWords)],
  ['published', form(publishedWords)],
  ['stand', form(standWords)],
  ['other', form(otherWords)],
]
/** Names, weekdays and times may stand between: "Gespeichert von rasos am Montag, 24. Juli". */
const apart = /\s(?:von|by|par|por|da|door|av)\s[^\d:|]{2,40}$/iu
/** A time of day before the date: "Updated 11:14 GMT 29.04.2020". */
const clock =
  /[\s,]*\d{1,2}[:.h]\d{2}(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:Uhr|GMT|UTC|[CE]?E?[SD]?T)?[\s,|–-]*$/i
const weekday = /[\s,]*\p{L}{2,14}[.,]?\s*$/u

/** The label that a text ends with, a weekday or a name between left aside; null if it has none. */
export function kindBefore(text: string): Label | null {
  const end = text.slice(-90).replace(clock, ' ')
  for (const shorter of [end, end.replace(weekday, ''), end.replace(apart, '')]) {
    if (!shorter) continue
    const found = forms.find(([, words]) => words.test(shorter))
    if (found) return found[0]
  }
  return null
}

const behind = new RegExp(
  `^[\\s,]*(?:(?:um|at|à|a las|alle|om|kl\\.?)\\s)?(?:\\d{1,2}[:.h]\\d\\d(?:\\s*Uhr)?)?\\s*(?:${publishedWords})(?![\\p{L}])`,
  'iu',
)

/** "… am 19. Mai 2010 um 23:03 Uhr gepostet": the label behind a date. */
export function kindBehind(text: string): Label | null {
  return behind.test(text.slice(0, 60)) ? 'published' : null
}
