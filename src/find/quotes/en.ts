import type { CueWords } from './words.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** English cues of quotation: who says, tells, calls. Words only; `cues.ts` says what they mean. */
export const en: CueWords = {
  verbs: [
    // said that ..., "...," said
    {
      frame: 'say',
      score: 0.95,
      words:
        list(`say add announce tweet state declare insist argue note explain reply respond conclude
        acknowledge assert allege contend maintain emphasize emphasise stress underscore reiterate
        remark observe comment quip predict reveal confirm concede caution counter complain retort
        proclaim opine boast brag joke lament claim warn write admit report deny clarify
        retweet testify recount muse theorize posit profess quote exclaim interject
        elaborate surmise intone deadpan relay rejoin avow attest postulate fume gush
        stipulate specify divulge disclose`),
    },
    // said so of what they will do
    { frame: 'vow', score: 0.85, words: list('promise vow pledge threaten swear') },
    // told reporters that ...
    {
      frame: 'tell',
      score: 0.9,
      words: list('tell assure inform remind notify advise brief caution warn convince'),
    },
    { frame: 'ask', score: 0.8, words: list('ask inquire enquire wonder question') },
    // needs a clause with "that", a colon or quotation marks
    {
      frame: 'say',
      score: 0.7,
      words:
        list(`suggest indicate signal hint imply repeat mention recall propose recommend demand urge
        continue answer agree charge shout yell scream  chant whisper mutter post message email text
        read   conclude find show estimate forecast project reckon  
        echo point speculate hypothesize hypothesise interrupt implore plead
        order  command appeal preach  tout trumpet
        lecture scoff  sneer sniff shrug chuckle    beam
           learn rule remember   cite stress
         telegraph volunteer protest object joke tease  thunder  croon
         recite apologize apologise expect `),
    },
    // what a mind holds, told by the author
    {
      frame: 'think',
      score: 0.6,
      words: list(
        'believe think fear hope feel worry know doubt suspect assume realize imagine guess wish',
      ),
    },
    // called it "..."
    {
      frame: 'name',
      score: 0.8,
      words: list(`call describe label brand dub denounce dismiss blast slam condemn praise hail
        characterize characterise portray deem refer decry deride criticize criticise ridicule mock
        tout accuse blame cite brand attack lambast term applaud disparage assail 
        `),
    },
  ],
  irregular: {
    say: 'says said said saying',
    tell: 'tells told told telling',
    write: 'writes wrote written writing',
    deny: 'denies denied denied denying',
    reply: 'replies replied replied replying',
    testify: 'testifies testified testified testifying',
    specify: 'specifies specified specified specifying',
    clarify: 'clarifies clarified clarified clarifying',
    imply: 'implies implied implied implying',
    notify: 'notifies notified notified notifying',
    worry: 'worries worried worried worrying',
    cry: 'cries cried cried crying',
    decry: 'decries decried decried decrying',
    quip: 'quips quipped quipped quipping',
    admit: 'admits admitted admitted admitting',
    refer: 'refers referred referred referring',
    slam: 'slams slammed slammed slamming',
    brag: 'brags bragged bragged bragging',
    dub: 'dubs dubbed dubbed dubbing',
    snap: 'snaps snapped snapped snapping',
    read: 'reads read read reading',
    begin: 'begins began begun beginning',
    go: 'goes went gone going',
    find: 'finds found found finding',
    show: 'shows showed shown showing',
    sing: 'sings sang sung singing',
    swear: 'swears swore sworn swearing',
    think: 'thinks thought thought thinking',
    feel: 'feels felt felt feeling',
    know: 'knows knew known knowing',
    hold: 'holds held held holding',
    forecast: 'forecasts forecast forecast forecasting',
    signal: 'signals signaled signaled signaling',
    learn: 'learns learned learned learning',
    plead: 'pleads pleaded pleaded pleading',
  },
  // "pointed out that", "went on to say", "made clear that"
  particles: new Set(['out', 'back', 'on', 'to', 'as', 'up']),
  // a statement saying: a noun that holds what someone said; its owner speaks
  nouns: new Set(
    list(`claim statement announcement assertion allegation accusation suggestion warning promise pledge
      threat vow argument contention complaint acknowledgment acknowledgement confirmation denial
      admission prediction insistence declaration assurance revelation report remark comment
      proposal conclusion opinion belief view fear hope message tweet letter speech interview`),
  ),
  claims: new Set(
    list(`claim announcement assertion allegation accusation suggestion warning promise pledge threat vow
      argument contention complaint acknowledgment acknowledgement confirmation denial admission
      prediction insistence declaration assurance revelation conclusion`),
  ),
  // what someone wrote or had written: it speaks for them
  papers: new Set(
    list('statement announcement letter message memo tweet post communique release declaration'),
  ),
  called: new Set(['for', 'on', 'upon', 'off', 'into']),
  venues: new Set(
    list(`statement interview speech conference briefing tweet post letter remark address rally debate
      hearing testimony email e-mail message report broadcast call meeting summit forum event ceremony
      session visit trip communique release article op-ed column memo filing podcast video webinar
      panel lecture sermon appearance program programme show`),
  ),
  media: new Set(list('twitter x facebook telegram instagram youtube tv television radio truth')),
  venueCases: new Set(list('in at on during via through after')),
  that: new Set(['that']),
  questions: new Set(['whether', 'if', 'how', 'why', 'what', 'who', 'when', 'where', 'which']),
  infinitive: 'to',
  according: ['according', 'to'],
  as: new Set(['as', 'like']),
  by: new Set(['by', 'from', 'of']),
  agent: new Set(['by']),
  and: new Set(['and']),
  who: new Set(['who']),
  which: new Set(['which']),
  // prepositions that go on with a name: "director of the institute at Austin"
  onward: new Set(list('of for at from')),
  modals: new Set(list("could would should might may can must ca wo 'd ’d shall")),
  copulas: new Set(list("be is are was were been being am 's ’s 're ’re get got gets")),
  // "did say"
  doing: new Set(['do', 'does', 'did']),
  // "went on to say": it was said; a verb and the particle that it needs
  carriers: new Map([
    ['go', 'on'],
    ['continue', ''],
    ['begin', ''],
    ['start', ''],
    ['proceed', ''],
    ['hasten', ''],
    ['rush', ''],
  ]),
  auxiliaries: new Set(
    list(`has have had having did do does will is are was were be been being 's ’s 've ’ve 'd ’d`),
  ),
  negations: new Set(list("not n't n’t never")),
  relatives: new Set(['who', 'which', 'that', 'whom']),
  subordinators: new Set(
    list(`if when while after before because although though since until unless as whereas once despite
      with by in on at during amid following when for from among under upon without`),
  ),
  // what ties a sentence to the one before: the reporter's word, not the speaker's
  connectives: new Set(
    list('but and still however meanwhile moreover nevertheless nonetheless furthermore'),
  ),
  coordinators: new Set(['and', 'but', 'or', 'yet', 'so']),
  // "said Monday", "said in a statement", "said on Twitter"
  prepositions: new Set(
    list(
      `in on at during to after before from with for by of via through over about last this earlier amid
      under near outside inside following upon late early`,
    ),
  ),
  // prepositions that go on with a noun phrase: "a spokesman for the ministry"
  inside: new Set(list('of for at from in with on to by')),
  days: new Set(
    list(`monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
      recently later earlier then afterward afterwards again also once too ago`),
  ),
  // verbs that take a clause, hardly ever a thing
  plainest: new Set(['say']),
  // "earlier this month", "Friday evening"
  recent: new Set(
    list(`this that last next earlier monday tuesday wednesday thursday friday saturday sunday`),
  ),
  units: new Set(
    list(
      'week month year day morning afternoon evening night weekend spring summer fall autumn winter',
    ),
  ),
  // the writer of the text, outside quotation marks
  authors: new Set(['i', 'we']),
  pronouns: new Set(list('he she they it we i you one who')),
  objects: new Set(list('him her them us me you it')),
  possessives: new Set(["'s", '’s', "'", '’', 'his', 'her', 'their', 'its', 'my', 'our']),
  determiners: new Set(
    list('the a an this that these those each every some any all no both another'),
  ),
  // a clause's opening that is no speaker: "It is said"
  empty: new Set(['there', 'this', 'that', 'what']),
}
