const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

const bySector = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([sector, text]) =>
      words(text).map(word => [word, sector === '-' ? '' : sector] as const),
    ),
  )

/** Plural nouns for people or bodies that act as a group, by PLOVER sector. */
export const groups: ReadonlyMap<string, string> = bySector({
  GOV: `officials authorities leaders diplomats negotiators ministers envoys ambassadors
    governments presidents spokesmen aides advisers advisors regulators secretaries governors
    mayors representatives commissioners delegates mediators`,
  LEG: 'lawmakers senators legislators congressmen parliamentarians mps republicans democrats',
  JUD: 'judges prosecutors justices courts magistrates',
  MIL: `troops forces soldiers generals commanders airmen sailors marines peacekeepers servicemen
    paratroopers commandos reservists warplanes jets tanks helicopters gunships warships bulldozers
    aircraft bombers gunboats frigates units battalions garrisons fliers airplanes`,
  COP: 'police policemen officers detectives investigators agents gendarmes patrols',
  REB: 'rebels militants insurgents fighters guerrillas guerillas separatists gunmen militias militiamen mutineers jihadists extremists terrorists factions',
  OPP: 'dissidents',
  CVL: `protesters protestors demonstrators activists citizens civilians residents villagers
    youths women prisoners detainees inmates fundamentalists inhabitants settlers nationals landowners families relatives voters campaigners supporters survivors victims people sources
    members critics allies partners opponents rivals neighbors neighbours scientists
    researchers experts analysts observers economists lawyers`,
  EDU: 'students teachers academics professors',
  MED: 'doctors nurses medics',
  AGR: 'farmers peasants ranchers',
  CRM: 'gangs smugglers traffickers pirates kidnappers hijackers criminals bandits',
  BUS: 'companies firms investors exporters producers manufacturers banks traders executives',
  JRN: 'journalists reporters outlets newspapers broadcasters editors',
  LAB: 'unions strikers workers miners dockers truckers employees drivers guards',
  REF: 'refugees migrants',
  REL: 'clerics bishops',
  '-': 'countries nations states powers sides parties signatories counterparts',
})

/** Groups that are a party even without a word that says whose. */
export const bareGroups: ReadonlySet<string> = new Set(
  words(`officials police authorities protesters protestors demonstrators lawmakers diplomats
    prosecutors rebels militants insurgents gunmen investigators republicans democrats
    negotiators separatists activists troops critics analysts experts allies opponents
    residents soldiers migrants refugees unions`),
)

/** Groups that need a word that says whose or which. */
export const boundGroups: ReadonlySet<string> = new Set(
  words(
    `banks people members forces states powers sides parties countries nations families workers
    aircraft bombers units agents patrols battalions garrisons factions employees drivers guards`,
  ),
)

/** Singular nouns for a body that acts, by PLOVER sector. */
export const bodies: ReadonlyMap<string, string> = bySector({
  GOV: `government administration admin regime ministry cabinet office embassy department
    delegation leadership presidency state-department mission consulate junta authority`,
  ELI: 'campaign team camp',
  LEG: 'parliament congress senate legislature assembly',
  JUD: 'court judiciary tribunal',
  MIL: 'army military navy force militia airforce aircraft warplane helicopter warship gunboat jet',
  COP: 'police',
  PTY: 'party',
  OPP: 'opposition',
  BUS: 'company firm bank manufacturer carmaker automaker airline producer corporation',
  JRN: 'media newspaper broadcaster press newswire',
  LAB: 'union',
  REB: 'rebels insurgency',
  UNK: 'agency commission committee council coalition alliance bloc watchdog regulator',
  '-': 'community nation country public kingdom',
})

/** Bodies that "the" alone does not make known. */
export const boundBodies: ReadonlySet<string> = new Set(
  words(`office department mission delegation force authority party union press public council
    commission committee bank producer manufacturer firm airline community media leadership
    alliance coalition regime nation country leadership kingdom agency company newspaper broadcaster court bloc newswire aircraft warplane helicopter warship
    gunboat jet campaign team camp`),
)

