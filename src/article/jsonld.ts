/** A JSON-LD object: fields of any kind. */
export type Thing = Readonly<Record<string, unknown>>

const articles = /^(?:\w*Article|\w*BlogPosting|Report|Review|SocialMediaPosting|WebPage)$/

/** What a page's JSON-LD holds. */
export interface LinkedData {
  /** Those that describe an article, the most telling first. */
  readonly articles: readonly Thing[]
  /** Things by their `@id`, to which others point. */
  readonly byId: ReadonlyMap<string, Thing>
}

/** Reads the JSON-LD of a page; sources that do not parse are left out. */
export function linkedData(sources: readonly string[]): LinkedData {
  const found: Thing[] = []
  for (const source of sources) gather(parsed(source), found, 0)
  const rank = (thing: Thing) => (typesOf(thing).includes('WebPage') ? 1 : 0)
  const byId = new Map<string, Thing>()
  for (const thing of found) {
    const id = thing['@id']
    if (typeof id === 'string' && Object.keys(thing).length > 1) byId.set(id, thing)
  }
  return { articles: found.filter(isArticle).sort((a, b) => rank(a) - rank(b)), byId }
}

/** The names in a JSON-LD value: a string, a thing with a name, one that it points to, or a list of these. */
export function namesIn(value: unknown, linked: LinkedData, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : []
  if (depth > 3 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(one => namesIn(one, linked, depth + 1))
  const thing = value as Thing
  const name = thing.name ?? [thing.givenName, thing.familyName].filter(Boolean).join(' ')
  if (name) return namesIn(name, linked, depth + 1)
  const pointed = linked.byId.get(String(thing['@id']))
  return pointed && pointed !== thing ? namesIn(pointed, linked, depth + 1) : []
}

function parsed(source: string): unknown {
  const json = source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')
  try {
    return JSON.parse(json)
  } catch {
    try {
      // Many sites leave line feeds and tabs inside the strings.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' '))
    } catch {
      return null
    }
  }
}

function gather(value: unknown, found: Thing[], depth: number): void {
  if (depth > 4 || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const one of value) gather(one, found, depth + 1)
    return
  }
  const thing = value as Thing
  found.push(thing)
  gather(thing['@graph'], found, depth + 1)
  gather(thing.mainEntity, found, depth + 1)
}

function isArticle(thing: Thing): boolean {
  return typesOf(thing).some(type => articles.test(type))
}

/** The types of a thing, without the vocabulary's address. */
export function typesOf(thing: Thing): string[] {
  const type = thing['@type']
  const list = Array.isArray(type) ? type : [type]
  return list
    .filter(one => typeof one === 'string')
    .map(one => one.replace(/^https?:\/\/schema\.org\//, ''))
}
