const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** Words before a noun for an actor that tell its sector: "rebel leaders", "police chief", "army officers". */
export const sectorModifiers: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MIL: 'army military naval navy peacekeeping',
    COP: 'police',
    SPY: 'intelligence espionage',
    REB: 'rebel guerrilla insurgent separatist militant paramilitary terror terrorist extremist',
    OPP: 'opposition dissident',
    LEG: 'parliament parliamentary congressional',
    JUD: 'court judicial',
    PTY: 'party',
    LAB: 'union',
    REL: 'church',
    BUS: 'business company corporate',
    EDU: 'student university',
    NGO: 'aid relief humanitarian',
  }).flatMap(([sector, text]) => words(text).map(word => [word, sector] as const)),
)

/** Words before a noun for a body that tell its sector, and would not tell that of a person. */
export const bodyModifiers: ReadonlyMap<string, string> = new Map([
  ...words('rights charity campaign advocacy').map(word => [word, 'NGO'] as const),
  ...words('drug smuggling trafficking criminal').map(word => [word, 'CRM'] as const),
  ...words('armed extremist terror terrorist jihadist').map(word => [word, 'REB'] as const),
])

/** Offices that stay what they are whatever stands before them: "military ruler", "party president". */
export const fixedOffices: ReadonlySet<string> = new Set(
  words(`minister ministers secretary secretaries president presidents premier chancellor ambassador
    ambassadors king queen prince emir sultan ruler dictator government governments regime junta
    administration ministry governor mayor pope bishop lawmaker lawmakers senator journalist
    reporter newspaper workers refugee refugees convoy`),
)

/** Sectors that a word before the noun may narrow. */
export const broadSectors: ReadonlySet<string> = new Set([
  'GOV',
  'CVL',
  'COP',
  'MIL',
  'ELI',
  'LAB',
  '',
  'UNK',
])

/** Machines of war, which act for whose they are: "Israeli warplanes bombed". */
export const machines: ReadonlySet<string> = new Set(
  words(
    `warplane warship helicopter gunboat jet warplanes jets tanks helicopters gunships warships
    bulldozers planes bombers drones aircraft`,
  ),
)

/** Offices that news in English gives without a state where the American one is meant. */
export const americanOffices: readonly RegExp[] = [
  /^(?:us |u\.s\. )?secretary of (?:state|defense|defence|the treasury|commerce|energy|homeland)/i,
  /^(?:defense|treasury|commerce|homeland security) secretary$/i,
]

/** Sectors of those who act for the one state that a text speaks of. */
export const nativeSectors: ReadonlySet<string> = new Set([
  'GOV',
  'LEG',
  'JUD',
  'MIL',
  'COP',
  'REB',
  'OPP',
  'PTY',
  'EDU',
  'LAB',
  'REF',
  'AGR',
  'JRN',
  'REL',
  'MED',
  'CVL',
])

/** First parts of words for those who are against a state: "anti-Chad". */
export const opposed: ReadonlySet<string> = new Set(words('anti pro'))

/** Nouns that may stand for those of any state: "officials said". */
export const anyones: ReadonlySet<string> = new Set(
  words(`officials sources diplomats leaders ministers envoys negotiators mediators peacekeepers
    governments presidents allies advisers aides spokesman spokeswoman spokesperson official envoy
    diplomat mediator negotiator leader forces troops representatives ambassador members critics
    opponents partners rivals neighbors neighbours observers sources source victims families
    relatives experts expert analysts analyst scientists researchers economists lawyers supporters
    author writer director manager coach actor singer pilot engineer owner delegate predecessor
    successor media outlets newspapers broadcasters journalists reporters journalist reporter
    correspondent professor professors scholar scholars academics historian fellow lecturer women
    voters commentator columnist editor publisher photographer scientist researcher analysts
    doctors nurses teacher doctor nurse student resident delegates survivors`),
)