/** Groups that are moved, so that "from" tells where they leave: "withdrew its troops from Mali". */
export const moved: ReadonlySet<string> = new Set(
  words('troops forces soldiers peacekeepers jets tanks warplanes warships helicopters aircraft'),
)

/** Many people, and words that count them: "thousands of people". */
export const people = 'people'
export const crowds: ReadonlySet<string> = new Set(
  words('hundreds thousands dozens scores millions'),
)

/** Where a body is at home: "a group based in Peru". */
export const based = 'based'

/** Determiners that say whose: "their forces". */
export const possessives: ReadonlySet<string> = new Set(words('his her its their'))

/** Bodies that are a party only where a word before them tells what they are: "a rebel group". */
export const armedBodies: ReadonlySet<string> = new Set(
  words('group organization organisation movement faction network cartel front'),
)

/** Bodies that are a government. */
export const governments: ReadonlySet<string> = new Set(
  words('government administration admin regime cabinet junta'),
)

/** Words that make a government one that is yet to be. */
export const unborn: ReadonlySet<string> = new Set(
  words('next future any another subsequent successor'),
)

/** Words that may stand between a determiner and an actor noun. */
export const nounModifiers: ReadonlySet<string> = new Set(
  words(`senior top key major other many several some most few all both two three four five six
    seven dozen local foreign military defense defence security intelligence health government
    state federal regional national international global western eastern northern southern
    european asian african arab muslim jewish catholic christian latin gulf western-backed
    trading close closest main leading current former ex new old opposition ruling police army
    naval unidentified unnamed anonymous independent political economic financial diplomatic
    nuclear human rights aid relief humanitarian pro-democracy anti-government pro-government
    government-backed state-run administration admin admininstration congressional
    parliamentary legislative judicial central coalition allied rebel separatist islamist
    armed communist capitalist democratic republican conservative liberal far-right
    high-level high-ranking junior civilian private public industry oil energy steel trade
    finance interior justice riot border coast special elite peacekeeping peace next future any
    another subsequent hundreds thousands various certain interim transitional caretaker
    provincial municipal city county prime presidential white-house veteran unelected`),
)

/** Determiners: they open a noun phrase and are left out of a mention. */
export const determiners: ReadonlySet<string> = new Set(
  words(
    'the a an one least this that these those some any each every both another no its his her their our',
  ),
)

/** Names for regions as peoples: "European officials". */
export const regionAdjectives: ReadonlySet<string> = new Set(
  words(
    'European African Asian Arab Western Eastern Latin Nordic Baltic Gulf Kurdish Islamic Korean',
  ),
)

/** Words before a people that lives outside its state: "ethnic Albanians". */
export const ethnic: ReadonlySet<string> = new Set(words('ethnic'))

/** Peoples and creeds that have no state of their name, with the state that most of them are of. */
export const folk: ReadonlyMap<string, string> = new Map([
  ...words(`kurds tamils hutus tutsis rohingyas tuaregs berbers copts druze yazidis alawites shiites
    sunnis muslims moslems christians sikhs hindus buddhists protestants catholics tatars pashtuns
    hazaras karens roma arabs`).map(name => [name, ''] as const),
  ...words('uighurs uyghurs tibetans').map(name => [name, 'CHN'] as const),
  ...words('chechens ossetians').map(name => [name, 'RUS'] as const),
  ...words('basques catalans').map(name => [name, 'ESP'] as const),
  ['kashmiris', 'IND'],
  ['sahrawis', 'ESH'],
])

/** Peoples and creeds as words before a noun: "Tamil rebels", "Sunni militants". */
export const folkWords: ReadonlySet<string> = new Set(
  words(`Kurd Kurdish Tamil Hutu Tutsi Rohingya Tuareg Berber Coptic Druze Yazidi Alawite Shiite Shia
    Sunni Muslim Moslem Christian Jewish Sikh Hindu Buddhist Protestant Catholic Tatar Pashtun Hazara
    Karen Uighur Uyghur Tibetan Chechen Basque Catalan Kashmiri`),
)

