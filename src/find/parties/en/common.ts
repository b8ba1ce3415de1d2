const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** Words that have a capital only because they open a sentence or a title. */
export const openers: ReadonlySet<string> = new Set(
  words(`a about above according across after again against ago all almost along already also
    although always am amid among an and another any anyone anything are around as ask at away back
    be because been before behind being below between beyond both but by can cannot could currently
    day days did do does doing done down due during each earlier early either else en even ever
    every everyone everything far few finally first five following for former four friday's from
    further get given had has have having he hello her here here's hers herself him himself his
    hopefully how however hundreds i if in indeed inside instead into is it it's its itself just
    last late later latest least less let let's like look made make many may maybe me meanwhile
    might million moreover more most much must my myself near nearly neither never nevertheless new
    next no nobody none nor not nothing now of off officials often oh ok okay on once one only onto
    or other others otherwise our ours out outside over own part per perhaps please previously
    rather read recent recently remember reports said same say says second see seven several shall
    she should since six small so some someone something sometimes soon still such ten than thank
    that that's the their them then there there's these they they're thing things this those though
    thousands three through throughout thus to today together tomorrow too toward towards two under
    unless unlike until up upon us use very via was we well were what what's whatever when where
    whether which while who whom whose why will with within without would yes yesterday yet you
    your also hours less beware comments caution tuesday wednesday thursday friday saturday sunday
    monday countries details under updated photo video image file caption source advertisement
    share breaking opinion analysis exclusive watch live update subscribe editor's note good bad
    long high low big free press great best old young strong`),
)

/** Months, days, feasts, nationless adjectives and other capitals that are no party. */
export const notParties: ReadonlySet<string> = new Set(
  words(`january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday mon tue tues wed thu thurs fri sat sun christmas easter ramadan thanksgiving islam
    muslim muslims christian christians jewish jews catholic catholics sunni shia shiite shi'ite
    hindu buddhist islamist islamic islamists europeans european asian african arab arabs western
    eastern english latin i internet covid coronavirus covid-19 covid19 twitter tweet facebook
    instagram youtube tv icbm icbms edt est gmt utc pdt pst cet bst am pm a.m p.m gdp ceo cfo aids
    hiv jcpoa inf npt ntp start nafta usmca ttip tpp wmd pow ied uav ok id dna pdf god bible bibles
    koran quran world earth sun moon-landing state states united`),
)

/** Words after which a run of capitals names a thing, an act, a place or a law, and no party. */
export const thingHeads: ReadonlySet<string> = new Set(
  words(`resolution act treaty agreement accord accords deal pact convention protocol protocols
    charter plan initiative bill law amendment directive declaration constitution doctrine war wars
    games olympics cup award prize summit conference forum festival day week month year ceremony
    crisis revolution uprising massacre embargo sanctions talks dialogue report statement speech
    street avenue road boulevard square bridge airport port harbor harbour river lake sea ocean
    mountain mountains hill hills island islands peninsula gulf strait valley canal desert forest
    park station stadium hotel tower building hall palace prison bay beach province county city
    town village district region border zone road route line pipeline missile missiles tank tanks
    virus vaccine album film movie book song article section chapter tests sales weapons nuclear
    arms peace election elections inauguration medal order project one two three ii iii iv
    program programme facility plant site reactor dam base camp territory coast heights`),
)

/** Verbs of saying and doing, in the forms that news uses, for where no tags can be trusted. */
export const verbs: ReadonlySet<string> = new Set(
  words(`said says say told tells tell added adds announced announces announce warned warns warn
    claimed claims claim insisted insists insist argued argues denied denies deny accused accuses
    urged urges called calls asked asks demanded demands vowed vows pledged pledges promised
    promises threatened threatens rejected rejects reported reports wrote writes tweeted posted
    stated states declared declares confirmed confirms noted notes explained explains believes
    believe thinks welcomed welcomes praised praises condemned condemns criticised criticized
    agreed agrees refused refuses offered offers proposed proposes planned plans plan wants want
    wanted hopes hoped expects expect expected is was are were has have had will would can could may
    might must should did does do met meets visited visits arrived arrives signed signs imposed
    imposes lifted lifts launched launches attacked attacks fired fires ordered orders approved
    approves voted votes backed backs supported supports opposed opposes withdrew withdraws pulled
    suspended suspends ended ends began begins started starts continued continues remains remained
    became becomes took takes gave gives made makes sent sends sought seeks used uses showed shows
    described describes suggested suggests indicated indicates cited cites quoted replied responded
    reiterated reaffirmed stressed emphasized emphasised underlined testified tried trying delivered
    attempting mocking doubled moved moves decided decides joined joins led leads won wins lost
    loses killed kills arrested arrests detained seized closed closes opened opens tested tests
    spoke speaks dismissed dismisses postponed extended excluded imposes delays delayed
    resigned resigns died dies fled flees expelled expels recalled recalls freed released releases
    summoned summons hosts hosted held holds came comes went goes got gets faces faced hit hits
    stands stood struck needs needed helped helps allowed allows granted grants invoked vowing`),
)

