/** The words of one sentence as they are written. */
type Forms = readonly string[]

const capital = /^\p{Lu}\p{Ll}/u
const opening = /^[\p{P}\p{S}]+$/u

/**
 * Words that a text writes with a capital inside its sentences and never with a small letter: its
 * names. They are names at the head of a sentence too, where every word has a capital ("Trump on
 * Monday signed …").
 */
export function namesOf(sentences: readonly Forms[]): ReadonlySet<string> {
  const inside = new Set<string>()
  const small = new Set<string>()
  for (const forms of sentences) {
    for (const [at, form] of forms.entries()) {
      if (!capital.test(form)) small.add(form)
      else if (at > 0 && !opening.test(forms[at - 1]!)) inside.add(form)
    }
  }
  return new Set([...inside].filter(form => !small.has(form.toLowerCase())))
}

/** Where the first word of a sentence stands, quotation marks and dashes left out. */
export function firstWord(forms: Forms): number {
  return forms.findIndex(form => !opening.test(form))
}
