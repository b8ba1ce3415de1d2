import type { Page } from '../input/index.ts'
import type { Parts } from './index.ts'

export async function readHtml(page: Page): Promise<Parts> {
  const { layout } = await import('./text.ts')
  const text = page.content.replace(/<[^>]*>/g, ' ')
  return { ...layout(text, page.title), text, site: null, url: page.url }
}
