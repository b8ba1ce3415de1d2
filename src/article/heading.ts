import { titleBreaks } from './en.ts'
import { letters } from './letters.ts'
import { asideOf, type Shown, type Survey } from './survey/index.ts'

const titled =
  /(?:^|[\s_-])(?:entry|post|article|page|story|news)?[_-]?(?:head(?:line|ing)|title|titel|titre|titolo)(?=$|[\s_-])/

/**
 * The line that is the heading of the article: of the headings the one that says most of what `titles`
 * say (the page's own, its JSON-LD), before any other; null where the page shows no heading.
 */
export function headingOf(survey: Survey, titles: readonly (string | null)[]): Shown | null {
  const told = titles.filter(title => title !== null)
  // "Talks end | The Daily Post": the first part alone may be the heading.
  const known = [...told, ...told.map(title => title.split(titleBreaks)[0]!)].map(letters)
  let best: Shown | null = null
  let most = 0
  for (const line of survey.lines) {
    const score = scoreOf(line, known)
    if (score > most) {
      best = line
      most = score
    }
  }
  return best
}

function scoreOf(line: Shown, known: readonly string[]): number {
  const { heading, label } = line.frame
  if (!heading && !titled.test(label)) return 0
  if (line.text.length > 300 || !/\p{L}/u.test(line.text)) return 0
  const said = letters(line.text)
  let score = heading === 1 ? 3 : heading === 2 ? 2 : heading ? 1.2 : 1
  if (known.some(title => title === said)) score += 4
  else if (said.length > 8 && known.some(title => title.includes(said))) score += share(said, known)
  else if (known.some(title => title.length > 8 && said.includes(title))) score += 2
  else if (!/\s/.test(line.text) && heading) score -= 1
  // A heading in the head of the page, a menu or a list of links is seldom the article's.
  if (asideOf(line.frame, -1)) score -= 1.5
  if (line.frame.link !== null)
    score -= /^(?:https?:\/\/[^/]+)?\/?$/.test(line.frame.link) ? 3 : 0.3
  return score
}

/** How much of a title a heading says; its end is oftener the site than the text. */
function share(said: string, known: readonly string[]): number {
  const around = known.filter(title => title.includes(said))
  const part = Math.max(...around.map(title => (title.startsWith(said) ? 1 : 0.4) / title.length))
  return 3 * Math.min(1, said.length * part * 1.3)
}
