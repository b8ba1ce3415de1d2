const plural = (noun: string) => (/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`)

/** A list of lemmas as a set, with their plurals: "troops" and "supplies" are lemmas of their own. */
export const set = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .flatMap(word => [word, plural(word)]),
  )

/** Measures that reduce dealings: "imposed sanctions". */
export const sanctions = set(
  'sanction tariff duty ban embargo restriction curb penalty measure quota levy boycott freeze surcharge',
)

/** Restrictions of movement. */
export const blockades = set('blockade siege closure cordon lockdown')

/** What a state lets someone have. */
export const permits = set(
  'exemption waiver exclusion amnesty pardon reprieve concession access licence license permit visa clemency autonomy',
)

/** Weapons that are tested or launched. */
export const weapons = set(
  'missile rocket weapon bomb nuclear warhead satellite device icbm torpedo projectile',
)

/** Armed forces and what carries them. */
export const forces = set(
  `troop soldier force ship warship aircraft carrier bomber jet missile tank unit marine destroyer
  fleet guard army battalion brigade contingent division navy reservist peacekeeper garrison
  paratrooper commando artillery submarine frigate helicopter warplane personnel military`,
)

/** Police forces. */
export const police = set('police policeman officer gendarme')

/** Agreements that are reached or signed. */
export const deals = set(
  `agreement deal accord pact treaty memorandum contract truce ceasefire cease-fire understanding
  compromise settlement protocol consensus convention charter`,
)

/** Ends of fighting. */
export const truces = set('truce ceasefire cease-fire cease armistice cessation')

/** Fighting that is ended. */
export const fighting = set(
  'hostility fighting offensive bombing bombardment shelling fire operation airstrike raid war',
)

/** Those who seek refuge. */
export const refugees = set(
  'refugee migrant asylum-seeker evacuee exile deserter defector displaced',
)

/** Who keeps a peace. */
export const peacekeepers = set('peacekeeper peacekeeping peace-keeping')

/** What is looked into. */
export const inquiries = set('investigation probe inquiry enquiry inquest audit review')

/** What is released to be read or seen. */
export const papers = set(
  'statement report email mail document record transcript tape file fund data information video film album figure photo oil',
)

/** Leave that is asked for. */
export const leave = set('entry visa permission access accreditation request asylum passage')

/** What is given as help. */
export const help = set(
  `aid assistance relief support help donation grant loan fund funding money dollar euro pound supply
  supplies $ € £ million billion credit subsidy package financing`,
)

/** Arms that are given. */
export const arms = set(
  'weapon arm tank missile ammunition jet howitzer helicopter weaponry rifle munition drone',
)

/** Help for people in need. */
export const relief = set(
  `food medicine vaccine tent blanket clothing shelter supply supplies relief parcel water convoy
  good grain medical ventilator ambulance foodstuff ration`,
)

/** Those who are held. */
export const captives = set(
  `prisoner hostage detainee captive sailor journalist dissident crew inmate activist soldier suspect
  pilot opponent missionary tourist worker body remains national citizen leader minister student
  fisherman reporter blogger lawyer aide official diplomat employee militant protester demonstrator
  fighter rebel ship vessel tanker boat trawler peacekeeper policeman cleric monk priest woman child`,
)

/** Who is received as a guest. */
export const guests = set(
  `minister president leader summit delegation chancellor envoy meeting talk counterpart secretary king
  visitor diplomat ambassador official premier conference`,
)

/** Dealings between states. */
export const ties = set(
  'tie relation relationship diplomatic contact link cooperation dialogue flight trade',
)

/** Talks. */
export const talks = set(
  'talk negotiation dialogue discussion meeting visit summit trip conference',
)

/** Envoys whom one calls in or home. */
export const envoys = set('ambassador envoy diplomat consul attache staff')

/** What is asked for. */
export const requests = set(
  `demand request appeal call proposal offer plan bid plea petition suggestion ultimatum invitation
  motion claim application overture`,
)

/** What a court or prosecutor brings. */
export const suits = set('lawsuit suit complaint charge case petition indictment')

/** Buildings and goods that can be seized or destroyed. */
export const property = set(
  `home house building property farm bridge line pipeline factory school hospital church mosque shop
  car vehicle camp village office asset embassy base depot power tower crop land railway plant`,
)

/** Ground that is taken by arms. */
export const ground = set(
  `city town village territory area stronghold airport airfield district province hill position outpost
  region capital hilltop port base barracks`,
)

/** Roads and other ways. */
export const ways = set(
  'road highway street bridge border railway traffic transport passage route entrance motorway convoy crossing track',
)

/** Limits. */
export const borders = set('border crossing frontier airspace port airport checkpoint gate')

/** Public gatherings. */
export const gatherings = set(
  'rally demonstration protest march gathering meeting demonstrator protester crowd',
)

/** Parties and what they take part in. */
export const politics = set(
  'party candidate politician opposition movement organization organisation group activity election voting',
)

/** Media and their output. */
export const press = set(
  'newspaper publication broadcast station website magazine channel press media book film',
)