/** Adverbs that may stand between a subject and its verb. */
export const adverbs: ReadonlySet<string> = new Set(
  words(`also still then now later earlier not never already often again once just only even
    immediately quickly repeatedly reportedly allegedly formally officially publicly privately
    previously recently initially first finally eventually long simply both all each who which that`),
)

/** Small words inside a name: "Mohammed bin Salman", "Ursula von der Leyen". */
export const particles: ReadonlySet<string> = new Set(
  words('bin ibn bint abu al el von van der den de da di del della dos das du la le ter ten ben'),
)

/** First parts that a hyphen joins to a name: "al-Assad". */
export const joiners: ReadonlySet<string> = new Set(
  words('al el ash an as ad ul bin ben abu Al El ar az Abdul'),
)

/** Last parts that a hyphen hangs on a name without becoming part of it: "Trump-backed". */
export const suffixes: ReadonlySet<string> = new Set(
  words(`led backed based made run era born style linked related owned controlled held allied
    brokered imposed aligned designate elect supported sponsored funded wide occupied bound trained
    speaking armed friendly friendly appointed like free`),
)

/** What may follow a name and belong to it. */
export const nameEnds: ReadonlySet<string> = new Set(words('Jr Jr. Sr Sr. II III IV'))

/** Plural or possessive first words of a body's name: "Workers' Party". */
export const owners: ReadonlySet<string> = new Set(
  words(`worker workers people peoples children women lawyers doctors teachers farmers
    citizens veterans lords governors ministers`),
)

/** Names that are common words unless "the" stands before them. */
export const needArticle: ReadonlySet<string> = new Set(
  words('Guardian Economist Telegraph Opposition Fed'),
)

/** Names of states that are people's names too. */
export const personal: ReadonlySet<string> = new Set(
  words('Jordan Chad Georgia Israel India Kenya Ireland England Holland'),
)

/** "the capital, Pyongyang": what follows is a city. */
export const cityWords: ReadonlySet<string> = new Set(words('capital city town'))

/** Prepositions that make a city a place. */
export const within: ReadonlySet<string> = new Set(
  words(`in at near outside inside around across through via into toward towards throughout within
    downtown central northern southern eastern western greater`),
)

/** Verbs and nouns that take a city as their goal: "visited Moscow". */
export const arrivals: ReadonlySet<string> = new Set(
  words(`visit visits visited visiting leave leaves left leaving reach reached reaching enter entered
    entering tour toured touring departed departing bombed shelled captured besieged hit struck
    attacked evacuated`),
)

/** Going and sending, after which "to" and "from" lead to a place. */
export const motions: ReadonlySet<string> = new Set(
  words(`travel travels traveled travelled traveling travelling fly flies flew flying flown flight
    flights go goes went going gone visit visits trip trips return returns returned returning head
    heads headed heading come comes came coming arrive arrived arrives drive drove move moved moving
    journey tour invited invitation invite dispatched dispatching dispatch sent sending send
    convoy road train bus fled flee deported extradited transferred moved miles kilometers
    kilometres km close near`),
)

/** Prepositions after a blow that lead to a place. */
export const strikeAt: ReadonlySet<string> = new Set(words('on over'))

/** Blows, after which "on" leads to a place. */
export const strikes: ReadonlySet<string> = new Set(
  words(`attack attacks strike strikes airstrike airstrikes raid raids assault bombing bombings
    missiles missile rockets rocket drones drone fired shelling march advance bomb bombs`),
)

/** Words between a preposition and a place: "in northern Peru". */
export const sides: ReadonlySet<string> = new Set(
  words('the northern southern eastern western central downtown north south east west nearby'),
)

/** Verbs by which one is at a place as a guest: "visited Lima". */
export const visiting: ReadonlySet<string> = new Set(
  words('visit visits visited visiting tour tours toured touring bombed shelled invaded bombarded'),
)

