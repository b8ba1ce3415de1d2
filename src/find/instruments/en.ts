import type { Instrument } from './instrument.ts'
import type { InstrumentWords } from './words.ts'

type Type = Instrument['type']

const list = (words: string): readonly string[] => words.trim().split(/\s+/)
const set = (words: string): ReadonlySet<string> => new Set(list(words))

const heads: [Type, string][] = [
  ['resolution', 'resolution resolutions'],
  ['treaty', 'treaty treaties convention protocol covenant charter'],
  ['agreement', 'declaration framework'],
  ['law', 'amendment'],
  ['agreement', 'agreement agreements accord accords deal deals pact pacts memorandum'],
  ['law', 'act law laws bill statute legislation'],
  ['order', 'ban injunction moratorium decree order curfew lockdown'],
  ['embargo', 'embargo embargoes embargos blockade'],
  ['sanctions', 'sanctions'],
  ['tariff', 'tariff tariffs duties'],
  ['ceasefire', 'ceasefire ceasefires cease-fire truce armistice'],
  ['mandate', 'mandate regime'],
]

/** English names of instruments: heads, substances, citations. Words only. */
export const en: InstrumentWords = {
  heads: new Map(heads.flatMap(([type, words]) => list(words).map(w => [w, type] as const))),
  measures:
    set(`embargo embargoes embargos blockade sanctions tariff tariffs duties ceasefire ceasefires
    cease-fire truce armistice ban moratorium curfew lockdown`),
  pairs: new Map<string, Type>([
    ['cease fire', 'ceasefire'],
    ['state of emergency', 'order'],
    ['state of siege', 'order'],
    ['martial law', 'order'],
    ['price cap', 'order'],
    ['court order', 'order'],
    ['executive order', 'order'],
    ['restraining order', 'order'],
    ['plan of action', 'agreement'],
  ]),
  // what a measure is about: "arms embargo", "steel tariffs"
  substances:
    set(`arms weapons weapon oil gas energy steel aluminum aluminium trade import export travel
    economic financial banking nuclear missile military flight grain food fuel technology car auto
    automobile agricultural wheat lumber timber solar snapback secondary targeted diplomatic visa
    washing-machine textile dairy metal metals chip semiconductor`),
  topics:
    set(`nuclear peace climate trade arms disarmament ceasefire cease-fire free-trade border migration
    refugee fishing fisheries grain prisoner defense defence security military investment tax
    extradition test-ban non-proliferation nonproliferation missile weapons environmental brexit
    withdrawal customs coalition power-sharing reconciliation armistice framework boundary
    normalization water gas oil accession association partnership cooperation co-operation swap hostage
    quota bailout budget debt spending stopgap finance tax emergency immigration asylum abortion gun farm
    health healthcare media press election electoral voting privacy data labor labour pension citizenship
    nationality land mining rent amnesty infrastructure stimulus relief curfew eviction visa surveillance
    security antiterrorism anti-terrorism counterterrorism hate-crime foreign-agent
    arms-control aviation transit energy wheat fertilizer rail power-purchase patent
    copyright banking housing education aid intelligence sharing powers`),
  // known without another name, as a ceasefire is: a place has one at a time
  lone: new Set(['state of emergency', 'state of siege', 'martial law', 'curfew', 'lockdown']),
  // in a name only: "the Kigali Amendment", not "the declaration"
  titled: set('declaration framework amendment'),
  definite: set('the this that those these such said'),
  indefinite: set('a an any no another some every each new possible potential future more further'),
  possessives: set("'s ’s his her its their our your my"),
  between: set('of on for and the in to against'),
  targets: set('on against'),
  partners: set('with between'),
  bodies: [
    { words: ['security', 'council'], code: 'UNSCR' },
    { words: ['general', 'assembly'], code: 'UNGA' },
    { words: ['human', 'rights', 'council'], code: 'UNHRC' },
  ],
  council: ['u.n.', 'un', 'united', 'nations'],
  acronyms: new Map([
    ['JCPOA', ['JCPOA', 'Joint Comprehensive Plan of Action', 'agreement']],
    ['NAFTA', ['NAFTA', 'North American Free Trade Agreement', 'treaty']],
    ['Nafta', ['NAFTA', 'North American Free Trade Agreement', 'treaty']],
    ['USMCA', ['USMCA', 'United States-Mexico-Canada Agreement', 'treaty']],
    ['TPP', ['TPP', 'Trans-Pacific Partnership', 'treaty']],
    ['CPTPP', ['CPTPP', 'CPTPP', 'treaty']],
    ['TTIP', ['TTIP', 'Transatlantic Trade and Investment Partnership', 'treaty']],
    ['NPT', ['NPT', 'Treaty on the Non-Proliferation of Nuclear Weapons', 'treaty']],
    ['CTBT', ['CTBT', 'Comprehensive Nuclear-Test-Ban Treaty', 'treaty']],
    ['GATT', ['GATT', 'General Agreement on Tariffs and Trade', 'treaty']],
    ['UNCLOS', ['UNCLOS', 'Convention on the Law of the Sea', 'treaty']],
    ['UNFCCC', ['UNFCCC', 'Framework Convention on Climate Change', 'treaty']],
    ['KORUS', ['KORUS', 'United States-Korea Free Trade Agreement', 'treaty']],
    ['NDAA', ['NDAA', 'National Defense Authorization Act', 'law']],
    ['DACA', ['DACA', 'Deferred Action for Childhood Arrivals', 'order']],
    ['JASTA', ['JASTA', 'Justice Against Sponsors of Terrorism Act', 'law']],
    ['CAATSA', ['CAATSA', "Countering America's Adversaries Through Sanctions Act", 'law']],
    ['Obamacare', ['affordable-care-act', 'Affordable Care Act', 'law']],
  ]),
  // names that are known by more than one form: the rest of the slug decides
  titles: new Map([
    ['joint-comprehensive-plan-of-action', 'JCPOA'],
    ['iran-nuclear-deal', 'JCPOA'],
    ['iranian-nuclear-deal', 'JCPOA'],
    ['iran-nuclear-agreement', 'JCPOA'],
    ['iran-nuclear-accord', 'JCPOA'],
    ['iran-deal', 'JCPOA'],
    ['north-american-free-trade-agreement', 'NAFTA'],
    ['trans-pacific-partnership', 'TPP'],
    ['non-proliferation-treaty', 'NPT'],
    ['nuclear-non-proliferation-treaty', 'NPT'],
    ['nuclear-nonproliferation-treaty', 'NPT'],
    ['national-defense-authorization-act', 'NDAA'],
    ['2015-nuclear-deal', 'JCPOA'],
    ['2015-nuclear-agreement', 'JCPOA'],
    ['2015-nuclear-accord', 'JCPOA'],
    ['paris-climate-agreement', 'paris-agreement'],
    ['paris-climate-accord', 'paris-agreement'],
    ['paris-climate-accords', 'paris-agreement'],
    ['paris-climate-deal', 'paris-agreement'],
    ['paris-climate-pact', 'paris-agreement'],
    ['paris-accord', 'paris-agreement'],
    ['patient-protection-and-affordable-care-act', 'affordable-care-act'],
  ]),
  numbered: [
    { words: ['executive', 'order'], code: 'EO', type: 'order' },
    { words: ['public', 'law'], code: 'PL', type: 'law' },
    { words: ['h.r.'], code: 'HR', type: 'law' },
    { words: ['proposition'], code: 'PROP', type: 'law' },
  ],
  assemblies: set('convention'),
  inner: set('of for and'),
  subjects: set('on of'),
  gatherings: set('national party democratic republican annual nominating libertarian gop'),
  imposed: set(
    'imposed introduced established created adopted set mandated required authorised authorized',
  ),
  under: set('under by in through'),
  regimes: set('regime restrictions mechanism measures'),
  mandates: set('mandate'),
  idle: set(
    'hold ice appeal grounds ground condition behalf board time schedule track top paper purpose',
  ),
  owned: new Set([
    ...list('embargo blockade sanctions tariff ban moratorium curfew decree injunction'),
    'executive order',
    'state of emergency',
  ]),
  of: 'of',
  places: set('in'),
  and: set('and or &'),
  // adjectives that say nothing of which one it is: left out of the name
  fleeting:
    set(`current existing recent latest controversial landmark historic new long-standing crippling tough
    harsh sweeping fragile shaky tentative initial final preliminary proposed so-called special original
    temporary permanent strict planned punishing severe stringent ongoing international`),
  calendar:
    set(`january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday`),
  issuers: set('western european u.n. un eu e.u. u.s. us american russian'),
}
