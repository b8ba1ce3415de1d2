import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../../article/index.ts'
import { analyse } from '../../language/index.ts'
import type { Status } from './act.ts'
import { statusAt } from './status.ts'

type Case = readonly [status: Status, word: string, sentence: string]

const cases: readonly Case[] = [
  ['happened', 'met', 'The two ministers met in Geneva.'],
  ['happened', 'impose', 'The council managed to impose a fine.'],
  ['ongoing', 'negotiating', 'Canada is negotiating with Mexico.'],
  ['planned', 'meet', 'The two ministers will meet in Geneva.'],
  ['planned', 'meet', 'The two ministers are going to meet in Geneva.'],
  ['planned', 'meet', 'The two ministers are scheduled to meet in Geneva.'],
  ['planned', 'meet', 'The two ministers plan to meet in Geneva.'],
  ['conditional', 'meet', 'The two ministers would meet in Geneva.'],
  ['hypothetical', 'meet', 'The two ministers may meet in Geneva.'],
  ['hypothetical', 'meet', 'The two ministers hope to meet in Geneva.'],
  ['hypothetical', 'meet', 'If the two ministers meet in Geneva, prices will fall.'],
  ['hypothetical', 'meet', 'France urged the two ministers to meet in Geneva.'],
  ['denied', 'meet', 'The two ministers did not meet in Geneva.'],
  ['denied', 'meet', 'The two ministers failed to meet in Geneva.'],
  ['denied', 'meet', 'The two ministers refused to meet in Geneva.'],
  ['hypothetical', 'surrender', 'Any government will have no choice but to surrender to them.'],
  ['alleged', 'met', 'The two ministers allegedly met in Geneva.'],

  // Implicatives, with and without negation (Karttunen 1971).
  ['denied', 'impose', 'The council did not manage to impose a fine.'],
  ['happened', 'impose', 'The council did not fail to impose a fine.'],
  ['planned', 'impose', 'The council will begin to impose fines.'],
  ['happened', 'sign', 'The minister was able to sign the treaty.'],
  ['hypothetical', 'sign', 'The minister is able to sign the treaty.'],
  ['denied', 'sign', 'The minister was not able to sign the treaty.'],
  ['happened', 'sign', 'The minister had to sign the treaty.'],
  ['hypothetical', 'sign', 'The minister has to sign the treaty.'],
  ['happened', 'leave', 'The army forced the villagers to leave.'],
  ['hypothetical', 'leave', 'The army did not force the villagers to leave.'],
  ['denied', 'leaving', 'The army stopped the villagers from leaving.'],
  ['denied', 'sign', 'The minister was too tired to sign.'],
  ['denied', 'sign', 'The minister has yet to sign the treaty.'],
  // Factives stand also where the governor is negated; wishes and doubts never do.
  ['happened', 'met', 'The spokesman did not know that the ministers had met.'],
  ['happened', 'met', 'The spokesman said that the ministers had met.'],
  ['hypothetical', 'met', 'The spokesman did not say that the ministers had met.'],
  ['happened', 'met', 'The ministers had met in Geneva, the spokesman said.'],
  ['denied', 'met', 'The spokesman denied that the ministers had met.'],
  ['denied', 'agreed', 'The spokesman denied that Iran had agreed to sell oil.'],
  ['denied', 'sell', 'The spokesman denied that Iran had agreed to sell oil.'],
  ['alleged', 'met', 'The opposition believes that the ministers met.'],
  ['happened', 'met', 'I think that the ministers met.'],
  ['denied', 'met', 'The opposition does not believe that the ministers met.'],
  ['alleged', 'selling', 'The firm was accused of selling arms.'],
  ['hypothetical', 'met', 'The families hope that the ministers met.'],
  // Conditions, questions, orders.
  ['hypothetical', 'agrees', 'Unless Tehran agrees, the talks will end.'],
  ['planned', 'end', 'Unless Tehran agrees, the talks will end.'],
  ['hypothetical', 'agreed', 'Nobody knows whether Tehran agreed.'],
  ['hypothetical', 'sign', 'Did the minister sign the treaty?'],
  ['happened', 'sign', 'When did the minister sign the treaty?'],
  ['hypothetical', 'Sign', 'Sign the treaty now.'],
  ['hypothetical', 'call', 'Please call the office.'],
  // Modals and tense.
  ['denied', 'signed', 'The minister should have signed the treaty.'],
  ['hypothetical', 'signed', 'The minister may have signed the treaty.'],
  ['denied', 'sign', 'The minister will not sign the treaty.'],
  ['denied', 'sign', 'The minister could not sign the treaty.'],
  ['hypothetical', 'sign', 'The minister may not sign the treaty.'],
  ['hypothetical', 'sign', 'The minister should not sign the treaty.'],
  ['planned', 'leaving', 'The minister is leaving Geneva tomorrow.'],
  ['ongoing', 'leaving', 'The minister is leaving Geneva.'],
  ['happened', 'signed', 'The minister not only signed the treaty.'],
  // Adverbial clauses.
  ['denied', 'consulting', 'The army moved without consulting the council.'],
  ['happened', 'signing', 'The minister left after signing the treaty.'],
  ['planned', 'signing', 'The minister will leave after signing the treaty.'],
  ['hypothetical', 'visit', 'The minister flew to Geneva to visit the camp.'],
  ['happened', 'met', 'The minister spoke before the council met.'],
  ['hypothetical', 'meets', 'The ban stays until the council meets.'],
  ['denied', 'selling', 'The firm decided against selling the mine.'],
  ['hypothetical', 'selling', 'The union argued against selling the mine.'],
  // Clauses on nouns.
  ['planned', 'sell', 'Canada announced a plan to sell wheat.'],
  ['hypothetical', 'sell', 'Canada made an effort to sell wheat.'],
  ['denied', 'sell', 'The inquiry blames the failure to sell wheat.'],
  ['happened', 'visit', 'The minister was the first to visit the camp.'],
  ['hypothetical', 'sold', 'There is no evidence that Canada sold wheat.'],
  // Verbs that share what stands before the first.
  ['planned', 'sign', 'The ministers will meet and sign a treaty.'],
  ['hypothetical', 'sign', 'The ministers want to meet and sign a treaty.'],
  ['denied', 'sign', 'The ministers did not meet or sign a treaty.'],
  ['happened', 'signed', 'The ministers met and signed a treaty.'],
  // Nouns of events.
  ['happened', 'attack', 'The rebels carried out an attack.'],
  ['happened', 'attack', 'The minister condemned the attack.'],
  ['happened', 'attack', 'The minister did not condemn the attack.'],
  ['planned', 'talks', 'The two sides will hold talks.'],
  ['planned', 'talks', 'The two sides scheduled talks.'],
  ['hypothetical', 'talks', 'The two sides called for talks.'],
  ['denied', 'talks', 'The two sides held no talks.'],
  ['denied', 'vote', 'The law passed without a vote.'],
  ['denied', 'war', 'The two sides averted a war.'],
  ['happened', 'offer', 'The two sides rejected the offer.'],
  ['alleged', 'attack', 'The police looked at the alleged attack.'],
]

for (const [status, word, sentence] of cases) {
  test(`status: ${status}: ${word}: ${sentence}`, async () => {
    const source = { given: null, url: null, date: null, title: null, source: null }
    const page = { name: 'case', format: 'text', content: sentence, ...source } as const
    const doc = analyse(await article(page))
    const token = doc.tokens.find(({ text }) => text === word)
    const parse = doc.tokens.map(t => `${t.text}/${t.xpos}/${t.deprel}/${t.head}`).join(' ')
    assert.ok(token, parse)
    assert.equal(statusAt(doc, token), status, parse)
  })
}
