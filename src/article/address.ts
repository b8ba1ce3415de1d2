import type { Page } from '../input/index.ts'

/**
 * The address of an article: what the page came with; of one that was fetched the address that the page gives itself,
 * so that the same article is known again under any address that leads to it. Only of the same site, since a page
 * could claim to be another's; and a front page is no article's address.
 */
export function addressOf({ url, dated }: Page, own: string | null): string | null {
  if (!url || !dated) return url ?? own
  const [from, to] = [URL.parse(url), own === null ? null : URL.parse(own)]
  if (!from || !to || siteOf(from) !== siteOf(to) || to.pathname === '/') return url
  return to.href
}

const siteOf = ({ hostname }: URL) => hostname.replace(/^www\./, '')
