import type { Code } from './act.ts'
import { goldstein } from './goldstein.ts'
import { cameoOf, howOf, modeOf, narrowed, topicOf } from './topics.ts'

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

/** The plain codes that are told apart by what is promised, asked for or refused. */
const open = new Set(['020', '030', '100', '120'])

/** Types whose mode says what is asked for or refused. */
const asking = new Set(['REQUEST', 'REJECT'])

const none: ReadonlySet<string> = new Set()

/**
 * The codes of an act: "AGREE", or with a mode "CONSULT-visit", and a CAMEO code (kept as a string),
 * made as narrow as the words beside it tell.
 */
export function codeOf(
  plover: string | null,
  cameo: string | null,
  contexts: readonly string[],
  lemmas: ReadonlySet<string> = none,
): Code {
  const [type = '', own = ''] = plover?.split(/-(.*)/s) ?? []
  const topic = cameo !== null && open.has(cameo) ? topicOf(lemmas) : undefined
  const root = cameo?.slice(0, 2) as Parameters<typeof cameoOf>[0]
  const how = own || topic ? undefined : howOf(type, lemmas)
  const plain = how?.cameo && how.cameo.of === cameo ? how.cameo.to : cameo
  const code = topic ? cameoOf(root, topic.leaf) : plain && narrowed(plain, lemmas)
  return {
    plover: type || null,
    mode: own || how?.mode || (topic && asking.has(type) ? modeOf(topic.leaf) : null),
    contexts: topic ? [...new Set([...contexts, ...topic.contexts])] : contexts,
    cameo: code,
    goldstein: code === null ? null : goldstein(code),
    quad: quads[type as Plover] ?? null,
  }
}
