import type { DateCandidate } from '../article.ts'
import type { Custom } from '../calendar/written.ts'
import type { Survey } from '../survey/index.ts'

/** What the kinds of evidence are given. */
export interface Given {
  readonly survey: Survey
  readonly custom: Custom
  /** The page's address, that of an archived copy without the archive's own part. */
  readonly url: string | null
  /** Number of the line that is the article's heading; -1 where none is known. */
  readonly heading: number
}

/** A candidate while it is weighed. */
export interface Weighed extends DateCandidate {
  /** YYYY-MM-DD. */
  readonly day: string
  /** Whether its time is told in UTC. */
  readonly utc: boolean
  /** 0 to 1: how likely the day is that of publication, by the kind of evidence alone. */
  readonly weight: number
}
