import { states } from '../places/states.ts'
import { en } from './en.ts'
import { lower, stateOf, type Traits, year } from './names.ts'

/** What the name of a measure tells of it, whatever document it stands in. */
export interface Parts extends Traits {
  /** States before the head, which may have made it or be its target: "Iran arms embargo". */
  readonly near: readonly string[]
}

const bodies = [
  [/\b(?:U\.?N\.?|United Nations|(?:U\.?N\.? )?Security Council)(?=\W|$)/g, 'UN'],
  [/\b(?:E\.?U\.?|European Union|European)(?=\W|$)/g, 'EU'],
  [/\b(?:U\.S\.|US|United States|American)(?=\W|$)/g, 'USA'],
] as const

/** The parts of a measure's name as a text writes it; undefined for what is no measure: a treaty, a law. */
export function partsOf(name: string): Parts | undefined {
  const written = bodies.reduce((text, [form, code]) => text.replace(form, code), name)
  const [before = '', ...after] = written.split(/\s(?:on|against)\s/)
  const words = before.replace(/['’]s?\b/g, '').split(/[\s,]+/)
  const head = one(lower(words.at(-1) ?? ''))
  if (!en.measures.has(head)) return undefined
  const { names, rest } = told(words.slice(0, -1))
  const target = told(after.join(' ').split(/[\s,]+/))
  const makers = new Set(['UN', 'EU', 'USA'])
  // "arms embargo" is known by its goods; "new", "current" and years tell none apart.
  const plain = (list: readonly string[]) =>
    list.filter(word => !en.fleeting.has(word) && !year(word) && !en.and.has(word))
  return {
    head,
    about: [...new Set([...plain(rest), ...plain(target.rest)])],
    by: names.filter(code => makers.has(code)),
    on: target.names,
    near: names.filter(code => !makers.has(code)),
  }
}

const one = (word: string) => (word === 'sanctions' ? word : word.replace(/(?<=go)e?s$|s$/, ''))

/** States and bodies among some words, longest names first, and the other words. */
function told(words: readonly string[]) {
  const names: string[] = []
  const rest: string[] = []
  for (let at = 0; at < words.length; at++) {
    const long = [3, 2, 1].find(n => isPower(words.slice(at, at + n).join(' '))) ?? 0
    const word = lower(words[at]!)
    if (long) names.push(stateOf(words.slice(at, at + long).join(' ')).toUpperCase())
    else if (word && !en.definite.has(word)) rest.push(word)
    at += Math.max(long - 1, 0)
  }
  return { names, rest }
}

const isPower = (text: string) => states().has(text) || /^(?:UN|EU|USA)$/.test(text)

/** Whether nothing in their names speaks against two being one measure, and what they share tells it apart. */
export function mayBeOne(a: Parts, b: Parts): 'target' | 'issuer' | undefined {
  if (a.head !== b.head || !alike(a.about, b.about) || differ(a.by, b.by)) return undefined
  // "Iran arms embargo": on Iran where the other is; so it is nobody's in particular.
  const targets = (one: Parts, other: Parts) =>
    one.on.length ? one.on : one.near.filter(code => other.on.includes(code))
  const [x, y] = [targets(a, b), targets(b, a)]
  const made = (parts: Parts, on: readonly string[]) => [
    ...parts.by,
    ...parts.near.filter(code => !on.includes(code)),
  ]
  if (differ(made(a, x), made(b, y))) return undefined
  const shared = made(a, x).some(code => made(b, y).includes(code))
  if (x.length && y.length) return alike(x, y) && (shared || a.about.length) ? 'target' : undefined
  return shared && a.about.length && x.length + y.length ? 'issuer' : undefined
}

const alike = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(word => b.includes(word))

const differ = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && b.length > 0 && !a.some(word => b.includes(word))