/** Of those, peoples and creeds that live in several states. */
export const stateless: ReadonlySet<string> = new Set(words('Kurdish Islamic Arab'))

/** A word that stands for a state when that state is spoken of, by alpha-3. */
export const nicknames: ReadonlyMap<string, readonly string[]> = new Map([
  ['the North', ['PRK']],
  ['the South', ['KOR']],
  ['the Islamic Republic', ['IRN', 'PAK', 'AFG', 'MRT']],
  ['the Islamic republic', ['IRN', 'PAK', 'AFG', 'MRT']],
  ['the Hermit Kingdom', ['PRK']],
  ['the hermit kingdom', ['PRK']],
  ['the communist state', ['PRK', 'CUB', 'CHN', 'VNM']],
  ['the communist country', ['PRK', 'CUB', 'CHN', 'VNM']],
  ['the kingdom', ['SAU', 'JOR', 'BHR', 'MAR', 'THA']],
  ['the Kingdom', ['SAU', 'JOR', 'BHR', 'MAR', 'THA']],
  ['the Jewish state', ['ISR']],
  ['the island nation', ['TWN', 'CUB', 'LKA', 'PHL']],
])

/** Nouns that take an actor noun before them and are no actor: "government data". */
export const notActing: ReadonlySet<string> = new Set(
  words(`meeting meetings data media-access building buildings policy policies line lines ranks rule
    relations officer spending debt bonds shutdown aircraft base bases equipment exercises drills
    operation operations action campaign leader leadership website prices market markets chief`),
)

/** Modifiers that make one office another: the foreign minister is not the defence minister. */
export const kinds: ReadonlySet<string> = new Set(
  words(`foreign defense defence prime interior finance trade health energy justice deputy vice
    education economy commerce treasury agriculture labor transport environment oil press first`),
)

/** What a body that "the" makes known may be, by its code. */
export const bodyKinds: ReadonlyMap<string, RegExp> = new Map([
  ['company', /BUS$/],
  ['firm', /BUS$/],
  ['newspaper', /JRN$/],
  ['broadcaster', /JRN$/],
  ['court', /JUD$/],
  ['bank', /BUS$/],
  ['party', /PTY$/],
])

/** Nouns after a name that only say what kind of body it is: "Interfax news agency". */
export const namedBodies: ReadonlySet<string> = new Set(
  words('agency newspaper broadcaster newswire company firm party group network cartel movement'),
)

/** Nouns for a people, who are a group. */
export const peoples: ReadonlySet<string> = new Set(
  words('nation community public people police opposition'),
)

/** Bound bodies that a modifier with a determiner makes known: "the ruling party". */
export const looseBodies: ReadonlySet<string> = new Set(
  words('party court delegation community coalition council committee commission'),
)

/** Determiners that point to someone known. */
export const owning: ReadonlySet<string> = new Set(words('the his her its their this that'))

/** Words for some of a group: "one of the officials". */
export const parts: ReadonlySet<string> = new Set(
  words('one another two three four five several some many most few both'),
)

/** Those of them that are one person. */
export const onePart: ReadonlySet<string> = new Set(words('one another'))

/** "one of the officials". */
export const partitive = 'of'

/** What is said behind those who tell without a name: "people familiar with the talks". */
export const informed: ReadonlySet<string> = new Set([
  'familiar',
  'briefed',
  'close to',
  'aware of',
  'involved in',
  'with knowledge',
  'with direct',
])

/** "with knowledge of the talks". */
export const withCase = 'with'

/** Nouns for anyone, who are a party only where it is said that they know: "a person familiar with the talks". */
export const anyone: ReadonlySet<string> = new Set(words('person insider'))

/** "the government in Seoul". */
export const seatCase = 'in'

/** Bodies that are one only where they act: "her campaign said", not "during her campaign". */
export const acting: ReadonlySet<string> = new Set(words('campaign team camp'))
