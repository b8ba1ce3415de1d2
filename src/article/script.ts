/** A script other than the Latin, and the languages (ISO 639-1) that are mostly written in it, the commonest first. */
export interface Script {
  readonly form: RegExp
  readonly languages: readonly string[]
}

const scripts: readonly Script[] = [
  { form: /[\p{Script=Hiragana}\p{Script=Katakana}]/u, languages: ['ja'] },
  { form: /\p{Script=Hangul}/u, languages: ['ko'] },
  { form: /\p{Script=Han}/u, languages: ['zh', 'ja'] },
  {
    form: /\p{Script=Cyrillic}/u,
    languages: ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk', 'ky', 'mn', 'tg'],
  },
  { form: /\p{Script=Arabic}/u, languages: ['ar', 'fa', 'ur', 'ps', 'ku'] },
  { form: /\p{Script=Greek}/u, languages: ['el'] },
  { form: /\p{Script=Hebrew}/u, languages: ['he', 'yi'] },
  { form: /\p{Script=Devanagari}/u, languages: ['hi', 'mr', 'ne'] },
  { form: /\p{Script=Bengali}/u, languages: ['bn', 'as'] },
  { form: /\p{Script=Thai}/u, languages: ['th'] },
  { form: /\p{Script=Georgian}/u, languages: ['ka'] },
  { form: /\p{Script=Armenian}/u, languages: ['hy'] },
  { form: /\p{Script=Tamil}/u, languages: ['ta'] },
  { form: /\p{Script=Telugu}/u, languages: ['te'] },
  { form: /\p{Script=Gurmukhi}/u, languages: ['pa'] },
  { form: /\p{Script=Gujarati}/u, languages: ['gu'] },
  { form: /\p{Script=Ethiopic}/u, languages: ['am', 'ti'] },
]

/** The script that more than half of a text's letters are in; null for the Latin, and where none has so many. */
export function scriptOf(text: string): Script | null {
  const letters = text.match(/\p{L}/gu) ?? []
  const others = letters.filter(letter => !/\p{Script=Latin}/u.test(letter))
  if (others.length <= letters.length / 2) return null
  return (
    scripts.find(({ form }) => others.filter(one => form.test(one)).length > others.length / 5) ??
    null
  )
}
