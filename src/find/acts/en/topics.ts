import { set } from './things.ts'

/** What is promised, asked for or refused: CAMEO has the same classes under each of these roots. */
export interface Topic {
  /** What follows the root in 02, 03 and 10: "54" of 0354 and 1054. */
  readonly leaf: string
  readonly words: ReadonlySet<string>
  /** Of these one must occur too: "lift" beside "sanctions". */
  readonly with?: ReadonlySet<string>
  readonly contexts: readonly string[]
}

const topic = (leaf: string, words: string, also: string, contexts = ''): Topic => ({
  leaf,
  words: set(words),
  ...(also && { with: set(also) }),
  contexts: contexts.split(' ').filter(Boolean),
})

const ease = 'lift ease relax remove end suspend waive loosen scrap drop removal lifting easing'
const give =
  'give provide send grant offer contribute donate deliver supply extend lend help assist assistance need finance for'

/** The first whose words occur holds; what is narrow stands first. */
export const topics: readonly Topic[] = [
  topic('54', 'sanction embargo boycott tariff blockade', ease, 'sanctions'),
  topic('51', 'curfew emergency ban restriction martial', ease, 'rights_freedoms'),
  topic('52', 'strike protest boycott rally', 'end call stop halt suspend', ''),
  topic('56', 'ceasefire cease-fire truce armistice disarm demobilize demobilise surrender', ''),
  topic(
    '56',
    'withdraw withdrawal pull pullout',
    'troop force army soldier military from',
    'military',
  ),
  topic(
    '56',
    'stop end halt cease lay',
    'fight fighting attack bombing shelling violence hostility war offensive fire arm incursion aggression',
    'military',
  ),
  topic(
    '53',
    'release free return repatriate surrender',
    'prisoner hostage detainee captive crew property helicopter plane soldier body remains leader sailor journalist activist land asset minister dissident politician',
    'rights_freedoms',
  ),
  topic('53', 'release', '', 'rights_freedoms'),
  topic(
    '55',
    'inspector inspection observer monitor peacekeeper convoy access',
    'allow admit accept permit let grant return open give re-open reopen',
    'diplomatic',
  ),
  topic('8', 'mediate mediation mediator broker arbitrate arbitration', '', 'diplomatic'),
  topic(
    '7',
    'settle settlement resolve resolution compromise',
    'dispute conflict crisis war difference issue peace peaceful problem',
    'diplomatic',
  ),
  topic('7', 'peace', 'deal agreement accord plan make treaty process', 'diplomatic'),
  topic('34', 'peacekeeper peace-keeping peacekeeping protection protect', '', 'peacekeeping'),
  topic(
    '12',
    'exercise drill manoeuvre maneuver alliance base',
    'military joint naval force army troop',
    'military',
  ),
  topic('32', 'arm weapon weaponry missile ammunition troop tank military jet', give, 'military'),
  topic(
    '33',
    'food humanitarian medicine relief vaccine refugee emergency',
    give,
    'human_security',
  ),
  topic(
    '31',
    'aid loan grant money dollar euro pound fund debt credit',
    `${give} relief forgive`,
    'economic',
  ),
  topic(
    '41',
    'resign resignation quit oust removal ouster overthrow election succeed',
    '',
    'political_institutions',
  ),
  topic('41', 'step', 'down', 'political_institutions'),
  topic('43', 'right freedom equality franchise suffrage liberty', '', 'rights_freedoms'),
  topic(
    '44',
    'constitution constitutional independence autonomy secession democracy democratic parliament judiciary regime',
    '',
    'political_institutions',
  ),
  topic('42', 'policy law reform bill legislation budget program programme', '', 'executive'),
  topic('14', 'intelligence information evidence', 'share exchange provide give', 'intelligence'),
  topic(
    '13',
    'extradite extradition trial court judicial interrogate question questioning testify suspect',
    '',
    'legal',
  ),
  topic(
    '6',
    'meet meeting talk negotiate negotiation visit summit dialogue discuss conference',
    '',
    'diplomatic',
  ),
  topic(
    '11',
    'trade economic invest investment buy purchase sell export import free-trade commerce tariff',
    '',
    'economic',
  ),
  topic('12', 'arm weapon military missile defence defense jet', '', 'military'),
  topic('3', 'aid assistance material help', '', ''),
  topic('2', 'support back endorse vote recognize recognise resolution ally', '', 'diplomatic'),
  topic('1', 'cooperate cooperation collaborate joint build develop center centre project', '', ''),
  topic(
    '5',
    'nuclear enrichment enrich reactor warhead test halt freeze dismantle withdraw',
    '',
    'cbrn',
  ),
]

