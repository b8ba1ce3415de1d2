import type { Reading } from '../entry.ts'
import { titles } from './en.ts'
import type { Gold } from './gold.ts'

/** A name as it is compared: no marks, no case, no titles. */
export function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N} ]/gu, ' ')
    .replace(titles, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

interface Called {
  readonly names: ReadonlySet<string>
  /** Where no person is meant: what speaks for a country is the country. */
  readonly country: string | null
  /** Last words of more than three letters. */
  readonly surnames: ReadonlySet<string>
}

function called(
  names: readonly string[],
  country: string | null | undefined,
  type: string,
): Called {
  const all = new Set(names.map(folded).filter(Boolean))
  const last = [...all].map(name => name.split(' ').at(-1)!).filter(word => word.length > 3)
  return {
    names: all,
    country: type === 'person' ? null : country || null,
    surnames: new Set(last),
  }
}

const share = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].some(one => b.has(one))

/** Tells whether a party of a reading, by its id, is one of the gold, by its name. */
export class Names {
  readonly #found: ReadonlyMap<string, Called>
  readonly #gold: ReadonlyMap<string, Called & { readonly person: boolean }>

  constructor({ parties }: Pick<Reading, 'parties'>, gold: Gold) {
    this.#found = new Map(
      parties.map(({ id, name, mentions, country, type }) => [
        id,
        called([name, ...mentions.map(({ text }) => text)], country, type),
      ]),
    )
    this.#gold = new Map(
      gold.parties.map(({ name, aliases = [], country, type }) => [
        name,
        { ...called([name, ...aliases], country, type), person: type === 'person' },
      ]),
    )
  }

  /** By a name or an alias; for who is no person by country too, for a person by surname. */
  same(id: string, name: string): boolean {
    const found = this.#found.get(id) ?? called([id], null, '')
    const gold = this.#gold.get(name) ?? { ...called([name], null, ''), person: false }
    if (share(found.names, gold.names)) return true
    if (found.country !== null && found.country === gold.country) return true
    return gold.person && share(found.surnames, gold.surnames)
  }

  /** True where one of some parties is one of some names. */
  any(ids: readonly string[], names: readonly string[]): boolean {
    return names.some(name => ids.some(id => this.same(id, name)))
  }
}
