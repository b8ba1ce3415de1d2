const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** Offices and callings of one person, by PLOVER sector. */
export const roles: ReadonlyMap<string, string> = new Map(
  Object.entries({
    GOV: `president premier chancellor minister secretary undersecretary governor mayor ambassador
      envoy diplomat spokesman spokeswoman spokesperson dictator ruler king queen emir sultan shah
      prince princess crown pharaoh chief official aide adviser advisor negotiator commissioner
      representative regulator consul emissary tsar czar strongman president-elect
      vice-president deputy head leader counterpart attache administrator mediator treasurer
      emperor pm fm secretary-general inspector architect`,
    LEG: `senator congressman congresswoman lawmaker legislator parliamentarian speaker rep sen mp
      deputy-speaker whip councillor councilman councilwoman assemblyman assemblywoman`,
    JUD: `judge justice prosecutor magistrate attorney solicitor`,
    MIL: `general admiral colonel major captain lieutenant sergeant commander marshal brigadier
      commodore soldier`,
    COP: `sheriff policeman policewoman superintendent detective`,
    BUS: `ceo cfo chairman chairwoman chairperson chair founder co-founder executive businessman
      businesswoman billionaire tycoon entrepreneur banker investor trader financier magnate
      industrialist economist oligarch`,
    JRN: `journalist reporter editor columnist correspondent anchor commentator blogger
      broadcaster publisher photographer`,
    REF: `refugee`,
    REL: `ayatollah pope bishop archbishop cardinal imam cleric rabbi patriarch priest pastor`,
    EDU: `professor scholar scientist researcher academic historian analyst expert lecturer dean
      fellow physicist virologist epidemiologist`,
    LEGAL: `lawyer`,
    UNK: `person insider`,
    ELI: `candidate politician statesman frontrunner nominee`,
    REB: `warlord rebel militant`,
    CVL: `activist campaigner dissident author writer director manager coach actor singer source
      pilot engineer doctor nurse teacher student farmer resident owner delegate
      secretary-designate co-chair coordinator organizer organiser defector whistleblower
      chairman-designate successor predecessor`,
  }).flatMap(([sector, text]) => words(text).map(word => [word, sector] as const)),
)

/** Words that stand before an office and belong to it. */
export const roleModifiers: ReadonlySet<string> = new Set(
  words(`deputy vice prime foreign defense defence interior finance trade health energy justice
    education economy economic commerce treasury agriculture labor labour transport environment
    oil information home supreme acting interim first second chief executive press national
    security policy state assistant under associate senior top special political military
    permanent general managing honorary royal crown attorney house senate majority minority
    opposition party spiritual religious former ex late incoming outgoing longtime veteran
    newly elected embattled reclusive caretaker presidential nuclear central lead regional
    government cabinet communications affairs relations climate peace human rights development
    immigration intelligence budget council railway railways culture tourism water sports youth
    science technology digital industry planning public joint high grand field rear brigadier
    lieutenant major inspector solicitor parliamentary federal provincial de facto self-declared
    exiled prominent leading noted tech real estate media union rebel separatist militia tribal
    ruling right-wing left-wing far-right far-left conservative liberal republican democratic
    democrat hard-line hardline moderate reformist populist nationalist authoritarian young ailing
    deposed ousted designated aging longtime respected influential powerful wealthy`),
)

/** What may follow an office with "of" and still belong to it: "Secretary of State". */
export const roleOf: ReadonlySet<string> = new Set(
  words(`state defense defence foreign affairs the treasury commerce energy labor interior homeland
    security house commons representatives staff joint chiefs national intelligence operations
    mission police naval army air force education health trade agriculture finance justice
    transportation veterans`),
)

/** Short forms of offices. */
export const roleNames: ReadonlyMap<string, string> = new Map([
  ['fm', 'Foreign Minister'],
  ['pm', 'Prime Minister'],
  ['vp', 'Vice President'],
  ['gov', 'Governor'],
  ['gen', 'General'],
  ['sen', 'Senator'],
  ['rep', 'Representative'],
  ['adm', 'Admiral'],
  ['col', 'Colonel'],
  ['maj', 'Major'],
  ['lt', 'Lieutenant'],
  ['capt', 'Captain'],
  ['sgt', 'Sergeant'],
  ['prof', 'Professor'],
])

/** Titles before a name that tell no office; with the gender they tell. */
export const honorifics: ReadonlyMap<string, 'm' | 'f' | null> = new Map([
  ['mr', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['madame', 'f'],
  ['mme', 'f'],
  ['dr', null],
  ['sir', 'm'],
  ['lord', 'm'],
  ['lady', 'f'],
  ['dame', 'f'],
  ['sheikh', 'm'],
  ['sayyid', 'm'],
  ['hajj', 'm'],
  ['rev', null],
  ['hon', null],
  ['st', null],
])

/** Offices behind which "general" is a rank: "Secretary General". */
export const generals: ReadonlySet<string> = new Set(
  words('secretary attorney governor director inspector consul solicitor commissioner'),
)

/** Offices that tell a gender. */
export const genders: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['king', 'm'],
  ['queen', 'f'],
  ['prince', 'm'],
  ['princess', 'f'],
  ['spokesman', 'm'],
  ['spokeswoman', 'f'],
  ['chairman', 'm'],
  ['chairwoman', 'f'],
  ['businessman', 'm'],
  ['businesswoman', 'f'],
  ['congressman', 'm'],
  ['congresswoman', 'f'],
  ['ayatollah', 'm'],
  ['pope', 'm'],
  ['emir', 'm'],
  ['sultan', 'm'],
  ['emperor', 'm'],
  ['shah', 'm'],
  ['policeman', 'm'],
  ['policewoman', 'f'],
  ['councilman', 'm'],
  ['councilwoman', 'f'],
  ['assemblyman', 'm'],
  ['assemblywoman', 'f'],
  ['statesman', 'm'],
])

/** Offices that "the leader" of a state may mean. */
export const rulers: ReadonlySet<string> = new Set(
  words('leader president dictator ruler king queen chairman premier chancellor emir strongman'),
)

/** Offices of public life by which a text may speak of someone whom it has just named. */
export const elected: ReadonlySet<string> = new Set(
  words(`president premier chancellor minister senator governor congressman congresswoman lawmaker
    legislator mayor nominee candidate frontrunner leader politician king queen prince princess
    sheriff businessman businesswoman billionaire tycoon magnate activist author chairman chairwoman
    commander general secretary spokesman spokeswoman ambassador diplomat judge actor actress singer
    director star mogul`),
)

/** What makes an office a past one as the first part of its word, and the word for it. */
export const exPrefix = /^ex-(?=\p{L})/iu
export const exWord = 'former'

/** Words that make an office a past one. */
export const past: ReadonlySet<string> = new Set(
  words('former ex late onetime then-president ousted deposed toppled'),
)

/** How words end that say what someone is by trade, creed or school: "Physicist", "Mathematician". */
export const callingEnd = /^\p{Lu}\p{Ll}+(?:ist|ician|ographer|woman)$/u
