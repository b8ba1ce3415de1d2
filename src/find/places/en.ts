const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean))

/** The words by which English tells a place from an actor. */
export const en = {
  /** Words between a preposition and a place. */
  openers: words(
    'the central northern southern eastern western downtown nearby mainland neighboring',
  ),
  /** Prepositions that lead to where something is. */
  within: words(`in at near outside inside around across through throughout into toward towards via
    within`),
  /** Prepositions that lead to a place after a verb of motion. */
  goals: words('to from for'),
  /** Verbs whose object is a place. */
  arrivals: words(`visit visits visited visiting leave leaves left leaving reach reached enter
    entered entering tour toured touring departed bombed shelled captured besieged`),
  /** Going and sending. */
  motions: words(`travel travels traveled travelled traveling travelling fly flies flew flying flown
    flight flights go goes went going gone visit visits trip trips return returns returned returning
    head heads headed heading come comes came coming arrive arrived arrives drive drove move moved
    moving journey tour invited invite invitation dispatched dispatching dispatch sent sending send
    fled flee deported extradited transferred shipped bound left leave leaves leaving`),
  reasons: {
    within: 'stands after the name of a place that lies in it',
    preposition: 'stands after a preposition of place',
    motion: 'is where someone goes to or comes from',
    dateline: 'opens the text as its place of writing',
    name: 'a name of the table of places that does not act here',
  },
} as const
