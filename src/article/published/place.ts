import { asideOf, type Frame } from '../survey/index.ts'
import type { Given } from './candidate.ts'

/** How far a place on the page belongs to the article: a share from 0, and the place in words. */
export interface Place {
  readonly share: number
  readonly words: string
}

/** Where a line stands, seen from the heading of the article. */
export function placeOf(frame: Frame, at: number, { heading, url }: Given): Place {
  const aside = asideOf(frame, heading)
  if (aside?.why === 'comments') return { share: 0, words: 'among comments' }
  if (aside?.why === 'other articles')
    return { share: 0.2, words: 'beside links to other articles' }
  const linked = frame.link && leadsAway(frame.link, url) ? 0.8 : 1
  const share = aside ? 0.4 : linked
  if (heading < 0) return { share: share * (at < 40 ? 0.85 : 0.6), words: '' }
  const far = at - heading
  if (far >= -6 && far <= 12) return { share, words: 'near the heading' }
  if (far >= -15 && far <= 30) return { share: share * 0.9, words: 'not far from the heading' }
  return { share: share * 0.65, words: far < 0 ? 'above the heading' : 'far below the heading' }
}

function leadsAway(link: string, url: string | null): boolean {
  if (!/^(?:https?:\/)?\//i.test(link)) return false
  const path = (address: string) => address.replace(/^https?:\/\/[^/]*|[?#].*$/gi, '')
  return !url || path(link) !== path(url)
}
