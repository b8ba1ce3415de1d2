import { titleBreaks } from './en.ts'
import { headingOf } from './heading.ts'
import type { LinkedData } from './jsonld.ts'
import { namesIn } from './jsonld.ts'
import { letters } from './letters.ts'
import type { Shown, Survey } from './survey/index.ts'

/** The title of a page's article. */
export interface Titled {
  readonly title: string | null
  /** The heading that the page shows, where its words differ from the title. */
  readonly headline: string | null
  /** The line that shows it, or the heading that stands for it. */
  readonly heading: Shown | null
}

/**
 * The title without the name of the site: where the outlet tells it twice, in JSON-LD and for sharing, the
 * one that is not the `title` element, which is written for search engines; else the heading that the page
 * shows, where that says what the page calls itself elsewhere; else what meta elements tell.
 */
export function titleOf(
  survey: Survey,
  linked: LinkedData,
  site: string | null,
  plain: (text: string) => string,
): Titled {
  const { metas } = survey
  const clean = (text: string | null | undefined) => {
    const title = text ? plain(text).replace(/\s+/g, ' ').trim() : ''
    return letters(title) ? withoutSite(title, site, survey) : null
  }
  const own = clean(linked.articles.flatMap(thing => namesIn(thing.headline, linked))[0])
  const shared = clean(metas.get('og:title'))
  const searched = clean(survey.title)
  const told = [own, shared, clean(metas.get('twitter:title')), clean(metas.get('title')), searched]
  const known = told.filter(title => title !== null)
  const heading = headingOf(survey, known)
  const shown = heading && wholeHeading(survey, heading)
  if (own && shared) return titled(same(shared, searched) ? own : shared, shown, heading)
  if (shown && (!known.length || agrees(shown, known))) return titled(shown, shown, heading)
  return titled(known[0] ?? shown, shown, heading)
}

function titled(title: string | null, shown: string | null, heading: Shown | null): Titled {
  return { title, headline: shown && title && !same(shown, title) ? shown : null, heading }
}

function same(one: string, other: string | null): boolean {
  return other !== null && letters(one) === letters(other)
}

/** A heading in several pieces: kicker and title. */
function wholeHeading(survey: Survey, heading: Shown): string {
  const around = outermost(heading)
  if (!around) return heading.text
  const texts: string[] = []
  for (const line of survey.lines.slice(Math.max(0, heading.at - 2), heading.at + 4)) {
    if (outermost(line) === around) texts.push(line.text)
  }
  return texts.join(' ')
}

function outermost(line: Shown) {
  let found = null
  for (let frame = line.frame; frame.heading; frame = frame.outer!) found = frame
  return found
}

/** Whether half of the words of a heading stand in what the page says elsewhere. */
function agrees(shown: string, told: readonly string[]): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const own = words(shown)
  const known = new Set(told.flatMap(words))
  if (told.some(title => letters(title) === letters(shown))) return true
  const same = own.filter(word => known.has(word)).length
  return own.length >= 2 && same >= own.length * 0.4
}

/** "Talks end | The Daily Post": the name of the site, told or in the address, is no part of a title. */
function withoutSite(title: string, site: string | null, survey: Survey): string {
  if (site && title.endsWith(site) && /[|ㅣ｜：:–—-]\s*$/u.test(title.slice(0, -site.length))) {
    return title.slice(0, -site.length).replace(/[\s|ㅣ｜：:–—-]+$/u, '')
  }
  const parts = title.split(titleBreaks)
  const last = parts.at(-1)!
  const own = letters(last)
  const address = survey.links.get('canonical') ?? survey.metas.get('og:url') ?? ''
  const host = letters(/^https?:\/\/(?:www\.)?([^/]+)/.exec(address)?.[1] ?? '')
  const known = site ? letters(site) : ''
  const named =
    own && ((known && (own.includes(known) || known.includes(own))) || host.startsWith(own))
  if (parts.length < 2 || !named) return title
  return title.slice(0, title.lastIndexOf(last)).replace(/[\s|–—:»·•-]+$/u, '')
}
