/** A JSON-LD object: fields of any kind. */
export type Thing = Readonly<Record<string, unknown>>

const articles = /^(?:\w*Article|\w*BlogPosting|Report|Review|SocialMediaPosting|WebPage)$/

/** The objects in a page's JSON-LD that describe an article, the most telling first. */
export function things(sources: readonly string[]): readonly Thing[] {
  const found: Thing[] = []
  for (const source of sources) gather(parsed(source), found, 0)
  const rank = (thing: Thing) => (typesOf(thing).includes('WebPage') ? 1 : 0)
  return found.filter(isArticle).sort((a, b) => rank(a) - rank(b))
}

/** The names in a JSON-LD value: a string, a thing with a name, or a list of either. */
export function namesIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() ? [value.trim()] : []
  if (depth > 3 || typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap(one => namesIn(one, depth + 1))
  return namesIn((value as Thing).name, depth + 1)
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
