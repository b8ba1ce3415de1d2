import { shipped } from '../../input/shipped.ts'

let scores: ReadonlyMap<string, number> | undefined

/** Goldstein score of a CAMEO code, or of the nearest shorter code that has one. */
export function goldstein(cameo: string): number | null {
  scores ??= new Map(
    shipped('data/cameo/goldstein.tsv')
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map(line => line.split('\t'))
      .map(([code, score]) => [code!, Number(score)]),
  )
  for (let code = cameo; code.length >= 2; code = code.slice(0, -1)) {
    const score = scores.get(code)
    if (score !== undefined) return score
  }
  return null
}
