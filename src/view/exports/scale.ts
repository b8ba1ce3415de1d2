import type { Coded } from './coded.ts'

/** Scores of PLOVER's types; those of a mode differ where `modes` has them. */
const scores: Readonly<Record<string, number>> = {
  AGREE: 2.5,
  CONSULT: 2.5,
  SUPPORT: 5,
  CONCEDE: 4.5,
  COOPERATE: 9.5,
  AID: 10,
  RETREAT: 6.5,
  REQUEST: 0,
  ACCUSE: -3,
  REJECT: -2,
  THREATEN: -3.5,
  PROTEST: -5,
  SANCTION: -6,
  MOBILIZE: -5.5,
  COERCE: -7,
  ASSAULT: -9,
}

/** Scores of modes that are not those of their types. */
const modes: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  CONSULT: { visit: 4, 'third-party': 1, multilateral: 4, phone: 1.5 },
  RETREAT: { withdraw: 8, disarm: 10, ceasefire: 7.5, resign: 4.5 },
  REQUEST: { assist: 0.5, change: -1, yield: -1 },
  REJECT: { assist: -1.5 },
  ACCUSE: { disapprove: -2, investigate: -3.5, allege: -3.5 },
  THREATEN: { restrict: -3, territory: -4 },
  PROTEST: { riot: -7, hunger: -4.5, boycott: -4.5, obstruct: -4.5 },
  SANCTION: { expel: -5.5 },
  MOBILIZE: { troops: -6.5, weapons: -6.5, militia: -6 },
  COERCE: { censor: -6.5, curfew: -6.5, 'martial-law': -7.5, misinformation: -6.5 },
  ASSAULT: {
    abduct: -8.5,
    beat: -7.5,
    torture: -8.5,
    sexual: -8.5,
    targeted: -9.5,
    destroy: -8.5,
    primitive: -8,
    'suicide-attack': -9.5,
    aerial: -9.5,
    drone: -9.5,
    'heavy-weapons': -9.5,
    'crowd-control': -7.5,
    unconventional: -10,
  },
}

/** An event's score on PLOVER's own scale. */
export const ploverScore = ({ plover, mode }: Pick<Coded, 'plover' | 'mode'>): number | null =>
  modes[plover]?.[mode] ?? scores[plover] ?? null

/** What PLOVER 2.0 has a context for. */
const known: ReadonlySet<string> = new Set(
  [
    'military intelligence executive legislative election political_institutions pro_democracy',
    'pro_autocracy economic legal reparations human_rights rights_freedoms repression',
    'human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping',
    'health asylum migration disasters natural_resource environment technology terrorism cbrn',
    'cyber misinformation crime corruption illegal_drugs trafficking',
  ].flatMap(line => line.split(' ')),
)

/** Contexts of an event that PLOVER knows; the record has more: sanctions, treaties. */
export const ploverContexts = ({ contexts }: Pick<Coded, 'contexts'>): readonly string[] =>
  contexts.filter(context => known.has(context))
