import { shipped } from '../../input/shipped.ts'
import type { Code } from './act.ts'

/** PLOVER 2.0 event types with their quad class: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
const quads = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
} as const

/** A PLOVER 2.0 event type. */
export type Plover = keyof typeof quads

let scores: ReadonlyMap<string, number> | undefined

/** Goldstein score of a CAMEO code, or of the nearest shorter code that has one. */
function goldstein(cameo: string): number | null {
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

/** The codes of an act: "AGREE", or with a mode "CONSULT-visit", and a CAMEO code (kept as a string). */
export function codeOf(
  plover: string | null,
  cameo: string | null,
  contexts: readonly string[],
): Code {
  const [type = '', mode = null] = plover?.split('-') ?? []
  return {
    plover: type || null,
    mode,
    contexts,
    cameo,
    goldstein: cameo === null ? null : goldstein(cameo),
    quad: quads[type as Plover] ?? null,
  }
}
