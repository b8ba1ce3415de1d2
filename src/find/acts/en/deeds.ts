import type { Row } from '../happenings.en.ts'
import * as of from './things.ts'
import { set } from './things.ts'

/** Nouns of public acts: "held talks", "an attack on Goma", "lodged a protest with". */
export const deeds: readonly Row[] = [
  ['negotiation', 'CONSULT', '046', { mutual: true, coming: true }],
  ['mediation', 'CONSULT', '045', { carried: true }],
  ['mission effort', 'CONSULT', '045', { carried: true, modifiers: set('mediation') }],
  [
    'meeting summit talk dialogue discussion conference',
    'CONSULT',
    '040',
    { mutual: true, coming: true, spares: set('news press') },
  ],
  ['visit trip', 'CONSULT-visit', '042', { coming: true, agent: true }],
  ['welcome reception', 'CONSULT-visit', '043', { carried: true }],
  [
    'call',
    'CONSULT-phone',
    '041',
    { mutual: true, modifiers: set('phone telephone video conference') },
  ],
  ['vote election referendum', 'CONSULT', '040', { coming: true, ahead: true }],
  ['agreement deal accord', 'AGREE', '030', { mutual: true }],
  [
    'support backing',
    'SUPPORT',
    '051',
    { carried: true, verbs: set('voice express declare pledge announce offer reiterate') },
  ],
  ['recognition', 'SUPPORT', '054', { carried: true }],
  ['apology', 'CONCEDE', '055', { carried: true }],
  [
    'aid assistance relief support',
    'AID',
    '070',
    { carried: true, verbs: set('give provide send deliver extend offer') },
  ],
  [
    'withdrawal pullout',
    'RETREAT-withdraw',
    '0874',
    { carried: true, verbs: set('complete begin start continue carry conduct') },
  ],
  ['investigation probe inquiry enquiry', 'ACCUSE-investigate', '090', { carried: true }],
  ['lawsuit', 'ACCUSE-allege', '115', { carried: true }],
  ['complaint', 'ACCUSE-allege', '114', { carried: true }],
  [
    'protest',
    'ACCUSE-allege',
    '114',
    { carried: true, modifiers: set('official formal diplomatic strong') },
  ],
  ['ultimatum', 'THREATEN', '139', { carried: true }],
  ['strike', 'PROTEST-hunger', '142', { modifiers: set('hunger'), carried: true }],
  [
    'strike',
    'PROTEST-strike',
    '143',
    { modifiers: set('general labor labour wildcat nationwide transport'), carried: true },
  ],
  ['strike', 'ASSAULT-aerial', '195', { modifiers: set('air missile drone'), carried: true }],
  ['protest demonstration rally march sit-in', 'PROTEST-demo', '141', { carried: true }],
  ['riot', 'PROTEST-riot', '145', {}],
  ['arrest detention imprisonment', 'COERCE-arrest', '173', { patient: true }],
  ['expulsion', 'SANCTION-expel', '161', { patient: true }],
  ['test launch', 'MOBILIZE-weapons', '150', { modifiers: of.weapons }],
  [
    'exercise drill manoeuvre maneuver',
    'COOPERATE',
    '062',
    { carried: true, modifiers: set('joint'), mutual: true },
  ],
  ['attack assault raid offensive invasion', 'ASSAULT', '190', { taking: true, forces: true }],
  ['airstrike', 'ASSAULT-aerial', '195', {}],
  ['bombing shelling bombardment', 'ASSAULT-explosives', '194', {}],
  ['assassination killing massacre', 'ASSAULT', '190', { patient: true }],
]
