import type { Row } from '../happenings.en.ts'
import * as of from './things.ts'
import { set } from './things.ts'

const missions = set(
  'envoy delegation team negotiator minister secretary emissary diplomat representative',
)
const trade = set('import export trade oil shipment purchase imports exports')

/** What states do to and with each other that the tables of conflict and cooperation lack. */
export const dealings: readonly Row[] = [
  ['agree', 'AGREE', '030', { mutual: true, cases: set('to on upon') }],
  [
    'speak',
    'CONSULT-phone',
    '041',
    { mutual: true, pair: true, coming: true, about: set('phone telephone') },
  ],
  ['speak', 'CONSULT', '040', { mutual: true, pair: true, coming: true, cases: set('with') }],
  ['call', 'CONSULT-phone', '041', { someone: true, bare: true, about: set('phone telephone') }],
  ['write', 'CONSULT', '040', { objects: set('letter'), cases: set('to') }],
  ['send deliver', 'CONSULT', '040', { objects: set('letter note') }],
  ['send deliver', 'CONSULT', '040', { objects: set('message'), cases: set('to') }],
  ['send dispatch', 'CONSULT', '040', { objects: missions, coming: true, own: true }],
  ['brief', 'CONSULT', '040', { taking: true, someone: true }],
  [
    'gather',
    'CONSULT',
    '040',
    {
      mutual: true,
      coming: true,
      pair: true,
      about: set('summit talk meeting discuss conference'),
    },
  ],
  [
    'host receive welcome greet',
    'CONSULT-visit',
    '043',
    { coming: true, someone: true, without: set('as') },
  ],
  ['dine', 'CONSULT', '040', { mutual: true, coming: true, pair: true }],
  ['attend', 'CONSULT', '040', { coming: true, objects: set('funeral inauguration') }],
  ['work', 'COOPERATE', '060', { mutual: true, pair: true, cases: set('with'), bare: true }],
  ['open reopen', 'RETREAT-access', '086', { objects: of.borders }],
  ['join', 'COOPERATE', '060', { objects: set('coalition alliance union bloc treaty accord') }],
  ['backtrack', 'REJECT', '120', {}],
  ['walk', 'REJECT-meet', '125', { particle: 'out', about: of.talks }],
  [
    'open reopen move relocate',
    'SUPPORT',
    '054',
    { objects: set('embassy consulate mission'), spares: set('trade') },
  ],
  ['close shut', 'SANCTION-withdraw', '161', { objects: set('embassy consulate'), patient: true }],
  [
    'designate label',
    'SANCTION',
    '163',
    { about: set('terrorist terror'), taking: true, patient: true },
  ],
  ['recognize recognise', 'SUPPORT', '054', { about: set('capital independence') }],
  ['declare', 'SANCTION-expel', '161', { about: set('persona') }],
  [
    'halt suspend stop freeze',
    'RETREAT-disarm',
    '0873',
    { about: set('test testing enrich enrichment'), also: set('nuclear missile weapon uranium') },
  ],
  [
    'close shut dismantle destroy demolish',
    'RETREAT-disarm',
    '0873',
    {
      objects: set('site facility reactor centrifuge'),
      about: set('nuclear missile test uranium'),
    },
  ],
  [
    'raise increase hike double',
    'SANCTION',
    '163',
    { objects: set('tariff duty sanction'), contexts: ['sanctions'] },
  ],
  [
    'cut reduce lower slash',
    'CONCEDE',
    '085',
    { objects: set('tariff duty sanction'), contexts: ['sanctions'] },
  ],
  ['retaliate', 'SANCTION', '163', { about: of.sanctions, contexts: ['sanctions'] }],
  [
    'halt suspend stop restrict limit',
    'SANCTION',
    '163',
    { objects: trade, contexts: ['sanctions'] },
  ],
  [
    'suspend revoke cancel',
    'COERCE-restrict',
    '172',
    { objects: set('license licence permit visa accreditation passport') },
  ],
  ['send', 'MOBILIZE-troops', '154', { particle: 'in', objects: of.forces }],
  ['send dispatch', 'MOBILIZE-troops', '154', { objects: set('troop soldier warship carrier') }],
  ['shoot', 'ASSAULT-heavy-weapons', '194', { particle: 'down', patient: true }],
  [
    'down intercept',
    'ASSAULT-heavy-weapons',
    '194',
    { objects: set('plane jet aircraft drone helicopter missile') },
  ],
  ['release free', 'RETREAT-release', '0841', { patient: true, someone: true }],
  ['exchange swap', 'RETREAT-release', '0841', { objects: of.captives, mutual: true }],
  ['pull', 'RETREAT-withdraw', '0874', { objects: of.forces, cases: set('from out of') }],
  [
    'sign',
    'SUPPORT',
    '057',
    { objects: set('declaration communique plan program programme'), mutual: true, coming: true },
  ],
  ['land', 'CONSULT-visit', '042', { coming: true, place: true, persons: true }],
  [
    'leave depart',
    'CONSULT-visit',
    '042',
    { coming: true, place: true, persons: true, cases: set('for') },
  ],
  ['freeze', 'SANCTION', '163', { objects: set('asset account'), contexts: ['sanctions'] }],
  ['suspend exclude eject', 'SANCTION-expel', '166', { cases: set('from'), someone: true }],
  [
    'strike pound',
    'ASSAULT',
    '190',
    {
      objects: set('target position base site convoy facility camp depot airfield'),
      patient: true,
    },
  ],
  [
    'hit',
    'ASSAULT',
    '190',
    { objects: set('position base convoy camp depot airfield'), patient: true },
  ],
  [
    'launch',
    'ASSAULT-heavy-weapons',
    '194',
    { objects: set('missile rocket'), cases: set('at into on toward towards against') },
  ],
  ['retake recapture', 'COERCE-seize', '171', { taking: true }],
  ['exchange', 'ASSAULT', '190', { objects: set('fire'), mutual: true }],
  ['poison', 'ASSAULT', '190', { patient: true, someone: true }],
  [
    'use',
    'ASSAULT-unconventional',
    '204',
    { objects: set('weapon gas agent'), about: set('chemical nerve sarin chlorine biological') },
  ],
  ['annex', 'ASSAULT', '192', {}],
  ['nationalize nationalise expropriate', 'COERCE-seize', '1711', { patient: true }],
]