/** A narrower code of a code, where one of its words occurs. */
export interface Leaf {
  readonly of: RegExp
  readonly to: string
  readonly words: ReadonlySet<string>
}

const leaf = (of: RegExp, to: string, words: string): Leaf => ({ of, to, words: set(words) })

/** Narrower codes by what stands in the clause; "$&" is the code itself. */
export const leaves: readonly Leaf[] = [
  leaf(/^112$/, '1124', 'genocide atrocity crime massacre war-crime'),
  leaf(
    /^112$/,
    '1121',
    'corruption bribe bribery fraud embezzle embezzlement theft steal smuggle launder drug murder criminal',
  ),
  leaf(/^112$/, '1122', 'right torture abuse repression persecution rights'),
  leaf(/^112$/, '1125', 'espionage spy treason spying collaborate traitor'),
  leaf(
    /^112$/,
    '1123',
    'attack bomb bombing invade invasion violate shell shelling aggression support terrorist terrorism ceasefire kill killing arm shoot raid provoke incursion assassinate',
  ),
  leaf(/^090$/, '094', 'war-crime genocide'),
  leaf(
    /^090$/,
    '091',
    'fraud corruption bribery embezzlement kickback laundering crime murder drug theft',
  ),
  leaf(/^090$/, '092', 'torture right abuse'),
  leaf(/^090$/, '093', 'attack ceasefire bombing incursion shelling'),
  leaf(/^162$/, '1622', 'military arm weapon'),
  leaf(/^162$/, '1623', 'food humanitarian relief refugee medical medicine'),
  leaf(/^162$/, '1621', 'economic financial loan trade development'),
  leaf(/^166$/, '1661', 'peacekeeper peacekeeping'),
  leaf(/^166$/, '1662', 'inspector observer monitor'),
  leaf(/^070$/, '072', 'military arm weapon'),
  leaf(/^070$/, '073', 'food humanitarian relief refugee medical medicine emergency'),
  leaf(/^070$/, '071', 'economic financial loan development dollar euro'),
  leaf(/^14[1-5]$/, '$&1', 'resignation resign removal ouster oust overthrow impeachment quit'),
  leaf(/^14[1-5]$/, '$&3', 'right freedom'),
  leaf(/^14[1-5]$/, '$&4', 'independence constitution democracy democratic autonomy'),
  leaf(/^14[1-5]$/, '$&2', 'policy law decision reform price wage austerity tax plan pay'),
  leaf(/^130$/, '1385', 'chemical biological nuclear'),
  leaf(/^130$/, '1383', 'terrorist terror suicide jihad'),
  leaf(/^130$/, '1381', 'blockade'),
  leaf(/^130$/, '1382', 'occupy occupation annex'),
  leaf(/^130$/, '1384', 'attack bomb shell strike invade missile bombard destroy storm'),
  leaf(/^130$/, '1323', 'curfew'),
  leaf(/^130$/, '1324', 'emergency martial'),
  leaf(/^130$/, '1322', 'candidate party politician'),
  leaf(/^130$/, '1312', 'sanction embargo boycott tariff import export restriction'),
  leaf(/^130$/, '134', 'negotiation talk'),
  leaf(/^130$/, '135', 'mediation'),
  leaf(/^130$/, '1313', 'relation tie contact ambassador embassy'),
  leaf(/^130$/, '1311', 'aid assistance loan'),
  leaf(/^130$/, '133', 'strike protest demonstration rally'),
  leaf(/^130$/, '138', 'force retaliate war military blow army troop'),
  leaf(/^130$/, '131', 'cut electricity gas withdraw pull leave quit'),
]
