import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/*
 * Gold sentences with what news is full of and the treebanks are not: titles before names ("Russian Deputy
 * Foreign Minister Sergei Ivanov"), and times at the end of a clause, which tell of its verb ("pledged to
 * resume arms sales on Oct. 18"). Words are put in with their tags and governors as UD English has them.
 */

/** A gold sentence with names as BIOES labels; heads count from 0, -1 is the root. */
export interface Analysed {
  readonly forms: readonly string[]
  readonly glue: Uint8Array
  readonly tags: readonly string[]
  readonly heads: readonly number[]
  readonly deprels: readonly string[]
  readonly names: readonly string[]
}

/** A word to put in: its governor is a place among the words put in, or "host", a word that was there. */
interface Put {
  readonly form: string
  readonly tag: string
  readonly head: number | 'host'
  readonly deprel: string
  readonly name?: string
}

type Random = () => number

/** Titles: "word=TAG/XPOS>relation", the last one hanging on the name, the others on it; "of" phrases after it. */
const TITLES = `
Foreign=ADJ/NNP>amod Minister=PROPN/NNP
Foreign=ADJ/NNP>amod Minister=PROPN/NNP
Prime=ADJ/NNP>amod Minister=PROPN/NNP
Deputy=PROPN/NNP>compound Foreign=ADJ/NNP>amod Minister=PROPN/NNP
Deputy=PROPN/NNP>compound Foreign=ADJ/NNP>amod Minister=PROPN/NNP
Deputy=PROPN/NNP>compound Prime=ADJ/NNP>amod Minister=PROPN/NNP
Defense=PROPN/NNP>compound Minister=PROPN/NNP
Defence=PROPN/NNP>compound Minister=PROPN/NNP
Finance=PROPN/NNP>compound Minister=PROPN/NNP
Interior=PROPN/NNP>compound Minister=PROPN/NNP
Energy=PROPN/NNP>compound Minister=PROPN/NNP
Deputy=PROPN/NNP>compound Defense=PROPN/NNP>compound Minister=PROPN/NNP
President=PROPN/NNP
President=PROPN/NNP
Vice=PROPN/NNP>compound President=PROPN/NNP
Chancellor=PROPN/NNP
Ambassador=PROPN/NNP
Secretary=PROPN/NNP of=ADP/IN State=PROPN/NNP
Secretary=PROPN/NNP of=ADP/IN Defense=PROPN/NNP
Treasury=PROPN/NNP>compound Secretary=PROPN/NNP
Foreign=ADJ/NNP>amod Secretary=PROPN/NNP
Attorney=PROPN/NNP>compound General=PROPN/NNP
Senator=PROPN/NNP
Sen.=PROPN/NNP
Gen.=PROPN/NNP
Col.=PROPN/NNP
Governor=PROPN/NNP
Mayor=PROPN/NNP
Judge=PROPN/NNP
Crown=PROPN/NNP>compound Prince=PROPN/NNP
King=PROPN/NNP
Commissioner=PROPN/NNP
foreign=ADJ/JJ>amod minister=NOUN/NN
prime=ADJ/JJ>amod minister=NOUN/NN
envoy=NOUN/NN
special=ADJ/JJ>amod envoy=NOUN/NN
lawmaker=NOUN/NN
spokesman=NOUN/NN
spokeswoman=NOUN/NN
opposition=NOUN/NN>compound leader=NOUN/NN
government=NOUN/NN>compound spokesman=NOUN/NN
Foreign=ADJ/NNP>amod Ministry=PROPN/NNP>compound spokeswoman=NOUN/NN
Defense=PROPN/NNP>compound Ministry=PROPN/NNP>compound spokesman=NOUN/NN
`
  .trim()
  .split('\n')

