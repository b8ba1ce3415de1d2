import type { Finding } from '../../language/doc.ts'

/** Something that binds and has a life in time: a resolution, treaty, deal, law, embargo, sanctions, ceasefire, tariff, court order. */
export interface Instrument {
  /** Citation where there is one ("UNSCR/2231", "JCPOA"), else a slug of the name ("arms-embargo-on-iran"). */
  readonly id: string
  readonly name: string
  readonly type:
    | 'resolution'
    | 'treaty'
    | 'agreement'
    | 'law'
    | 'order'
    | 'embargo'
    | 'sanctions'
    | 'tariff'
    | 'ceasefire'
    | 'mandate'
  /** Id of the instrument that it stands under ("imposed by U.N. Security Council Resolution 2231"). */
  readonly under?: string
}

/** A place in the text that names an instrument. */
export interface InstrumentMention extends Finding {
  readonly kind: 'instrument'
  readonly text: string
  readonly instrument: Instrument
  /** Index of the token that heads the mention. */
  readonly head: number
}
