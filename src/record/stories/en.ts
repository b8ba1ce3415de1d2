/** Words that tell nothing of what a text is about. */
export const empty: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be because been before being between but by can could day did do does
  down during even first for from get go had has have he her here him his how i if in into is it its just last like
  made make many may more most new no not now of off on one only or other our out over own part people said same say
  says she should since so some still such take than that the their them then there these they this those through time
  to told too two under until up us was way we week well were what when where which while who whom will with would year
  yesterday yet you your january february march april june july august september october november december monday
  tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)

/** A word without its ending, so that its forms are one: "arrested" and "arrests" are "arrest". */
export function stemOf(word: string): string {
  const bare = word.replace(/['’]s?$/, '')
  return bare.length > 4 ? bare.replace(/(?:ions?|ing|ed|es|er|ly|s)$/, '') : bare.replace(/s$/, '')
}