/** Times: the first word without a relation hangs on the verb, the others on the word that is said behind "@". */
const TIMES = `
on=ADP/IN>case@1 {day}=PROPN/NNP>obl
on=ADP/IN>case@1 {day}=PROPN/NNP>obl
{day}=PROPN/NNP>obl:unmarked
on=ADP/IN>case@2 {month}=PROPN/NNP>nmod:unmarked@2 {date}=NUM/CD>obl
on=ADP/IN>case@2 {month}=PROPN/NNP>nmod:unmarked@2 {date}=NUM/CD>obl
by=ADP/IN>case@2 {month}=PROPN/NNP>nmod:unmarked@2 {date}=NUM/CD>obl
until=ADP/IN>case@2 {month}=PROPN/NNP>nmod:unmarked@2 {date}=NUM/CD>obl
in=ADP/IN>case@1 {month}=PROPN/NNP>obl
in=ADP/IN>case@1 {year}=NUM/CD>obl
by=ADP/IN>case@1 {year}=NUM/CD>obl
by=ADP/IN>case@2 the=DET/DT>det@2 end=NOUN/NN>obl of=ADP/IN>case@5 the=DET/DT>det@5 year=NOUN/NN>nmod@2
last=ADJ/JJ>amod@1 week=NOUN/NN>obl:unmarked
next=ADJ/JJ>amod@1 month=NOUN/NN>obl:unmarked
this=DET/DT>det@1 year=NOUN/NN>obl:unmarked
within=ADP/IN>case@2 {date}=NUM/CD>nummod@2 days=NOUN/NNS>obl
`
  .trim()
  .split('\n')
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  '{day}': 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  '{month}': (
    'January February March April May June July August September October November December Jan. Feb. Aug. ' +
    'Sept. Oct. Nov. Dec.'
  ).split(' '),
  '{date}': Array.from({ length: 31 }, (_, i) => String(i + 1)),
  '{year}': Array.from({ length: 40 }, (_, i) => String(1995 + i)),
}

const states = resolve(import.meta.dirname, '..', 'data', 'places', 'states.tsv')
const rows = readFileSync(states, 'utf8').split('\n').slice(1)
const ADJECTIVES = rows.flatMap(row => (row.split('\t')[4] ?? '').split('|')).filter(Boolean)
const COUNTRIES = ['U.S.', 'US', 'U.K.', 'UK', 'EU', 'UN', 'U.N.']

/** A sentence with a title before the name of a person; undefined where none can take one. */
export function titled(gold: Analysed, random: Random): Analysed | undefined {
  const places = gold.names.flatMap((_, i) => (takesTitle(gold, i) ? [i] : []))
  if (places.length === 0) return undefined
  const at = places[Math.floor(random() * places.length)]!
  const words: Put[] = []
  const title = pick(TITLES, random).split(' ')
  const [before, after] = [
    title.filter(word => word.includes('>')),
    title.filter(word => !word.includes('>')),
  ]
  const roll = random()
  const country =
    roll < 0.55 ? pick(ADJECTIVES, random).split(' ') : roll < 0.7 ? [pick(COUNTRIES, random)] : []
  const core = country.length + before.length
  for (const form of country) {
    const adjective = roll < 0.55
    words.push({
      form,
      tag: adjective ? 'ADJ JJ' : 'PROPN NNP',
      head: core,
      deprel: adjective ? 'amod' : 'compound',
      name:
        country.length > 1
          ? 'O'
          : adjective
            ? 'S-NORP'
            : /N/.test(form) || form === 'EU'
              ? 'S-ORG'
              : 'S-LOC',
    })
  }
  const spoken = before.map(word => /^(.+)=(\w+)\/(\w+)>(\w+)$/.exec(word)!)
  const ministry = spoken.findIndex(word => word[1] === 'Ministry')
  for (const [i, [, form, upos, xpos, deprel]] of spoken.entries()) {
    const inside = ministry >= 0 && i < ministry
    words.push({
      form: form!,
      tag: `${upos} ${xpos}`,
      head: inside ? country.length + ministry : core,
      deprel: deprel!,
      name: ministry < 0 ? 'O' : inside ? 'B-ORG' : 'E-ORG',
    })
  }
  for (const [i, word] of after.entries()) {
    const [, form, upos, xpos] = /^(.+)=(\w+)\/(\w+)$/.exec(word)!
    const [head, deprel] =
      i === 0
        ? (['host', 'nmod:desc'] as const)
        : i === 1
          ? ([core + 2, 'case'] as const)
          : ([core, 'nmod'] as const)
    words.push({ form: form!, tag: `${upos} ${xpos}`, head, deprel })
  }
  return inserted(gold, at, at, words)
}

