import { authorsOf } from './authors/index.ts'
import type { Dom } from './dom.ts'
import { titleOf } from './headline.ts'
import { linkedData, namesIn } from './jsonld.ts'
import { type ToldUpdate, toldUpdates } from './live/told.ts'
import { type Dated, datesOf } from './published/index.ts'
import { type Survey, survey } from './survey/index.ts'

/** What a page says of itself. */
export interface Metadata extends Dated {
  readonly title: string | null
  /** The page's own heading where its words differ from the title. */
  readonly headline: string | null
  /** Names, "A, B and C". */
  readonly byline: string | null
  readonly site: string | null
  readonly url: string | null
  /** The address that the page gives itself. */
  readonly canonical: string | null
  /** ISO 639-1 code that the page declares. */
  readonly language: string | null
  /** The entries that a live blog tells of itself. */
  readonly updates: readonly ToldUpdate[]
}

/** Reads what a page says of itself in one walk over its elements; `address` is where it was found, if known. */
export function metadata(dom: Dom, address: string | null): Metadata {
  const said = survey(dom)
  const linked = linkedData(said.linked)
  const publisher = linked.articles.flatMap(thing => namesIn(thing.publisher, linked))[0]
  const site =
    said.metas.get('og:site_name') ?? publisher ?? said.metas.get('application-name') ?? null
  const canonical = addressOf(said)
  const url = address ?? canonical
  const { title, headline, heading } = titleOf(said, linked, site, text => dom.plain(text))
  const at = heading?.at ?? -1
  const outlets = [site, publisher ?? null, hostOf(url), said.metas.get('publisher') ?? null]
  return {
    title,
    headline,
    byline: authorsOf(said, linked, outlets, at),
    site: site && dom.plain(site),
    url,
    canonical,
    language: languageIn(said),
    updates: toldUpdates(linked, text => dom.plain(text)),
    ...datesOf(said, linked.articles, url, at),
  }
}

function languageIn({ language, metas }: Survey): string | null {
  const told = [language, metas.get('og:locale'), metas.get('content-language')]
  const tags = told.map(one => /^[a-z]{2}(?=$|[-_])/i.exec(one?.trim() ?? '')?.[0])
  return tags.find(Boolean)?.toLowerCase() ?? null
}

function addressOf({ links, metas }: Survey): string | null {
  const told = [links.get('canonical'), metas.get('og:url')]
  return told.find(url => url && /^https?:\/\//i.test(url)) ?? null
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1] ?? null
}
