/** A stretch of a text: UTF-16 code units, end exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A stretch with the lane that it is drawn in, from 0. */
export type Laned<T extends Stretch> = T & { readonly lane: number }

/** Gives each stretch the lowest lane in which it overlaps none before it; the longer of two goes first. */
export function inLanes<T extends Stretch>(stretches: readonly T[]): readonly Laned<T>[] {
  const ends: number[] = []
  return stretches
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map(stretch => {
      const free = ends.findIndex(end => end <= stretch.start)
      const lane = free < 0 ? ends.length : free
      ends[lane] = stretch.end
      return { ...stretch, lane }
    })
}

/** A piece of a text and the stretches that cover all of it. */
export interface Piece<T extends Stretch> extends Stretch {
  readonly marks: readonly Laned<T>[]
}

/** Cuts a text from a start to an end wherever a stretch begins or ends; put together the pieces are the whole. */
export function piecesOf<T extends Stretch>(
  start: number,
  end: number,
  marks: readonly Laned<T>[],
): readonly Piece<T>[] {
  const inside = marks.flatMap(mark => [mark.start, mark.end]).filter(at => at > start && at < end)
  const cuts = [...new Set([start, ...inside, end])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1]!
    return { start: from, end: to, marks: marks.filter(m => m.start < to && m.end > from) }
  })
}