/** What leads to a place where something is done to its state, by the preposition between. */
export const landings: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    'in',
    new Set(
      words(`arrived arrive arrives arriving landed embassy consulate curfew curfews blockade blockades
        siege emergency targets positions positions bases base strikes airstrikes attacks raids`),
    ),
  ],
  [
    'to',
    new Set(
      words(`flew flies fly flying traveled travelled travels traveling travelling travel visit visits
        trip return returned returns went`),
    ),
  ],
  ['at', new Set(words('rockets missiles shells rocket missile'))],
  ['into', new Set(words('rockets missiles shells troops tanks'))],
  ['of', new Set(words('invasion occupation shelling bombing bombardment siege'))],
])

/** Things of a city, not of a state. */
export const cityThings: ReadonlySet<string> = new Set(
  words(`airport mayor streets street suburbs suburb outskirts squares square metro subway stadium
    hotel hotels downtown district districts neighborhood neighborhoods residents museum university
    international main central old famous city climate weather`),
)

/** Prepositions that lead to a partner, a target or an owner. */
export const partnering: ReadonlySet<string> = new Set(
  words('with against between for by of than about behind despite'),
)

/** Verbs whose object is someone. */
export const addressing: ReadonlySet<string> = new Set(
  words(`told tells tell telling accused accuses accusing accuse urged urges urging urge warned warns
    warning warn asked asks asking ask blamed blames blaming pressed presses pressing pressured
    pressuring called calling demanded thanked assured assuring informed informing threatened
    threatening criticized criticised condemned joined pressure lets let allow allowed allows help
    helped helping support supports supported sanction sanctioned punish punished rebuked rebuke
    invited met meet backed provoke provoked deter force forced forcing that says said because if
    whether while when as believes`),
)

/** Second parts that leave a capital an actor: "Moscow-backed". */
export const actorSuffixes: ReadonlySet<string> = new Set(
  words('backed led brokered imposed controlled aligned supported sponsored funded appointed held'),
)

/** Months, days and feasts. */
export const calendar: ReadonlySet<string> = new Set(
  words(`january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday mon tue tues wed thu thurs fri sat sun christmas easter ramadan thanksgiving`),
)

/** Words for a day that stand beside a verb: "officers today closed the road". */
export const dayWords: ReadonlySet<string> = new Set(words('today yesterday tomorrow tonight'))

/** Words after which a name goes on to whose or what for it is. */
export const ofWords: ReadonlySet<string> = new Set(words('of for on at from in with'))

/** Pronouns and what they may stand for. */
export const pronouns: ReadonlyMap<string, 'm' | 'f' | 'they' | 'it' | 'relative'> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['herself', 'f'],
  ['they', 'they'],
  ['their', 'they'],
  ['them', 'they'],
  ['it', 'it'],
  ['its', 'it'],
  ['who', 'relative'],
  ['whom', 'relative'],
  ['which', 'relative'],
])

/** Words for one of two that were named: the place among them. */
export const ofTwo: ReadonlyMap<string, 0 | 1> = new Map([
  ['former', 0],
  ['latter', 1],
])

/** Pronouns for one who is named in the same clause. */
export const reflexives: ReadonlySet<string> = new Set(words('himself herself itself themselves'))

/** Verbs of saying that may stand before their subject: "said Mr. Moon". */
export const saying: ReadonlySet<string> = new Set(
  words(`said says added wrote asked announced announces warned warns told replied tweeted declared
    argued claimed claims insisted insists vowed vows pledged pledges promised promises denied
    denies confirmed confirms agreed hopes hoped`),
)

/** Words before one who is named as the source. */
export const sourcing: ReadonlySet<string> = new Set(['according to'])

/** Verbs whose object is told something. */
export const telling: ReadonlySet<string> = new Set(words('told tells tell telling'))

/** Verbs after which "it" stands for nobody. */
export const weather: ReadonlySet<string> = new Set(
  words(`is was 's be been seems appears remains happens rains takes took means may might comes
    emerged turns became becomes looks`),
)

/** What people do and bodies seldom do. */
export const humanDoings: ReadonlySet<string> = new Set(
  words(`travel travels traveled travelled traveling meet meets met visit visits visited arrive arrives
    arrived resign resigns resigned die died dies tweet tweets tweeted speak speaks spoke flew fly
    flies sat smiled walked laughed wrote testified born aged apologized apologised attended
    attempting recalled graduated married`),
)

/** "South and North Korea": words that tell two states of one name apart. */
export const compass: ReadonlySet<string> = new Set(words('North South East West'))

/** What joins them. */
export const and = 'and'