/** A bare name of a person that opens a phrase. */
function takesTitle({ forms, glue, tags, heads, deprels, names }: Analysed, at: number): boolean {
  if (names[at] !== 'B-PER' && names[at] !== 'S-PER') return false
  if (tags[at] !== 'PROPN NNP' || (glue[at]! & 1) !== 0 || !/^\p{Lu}\p{Ll}/u.test(forms[at]!))
    return false
  if (/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|St|Sheik)/.test(forms[at]!)) return false
  let end = at + 1
  if (names[at] === 'B-PER') while (/^[IE]-/.test(names[end] ?? '')) end++
  if (heads[at]! >= at && heads[at]! < end) return false
  for (let i = at + 1; i < end; i++) if (heads[i] !== at || deprels[i] !== 'flat') return false
  const left = heads.some(
    (head, i) =>
      head === at &&
      i < at &&
      deprels[i] !== 'case' &&
      deprels[i] !== 'punct' &&
      deprels[i] !== 'cc',
  )
  return !left && !['flat', 'compound', 'appos', 'vocative', 'root', 'list'].includes(deprels[at]!)
}

/** A sentence with a time at its end; undefined where its end is no end of a clause with an object. */
export function timed(gold: Analysed, random: Random): Analysed | undefined {
  const { forms, tags, heads, deprels } = gold
  const last = forms.length - 1
  if (forms[last] !== '.' || (gold.glue[last]! & 1) === 0 || forms.length < 5) return undefined
  let verb = last - 1
  const way: string[] = []
  while (verb >= 0 && !tags[verb]!.startsWith('VERB')) {
    way.push(deprels[verb]!)
    verb = heads[verb]!
  }
  const [foot] = way.slice(-1)
  if (verb < 0 || verb === last - 1 || (foot !== 'obj' && foot !== 'nsubj:pass' && foot !== 'obl'))
    return undefined
  // What has a time already, or goes on with clauses, is left alone.
  const later = heads.flatMap((head, i) =>
    head === verb && i > verb && i < last ? [deprels[i]!] : [],
  )
  if (
    later.some(deprel => !['obj', 'iobj', 'obl', 'compound:prt'].includes(deprel)) ||
    !later.includes(foot)
  )
    return undefined
  const words = pick(TIMES, random)
    .split(' ')
    .map((word): Put => {
      const [, form, upos, xpos, deprel, head] = /^(.+)=(\w+)\/(\w+)>([\w:]+)(?:@(\d))?$/.exec(
        word,
      )!
      const spelt = SLOTS[form!] ? pick(SLOTS[form!]!, random) : form!
      return {
        form: spelt,
        tag: `${upos} ${xpos}`,
        head: head === undefined ? 'host' : Number(head),
        deprel: deprel!,
      }
    })
  const made = inserted(gold, last, verb, words)
  // The full stop touches what is now the last word.
  made.glue[last - 1]! &= ~2
  made.glue[last + words.length - 1] = 2
  return made
}

function inserted(gold: Analysed, at: number, host: number, words: readonly Put[]): Analysed {
  const moved = (place: number) => (place >= at ? place + words.length : place)
  const put = <T>(column: readonly T[], more: readonly T[]) => [
    ...column.slice(0, at),
    ...more,
    ...column.slice(at),
  ]
  return {
    forms: put(
      gold.forms,
      words.map(word => word.form),
    ),
    glue: Uint8Array.from(
      put(
        [...gold.glue],
        words.map(() => 0),
      ),
    ),
    tags: put(
      gold.tags,
      words.map(word => word.tag),
    ),
    heads: put(
      gold.heads.map(moved),
      words.map(({ head }) => (head === 'host' ? moved(host) : at + head)),
    ),
    deprels: put(
      gold.deprels,
      words.map(word => word.deprel),
    ),
    names: put(
      gold.names,
      words.map(word => word.name ?? 'O'),
    ),
  }
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)]!
}
