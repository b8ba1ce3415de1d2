import type { Row } from '../happenings.en.ts'
import * as of from './things.ts'
import { set } from './things.ts'

const laws = set(
  `bill law legislation measure resolution budget act amendment reform constitution article package
  motion rule`,
)
const orders = set(
  `order ruling stay pardon commutation clemency warrant subpoena decree directive proclamation
  injunction permit visa`,
)
const papers = set(
  `memo memorandum document transcript report tape email e-mail file record footage recording
  dossier correspondence`,
)
const crimes = set(
  `murder manslaughter conspiracy fraud terrorism treason corruption bribery espionage perjury assault
  laundering obstruction crime felony count offence offense misdemeanor rape blasphemy sedition`,
)

/**
 * What governments, parliaments, courts and parties do at home and in office: laws, posts, trials,
 * papers. Where PLOVER has no type for it there is none.
 */
export const offices: readonly Row[] = [
  ['postpone delay', 'REJECT-meet', '125', { objects: of.talks }],
  ['pass approve adopt enact', null, null, { objects: laws, spares: set('plan') }],
  ['introduce table', null, null, { objects: set('bill legislation resolution amendment motion') }],
  ['sign', null, null, { objects: set('order bill law decree proclamation legislation') }],
  ['issue', null, null, { objects: orders }],
  [
    'authorize authorise approve',
    null,
    null,
    { objects: set('strike attack sale deployment operation subpoena raid surveillance merger') },
  ],
  ['invoke', null, null, { objects: set('law act article clause privilege power amendment') }],
  ['rely draw', null, null, { cases: set('on upon'), about: set('law statute act') }],
  ['overturn uphold vacate quash annul invalidate nullify', null, null, { taking: true }],
  ['strike', null, null, { particle: 'down', objects: laws }],
  ['dismiss', null, null, { objects: set('lawsuit suit') }],
  ['appeal', null, null, { objects: set('decision ruling conviction verdict order') }],
  ['suspend dissolve prorogue', null, null, { objects: set('parliament assembly') }],
  ['defect', null, null, {}],
  ['approve confirm', null, null, { objects: set('nomination appointment') }],
  ['address', null, null, { coming: true, objects: set('congress parliament assembly session') }],
  ['drop', null, null, { objects: set('charge lawsuit suit') }],
  ['rule', 'ACCUSE', '110', { cases: set('against'), patient: true }],
  ['impeach acquit', null, null, { patient: true, someone: true }],
  ['challenge', 'ACCUSE-allege', '115', { about: set('court tribunal organization organisation') }],
  ['plead', null, null, { about: set('guilty innocent') }],
  ['charge', 'ACCUSE-allege', '115', { patient: true, about: crimes }],
  ['subpoena', 'ACCUSE-investigate', '090', { patient: true }],
  [
    'interview question interrogate',
    'ACCUSE-investigate',
    '090',
    { patient: true, someone: true, about: set('police fbi investigator prosecutor detective') },
  ],
  [
    'search',
    'COERCE-seize',
    '171',
    { patient: true, objects: set('home house office apartment headquarters') },
  ],
  ['file', 'ACCUSE-allege', '115', { objects: set('motion appeal') }],
  ['testify', null, null, { cases: set('before to in on') }],
  [
    'appoint nominate reappoint hire',
    null,
    null,
    { someone: true, patient: true, without: set('for') },
  ],
  ['confirm', null, null, { someone: true }],
  [
    'fire sack dismiss oust',
    null,
    null,
    { someone: true, patient: true, spares: of.weapons, without: set('as') },
  ],
  ['overthrow depose topple', 'COERCE', '170', { patient: true, taking: true }],
  ['elect reelect re-elect', null, null, { someone: true, patient: true }],
  ['swear', null, null, { particle: 'in', someone: true, patient: true }],
  [
    'win lose',
    null,
    null,
    { objects: set('election vote referendum presidency nomination primary majority runoff') },
  ],
  ['found', null, null, { objects: set('state party republic movement') }],
  ['form', null, null, { objects: set('government coalition cabinet alliance') }],
  ['quit leave', 'RETREAT-resign', '0831', { objects: set('office post cabinet') }],
  ['step', 'RETREAT-resign', '0831', { particle: 'aside' }],
  ['release publish disclose declassify leak unveil', null, null, { objects: papers }],
  ['publish', null, null, { objects: set('list question') }],
  [
    'steal smuggle',
    'COERCE-cyber',
    '176',
    { objects: set('email e-mail document data file secret') },
  ],
  ['hand turn', 'COOPERATE', '064', { particle: 'over', objects: papers }],
  ['hand turn', 'RETREAT-release', '0841', { particle: 'over', objects: of.captives }],
  ['turn', 'REJECT', '120', { particle: 'away', patient: true, someone: true }],
  ['turn', 'REJECT', '120', { about: set('away back'), patient: true, someone: true }],
  ['arrive', null, null, { about: set('border port'), cases: set('at') }],
  ['reach', null, null, { objects: set('border frontier') }],
  ['separate', 'COERCE', '170', { objects: set('family child parent'), patient: true }],
  ['apply', null, null, { about: set('asylum'), cases: set('for') }],
  ['cross', null, null, { objects: set('border frontier') }],
  ['punish persecute', 'COERCE', '170', { patient: true, taking: true }],
]

/** Nouns of what is done in office and among states. */
export const officeDeeds: readonly Row[] = [
  ['conversation', 'CONSULT', '040', { mutual: true }],
  ['speech address', null, '010', { carried: true, taking: true, verbs: set('deliver give make') }],
  ['offensive invasion incursion', 'ASSAULT', '190', { carried: true }],
  [
    'strike',
    'ASSAULT-aerial',
    '195',
    { carried: true, taking: true, verbs: set('launch carry conduct') },
  ],
  ['exercise drill', 'MOBILIZE', '150', { carried: true, modifiers: set('military naval') }],
  [
    'withdrawal pullout exit',
    'SANCTION-withdraw',
    '166',
    { about: set('agreement treaty deal pact accord') },
  ],
  ['trial', null, null, { patient: true, someone: true, coming: true, spares: set('new') }],
  ['resignation', 'RETREAT-resign', '0831', { agent: true }],
  ['firing dismissal ouster', null, null, { patient: true, someone: true }],
  ['impeachment', null, null, { patient: true, someone: true }],
  ['extradition', 'COOPERATE', '063', { patient: true }],
  ['annexation', 'ASSAULT', '192', {}],
  ['murder poisoning', 'ASSAULT', '190', { patient: true }],
  ['conviction', 'SANCTION-convict', '116', { patient: true }],
  ['indictment', 'ACCUSE-allege', '115', { patient: true }],
]
