const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs that say something of someone without giving words: "praised the move", "accused Moscow of". */
export const verdicts: readonly {
  readonly verbs: ReadonlySet<string>
  readonly plover: string | null
  readonly cameo: string
  /** A preposition that the verb needs: "distanced itself from". */
  readonly case?: string
}[] = [
  {
    verbs: set('praise commend welcome hail applaud congratulate laud salute compliment'),
    plover: 'SUPPORT',
    cameo: '051',
  },
  { verbs: set('accuse blame implicate'), plover: 'ACCUSE-allege', cameo: '112' },
  {
    verbs: set(
      'assail castigate decry lament fault censure condemn criticize criticise denounce deplore decry mock ridicule deride slam blast lambast lambaste trash rebuke chide insult scold chastise excoriate berate upbraid reprimand admonish vilify bash',
    ),
    plover: 'ACCUSE-disapprove',
    cameo: '111',
  },
  { verbs: set('reject dismiss dispute rebuff spurn snub'), plover: 'REJECT', cameo: '120' },
  { verbs: set('charge'), plover: 'ACCUSE-allege', cameo: '112', case: 'with' },
  { verbs: set('deny refute'), plover: null, cameo: '016' },
  { verbs: set('acknowledge admit concede confirm'), plover: null, cameo: '015' },
  { verbs: set('distance'), plover: 'REJECT', cameo: '120', case: 'from' },
  { verbs: set('lash'), plover: 'ACCUSE-disapprove', cameo: '111', case: 'at' },
  { verbs: set('object'), plover: 'REJECT', cameo: '120', case: 'to' },
  { verbs: set('thank'), plover: 'SUPPORT', cameo: '051' },
]

/** Statements of denial: the act denied is another's claim. */
export const denials = set('deny refute')

/** Codes of quoted statements by their cue. */
export const cues: readonly {
  readonly verbs: ReadonlySet<string>
  readonly plover: string | null
  readonly cameo: string
}[] = [
  { verbs: set('accuse charge allege blame'), plover: 'ACCUSE-allege', cameo: '112' },
  {
    verbs: set('criticize criticise condemn complain denounce deplore protest slam'),
    plover: 'ACCUSE-disapprove',
    cameo: '111',
  },
  { verbs: set('deny refute'), plover: null, cameo: '016' },
  { verbs: set('acknowledge admit concede confirm'), plover: null, cameo: '015' },
  { verbs: set('agree'), plover: 'AGREE', cameo: '030' },
  { verbs: set('demand insist urge'), plover: 'REQUEST', cameo: '100' },
  { verbs: set('praise welcome hail'), plover: 'SUPPORT', cameo: '051' },
  { verbs: set('reject dismiss'), plover: 'REJECT', cameo: '120' },
]
