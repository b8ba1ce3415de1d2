import { dayOf, isDay } from '../input/index.ts'
import type { Published } from './article.ts'
import { dateIn } from './dates.ts'
import { type Dom, type Element, textOf } from './dom.ts'
import { updatedLabel } from './en.ts'
import type { Thing } from './jsonld.ts'
import { type Metas, meta } from './metadata.ts'

/** Names under which sites give the day of publication, the most trusted first. */
const names = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datePublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'dc.created',
  'citation_publication_date',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'publishdate',
  'pubdate',
  'og:pubdate',
  'date_published',
  'publishedDate',
  'originalpublicationdate',
  'article_date_original',
  'release_date',
  'date',
  'created',
]

const elsewhere = 'aside, nav, footer, [class*="comment"], [id*="comment"], [class*="related"]'
const dateClasses = [
  'published',
  'pubdate',
  'publish',
  'dateline',
  'timestamp',
  'post-date',
  'date',
]

const updated = new RegExp(`^(?:date)?${updatedLabel}(?!\\p{L})`, 'iu')

/** The day a page gives for its publication, and where; null rather than a guess. */
export function publishedOf(
  dom: Dom,
  metas: Metas,
  things: readonly Thing[],
  url: string | null,
): Published | null {
  return (
    said(linked(things), 'json-ld') ??
    said(day(meta(metas, ...names)), 'meta') ??
    said(marked(dom, '[itemprop="datePublished"]'), 'meta') ??
    said(inAddress(url), 'url') ??
    said(marked(dom, 'time[pubdate], article time, main time, header time, time'), 'header') ??
    said(classed(dom), 'header')
  )
}

function said(value: string | null, from: Published['from']): Published | null {
  return value ? { value, from } : null
}

function linked(things: readonly Thing[]): string | null {
  for (const field of ['datePublished', 'dateCreated']) {
    for (const thing of things) {
      const value = thing[field]
      const found = typeof value === 'string' ? day(value) : null
      if (found) return found
    }
  }
  return null
}

/** A day as pages write it: ISO, "20200923…", or in words. */
function day(value: string | null): string | null {
  if (!value) return null
  const digits = /^(\d{4})(\d\d)(\d\d)(?!\d{3})/.exec(value)
  const found = dayOf(value) ?? (digits ? `${digits[1]}-${digits[2]}-${digits[3]}` : dateIn(value))
  return found && isDay(found) && found > '1980' && found < '2100' ? found : null
}

/** ".../2020/09/23/...", ".../2020-09-23-...", ".../20200923/..." */
function inAddress(url: string | null): string | null {
  const path = url?.replace(/^https?:\/\/[^/]*/i, '') ?? ''
  const found =
    /(?<!\d)((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?!\d)/.exec(path) ??
    /(?<![\d-])((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)/.exec(path)
  return found
    ? day(
        found
          .slice(1)
          .map(part => part.padStart(2, '0'))
          .join('-'),
      )
    : null
}

function marked(dom: Dom, selectors: string): string | null {
  for (const selector of selectors.split(', ')) {
    for (const element of dom.querySelectorAll(selector)) {
      if (element.closest(elsewhere) || isUpdate(element)) continue
      const found = day(element.getAttribute('datetime')) ?? day(element.getAttribute('content'))
      if (found ?? inText(element)) return found ?? inText(element)
    }
  }
  return null
}

/** Elements whose class speaks of a date, with a short text that holds one. */
function classed(dom: Dom): string | null {
  for (const name of dateClasses) {
    for (const element of dom.querySelectorAll(`[class*="${name}" i]`)) {
      const found = element.closest(elsewhere) ? null : inText(element)
      if (found) return found
    }
  }
  return null
}

/** "Updated <time>…": a later change, not the publication. */
function isUpdate(element: Element): boolean {
  const around = textOf(element.closest('p, div, span, li')).slice(0, 100)
  const label = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
  return updated.test(around) || updated.test(label.trim())
}

function inText(element: Element): string | null {
  const text = textOf(element)
  return text.length < 100 ? day(text) : null
}
