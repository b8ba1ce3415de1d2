import { type Dom, textOf } from '../dom.ts'

/** What is known of a page beside its paragraphs. */
export interface About {
  /** Title and heading. */
  readonly titles: readonly string[]
  /** What the page gives as its summary. */
  readonly summary: string
  /** The text of the article that the page's data holds for search engines; empty if none does. */
  readonly articleBody: string
}

/** Reads what the filter wants to know of a page. */
export function aboutOf(dom: Dom): About {
  const metas = [...dom.querySelectorAll('meta')]
  const content = (name: string) =>
    metas
      .find(meta => [meta.getAttribute('name'), meta.getAttribute('property')].includes(name))
      ?.getAttribute('content') ?? ''
  const headings = [...dom.querySelectorAll('h1')].slice(0, 3).map(textOf)
  const titles = [...headings, content('og:title'), textOf(dom.querySelector('title'))]
  return {
    titles: titles.filter(title => title.includes(' ')),
    summary: content('og:description') || content('description'),
    articleBody: bodyOf(dom),
  }
}

/** The longest string called articleBody in the page's JSON, without reading the rest of it. */
function bodyOf(dom: Dom): string {
  let longest = ''
  for (const script of dom.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    for (const [, string] of source.matchAll(/"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")/gs)) {
      const text = unquoted(string!)
      if (text.length > longest.length) longest = text
    }
  }
  return longest.replace(/<[^<>]*>/g, ' ')
}

function unquoted(string: string): string {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return JSON.parse(string.replace(/[\u0000-\u001f]+/g, ' '))
  } catch {
    return ''
  }
}
