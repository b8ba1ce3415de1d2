const set = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Verbs that say something of someone without giving words: "praised the move", "accused Moscow of". */
export const verdicts: readonly {
  readonly verbs: ReadonlySet<string>
  readonly plover: string | null
  readonly cameo: string
  /** A preposition that the verb needs: "distanced itself from". */
  readonly case?: string
  /** Objects with which it says something: "raised the possibility". */
  readonly objects?: ReadonlySet<string>
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
  { verbs: set('taunt belittle disparage'), plover: 'ACCUSE-disapprove', cameo: '111' },
  { verbs: set('justify defend'), plover: null, cameo: '010' },
  { verbs: set('oppose'), plover: 'REJECT', cameo: '120' },
  { verbs: set('object'), plover: 'REJECT', cameo: '120', case: 'to' },
  { verbs: set('endorse'), plover: 'SUPPORT', cameo: '051' },
  {
    verbs: set('raise'),
    plover: null,
    cameo: '010',
    objects: set('possibility prospect concern doubt question specter spectre fear objection'),
  },
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

/** Nouns for how something was taken: "drew criticism from Greece". */
export const reactions: readonly {
  readonly nouns: ReadonlySet<string>
  readonly plover: string | null
  readonly cameo: string
}[] = [
  {
    nouns: set(
      'criticism condemnation outcry backlash rebuke complaint outrage scorn ridicule denunciation fury anger dismay',
    ),
    plover: 'ACCUSE-disapprove',
    cameo: '111',
  },
  { nouns: set('objection opposition rejection'), plover: 'REJECT', cameo: '120' },
  { nouns: set('praise applause endorsement approval support'), plover: 'SUPPORT', cameo: '051' },
  { nouns: set('denial'), plover: null, cameo: '016' },
]

/** Verbs by which something brings a reaction. */
export const drawing = set(
  'draw spark trigger provoke prompt attract elicit earn win generate invite cause meet bring raise',
)

/** "over the objections of Hungary": what was done in spite of them. */
export const despite = set('over despite')

/** Prepositions before those who react. */
export const reactors = set('from of by among')

/** The pronoun of several speakers. */
export const they = set('they')

/** Objects of "deny" that are withheld, not called untrue: "denied him a visa". */
export const withheld = set(
  'funding fund access entry visa permission request aid bail appeal petition motion loan licence license permit asylum admission service right',
)
