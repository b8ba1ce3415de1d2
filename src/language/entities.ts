import type { Parsed } from './columns.ts'
import type { Span } from './doc.ts'
import { TITLE_JOINS } from './en/titles.ts'
import { classesOf, NAME_CLASSES } from './gazetteer.ts'

/** What a name names; TITLE is what stands before a person's name and says what he or she is. */
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'NORP' | 'TITLE'

/** A named entity, or a title: words `first` to `last`, exclusive; its span is in UTF-16 code units. */
export interface Entity extends Span {
  readonly type: EntityType
  readonly first: number
  readonly last: number
  /** Names inside it, in text order: "Texas" in "University of Texas", "Russian" in "Russian Prime Minister". */
  readonly parts: readonly Entity[]
}

const { GIVEN, FAMILY, GIVEN_OR_FAMILY, PLACE, STATE, PEOPLE, TITLE } = NAME_CLASSES
/** Types of names by the class of their first word; classes that leave it open are not here. */
const TYPES: Readonly<Record<number, EntityType>> = {
  [PLACE]: 'LOC',
  [STATE]: 'LOC',
  [PEOPLE]: 'NORP',
}
const INSIDE: ReadonlySet<number> = new Set([NAME_CLASSES.PLACE_INSIDE])
/** How words before a title hang on it, or on the name. */
const JOINED = new Set(['compound', 'amod', 'nmod:desc', 'nmod:poss', 'flat'])

/**
 * The named entities of a text, in text order, with the names inside them (by the tables of names: states,
 * places, peoples, persons), and the titles before the names of persons: "Russian Deputy Foreign Minister".
 */
export function entitiesOf(parsed: Parsed): Entity[] {
  const found: Entity[] = []
  for (const { first, last } of parsed.sentences()) {
    const classes = classesOf(parsed.forms, first, last)
    const classOf = (word: number) => classes[word - first]!
    const entity = (type: EntityType, from: number, to: number, parts: Entity[] = []): Entity => {
      return {
        type,
        first: from,
        last: to,
        start: parsed.starts[from]!,
        end: parsed.ends[to - 1]!,
        parts,
      }
    }
    for (let i = first; i < last; ) {
      const label = parsed.labels.names[parsed.names[i]!]!
      if (label === 'O') {
        i++
        continue
      }
      let end = i + 1
      while (end < last && parsed.labels.names[parsed.names[end]!] === `I-${label.slice(2)}`) end++
      const type = label.slice(2) as EntityType
      if (type === 'PER') {
        const from = titleBefore(parsed, i, first, classOf)
        // What was taken for a name of its own ("Russian") is part of the title.
        if (from < i) {
          while (found.length > 0 && found.at(-1)!.first >= from) found.pop()
          found.push(entity('TITLE', from, i, partsOf(from, i, classOf, entity)))
        }
      }
      found.push(entity(type, i, end, type === 'NORP' ? [] : partsOf(i, end, classOf, entity)))
      i = end
    }
  }
  return found
}

type Make = (type: EntityType, from: number, to: number) => Entity

/** Names by the tables in words `from` to `to`, the whole itself left out. */
function partsOf(
  from: number,
  to: number,
  classOf: (word: number) => number,
  make: Make,
): Entity[] {
  const parts: Entity[] = []
  for (let i = from; i < to; ) {
    let end = i + 1
    let type = TYPES[classOf(i)]
    if (type === 'LOC') while (end < to && INSIDE.has(classOf(end))) end++
    if (isGiven(classOf(i)) && i + 1 < to && isFamily(classOf(i + 1))) {
      type = 'PER'
      end = i + 2
    }
    if (type && end - i < to - from) parts.push(make(type, i, end))
    i = end
  }
  return parts
}

const isGiven = (kind: number) => kind === GIVEN || kind === GIVEN_OR_FAMILY
const isFamily = (kind: number) => kind === FAMILY || kind === GIVEN_OR_FAMILY

/**
 * Where the title before a person's name begins; the name's own place where it has none. It is made of
 * capitalised words with a word that is a title, an "of" among them, and what hangs on them from before:
 * "U.S. Secretary of State", but not "In Moscow President".
 */
function titleBefore(
  parsed: Parsed,
  name: number,
  first: number,
  classOf: (word: number) => number,
): number {
  let from = name
  let title = -1
  for (let i = name - 1; i >= first; i--) {
    const form = parsed.forms[i]!
    if (!/^\p{Lu}/u.test(form) && !(TITLE_JOINS.has(form) && i < name - 1)) break
    if (classOf(i) === TITLE) title = i
    else if (title >= 0 && (!hangsOn(parsed, i, name) || isLoose(parsed, i, classOf(i)))) break
    from = i
  }
  if (title < 0) return name
  return TITLE_JOINS.has(parsed.forms[from]!) ? from + 1 : from
}

/** "Former", "Outgoing": no part of the title, though it has a capital at the head of a sentence. */
function isLoose(parsed: Parsed, word: number, kind: number): boolean {
  return kind === NAME_CLASSES.NONE && parsed.labels.xpos[parsed.xpos[word]!] === 'JJ'
}

function hangsOn(parsed: Parsed, word: number, name: number): boolean {
  const head = parsed.heads[word]!
  const joined = JOINED.has(parsed.labels.deprel[parsed.deprels[word]!]!)
  return joined && head > word && head <= name
}
