import { InputError, type Page } from '../input/index.ts'
import type { Article, DateCandidate, Published, Section, Skipped } from './article.ts'
import { otherLanguage } from './en.ts'
import { idOf } from './id.ts'
import { languageOf } from './language.ts'
import { layout } from './text.ts'
import { weighed } from './weighed.ts'

export type {
  Article,
  DateCandidate,
  DateSource,
  Published,
  Role,
  Section,
  Skipped,
  Update,
} from './article.ts'

/** The language whose documents are read; others are kept and skipped. */
export const readLanguage = 'en'

/** What `article` may be told. */
export interface ArticleOptions {
  /** Publication date given by hand, YYYY-MM-DD: wins over all that is found. */
  readonly date?: string
}

/** What a text or an HTML page gives, before it is an article. */
export interface Parts {
  readonly text: string
  readonly sections: readonly Section[]
  readonly skipped: readonly Skipped[]
  readonly title: string | null
  readonly byline: string | null
  readonly site: string | null
  readonly url: string | null
  /** What the document says its language is, for texts too short to tell. */
  readonly language: string | null
  readonly date: Published | null
  readonly dates?: readonly DateCandidate[]
}

/**
 * A page as an article: its text settled, furniture told apart, publication date with its source.
 * Throws `InputError` for a page without any text, without an article, or too long; for nothing else.
 */
export async function article(page: Page, options: ArticleOptions = {}): Promise<Article> {
  const parts = page.format === 'html' ? await fromHtml(page) : fromText(page)
  if (!parts.text.trim()) throw new InputError(page.name, 'no text in this page')
  const given = options.date ?? page.date
  const published = given
    ? { value: given, from: 'given' as const }
    : weighed(parts.date, page.dated)
  const { text } = parts
  const language = await languageOf(text, parts.language)
  const foreign = { start: 0, end: text.length, why: otherLanguage(language) }
  return {
    id: idOf(parts.url, page.given, text),
    given: page.given,
    url: parts.url,
    site: page.source ?? parts.site,
    title: page.title ?? parts.title,
    byline: parts.byline ?? (page.authors?.join(', ') || null),
    published,
    ...(parts.dates?.length && { dates: parts.dates }),
    language,
    text,
    sections: parts.sections,
    skipped: language === readLanguage ? parts.skipped : [foreign],
  }
}

/** Whether a section is to be read: no boilerplate, and the document in a language that is read. */
export function isRead(article: Article, section: Section): boolean {
  return article.language === readLanguage && section.role !== 'boilerplate'
}

function fromText(page: Page): Parts {
  const found = layout(page.content, page.title)
  return { ...found, text: page.content, site: null, url: page.url, language: null }
}

async function fromHtml(page: Page): Promise<Parts> {
  const { readHtml } = await import('./html.ts')
  return readHtml(page)
}
