import type { Attribution } from '../quote.ts'

const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** How a word takes what it is about: a thing, an infinitive, a clause, a person and what they are to do. */
export type Takes = 'thing' | 'to' | 'clause' | 'question' | 'person'

/** Verbs that attribute something to their subject without reporting words. */
export const verbs: readonly {
  readonly attribution: Attribution
  readonly takes: readonly Takes[]
  readonly words: readonly string[]
}[] = [
  // criticised the deal, praised her courage
  {
    attribution: 'assertion',
    takes: ['thing'],
    words:
      list(`criticize criticise praise condemn denounce attack blast slam mock ridicule deride decry
      lambast lambaste assail rebuke chastise scold deplore bemoan lament tout laud hail applaud
      commend congratulate thank defend endorse back reject dismiss oppose dispute contest rebut
      refute challenge question deny disavow disown repudiate protest insult denigrate disparage
      belittle berate vilify excoriate castigate censure accuse blame fault credit welcome hype
      trash bash savage skewer knock taunt tease curse champion trumpet extol celebrate`),
  },
  // discussed the plan, cited a report, unveiled a proposal
  {
    attribution: 'assertion',
    takes: ['thing', 'clause', 'question'],
    words:
      list(`discuss mention cite describe detail outline explain recount recall invoke reference
       note propose recommend demand request announce reveal disclose unveil highlight
      emphasize emphasise stress underscore reiterate repeat acknowledge admit concede confirm
      suggest claim allege declare proclaim predict forecast   stipulate specify
      summarize summarise analyze analyse characterize characterise depict portray liken compare
         echo quote tweet retweet    publicize  
      chronicle illustrate   indicate signal imply hint threaten promise pledge
      vow guarantee  advocate urge promote float  preach  debate negotiate
               call term label brand dub
      deem  `),
  },
  // believe the polls, expect a vote, know about it
  {
    attribution: 'belief',
    takes: ['thing', 'clause', 'question'],
    words: list(`believe think consider regard view  expect anticipate assume presume suspect doubt
      imagine envision foresee fear dread worry hope  trust distrust mistrust  
        estimate  reckon conclude interpret perceive  value  respect
      like love hate dislike loathe detest despise resent regret appreciate prefer favor favour
      support embrace   approve disapprove    welcome`),
  },
  // knows that it failed
  {
    attribution: 'fact',
    takes: ['clause', 'question'],
    words: list(`know realize realise understand recognize recognise learn discover notice remember
      forget recall observe hear ignore overlook grasp comprehend`),
  },
  // wants to leave, refused to sign, agreed to talks
  {
    attribution: 'eventuality',
    takes: ['to', 'thing'],
    words:
      list(`want plan intend seek refuse  agree decide promise pledge vow threaten offer propose
      hope expect prefer wish aim choose demand request desire   opt  consent
      swear   determine consider contemplate mull weigh`),
  },
  {
    attribution: 'eventuality',
    takes: ['to'],
    words: list(`hesitate claim like love hate aspire prepare`),
  },
  // urged Moscow to sign
  {
    attribution: 'eventuality',
    takes: ['person'],
    words:
      list(`urge ask order tell encourage invite advise warn persuade convince implore beg instruct command
      direct request challenge want expect  remind  pressure push  
         lobby dare counsel exhort compel`),
  },
]

/** Verbs that say so with a preposition: "called for talks", "pointed to the report". */
export const phrasal: readonly {
  readonly attribution: Attribution
  readonly phrases: readonly string[]
}[] = [
  {
    attribution: 'assertion',
    phrases: [
      'call for',
      'call on',
      'call upon',
      'call into',
      'point to',
      'refer to',
      'allude to',
      'speak of',
      'speak about',
      'speak out',
      'speak against',
      'talk about',
      'talk of',
      'complain about',
      'complain of',
      'comment on',
      'elaborate on',
      'respond to',
      'react to',
      'reply to',
      'object to',
      'argue for',
      'argue against',
      'argue about',
      'argue with',
      'warn of',
      'warn about',
      'warn against',
      'hint at',
      'insist on',
      'push for',
      'press for',
      'ask for',
      'ask about',
      'apologize for',
      'apologise for',
      'boast of',
      'boast about',
      'brag about',
      'joke about',
      'lie about',
      'quarrel with',
      'disagree with',
      'agree with',
      'agree on',
      'agree to',
      'write about',
      'tweet about',
      'report on',
      'testify about',
      'testify to',
      'rail against',
      'rule on',
      'rule against',
      'vouch for',
      'plead for',
      'appeal for',
      'appeal to',
      'weigh in',
      'dwell on',
      'focus on',
      'harp on',
      'expand on',
      'lecture on',
      'mention of',
      'tell of',
      'tell about',
      'inquire about',
      'pray for',
      'lobby for',
      'lobby against',
      'campaign for',
      'campaign against',
      'protest against',
      'bring up',
      'lay out',
      'lash out',
      'spell out',
      'point out',
      'rule out',
      'single out',
      'back off',
      'play down',
      'play up',
      'brush off',
      'shrug off',
      'sign off',
      'side with',
      'stand by',
      'swear by',
    ],
  },
  {
    attribution: 'belief',
    phrases: [
      'think of',
      'think about',
      'worry about',
      'care about',
      'believe in',
      'dream of',
      'dream about',
      'wonder about',
      'speculate about',
      'look forward',
      'look to',
      'despair of',
      'approve of',
      'disapprove of',
      'hope for',
      'wish for',
      'long for',
      'count on',
      'bet on',
      'rely on',
      'focus on',
      'reflect on',
      'hear about',
      'hear of',
      'learn of',
      'learn about',
      'know about',
      'know of',
      'find out',
      'figure out',
      'plan on',
      'plan for',
      'opt for',
      'decide on',
      'decide against',
      'prepare for',
      'settle on',
      'yearn for',
      'root for',
    ],
  },
]
