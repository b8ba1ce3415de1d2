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
  // Conditions that stand first, and what is asked in a bare verb.
  ['hypothetical', 'agreed', 'Had the council agreed, the bridge would be open.'],
  ['happened', 'agreed', 'Only then had the council agreed, and the bridge was built.'],
  ['hypothetical', 'sign', 'The union demands that the minister sign the treaty.'],
  ['happened', 'signed', 'The union found that the minister signed the treaty.'],
  ['hypothetical', 'sold', 'The court heard a request that the mine be sold.'],
  ['happened', 'founded', 'Nobody knows whether the firm that two brothers founded will survive.'],
  ['denied', 'answered', 'The company hasn’t answered the letter.'],
  // A verb of saying beside is no hedge; what one can perceive, one does.
  ['happened', 'flooded', 'The river flooded two villages, the agency reported.'],
  ['alleged', 'flooded', 'The river reportedly flooded two villages.'],
  ['happened', 'heard', 'Gunfire could be heard in the harbour.'],
  ['hypothetical', 'used', 'The harbour could be used as a base.'],
  ['happened', 'confirm', 'I can confirm that the ship has left.'],
  ['hypothetical', 'leave', 'I can leave the harbour.'],
  ['happened', 'thank', 'I would like to thank the crew.'],
  ['conditional', 'like', 'I would like to thank the crew.'],
  // The noun is none, not the state.
  ['happened', 'has', 'The ministry has no plans for the bridge.'],
  ['denied', 'signed', 'The ministry signed no contract.'],
  ['denied', 'has', 'The ministry no longer has plans for the bridge.'],
  // Purposes that are reached with the act itself.
  ['happened', 'find', 'The navy used a drone to find the wreck.'],
  ['planned', 'find', 'The navy will use a drone to find the wreck.'],
  ['happened', 'close', 'The shares rose two cents to close at nine.'],
  ['happened', 'protest', 'Thousands marched through Oslo to protest the cuts.'],
  ['hypothetical', 'protest', 'The council sent a lawyer to Oslo to protest the cuts.'],
  ['planned', 'announce', 'The two banks are discussing plans to announce a merger.'],
  ['happened', 'win', 'She went on to win the prize.'],
  ['happened', 'explain', 'The doctor took the time to explain it.'],
  ['hypothetical', 'prevent', 'The ministry took steps to prevent a strike.'],
  ['happened', 'arrested', 'He returned in May, only to be arrested again.'],
  // Moods under one verb.
  ['happened', 'left', 'The owner insisted that the ship left on time.'],
  ['hypothetical', 'leave', 'The owner insisted that the ship leave on time.'],
  ['happened', 'hurt', 'The panel agreed that the cuts hurt the poor.'],
  ['planned', 'build', 'The panel decided that the state will build a dam.'],
  ['hypothetical', 'seen', 'It remains to be seen.'],
  ['hypothetical', 'visiting', 'The tower is worth visiting.'],
  ['hypothetical', 'buying', 'The firm is close to buying a mine.'],
  ['happened', 'buying', 'In addition to buying a mine, the firm built a port.'],
  ['happened', 'see', 'It was good to see the harbour again.'],
  ['hypothetical', 'paying', 'The tenants cannot leave without paying the rent.'],
  // Clauses on nouns.
  ['denied', 'reach', 'Two climbers died in a failed attempt to reach the summit.'],
  ['happened', 'visit', 'She was the 300th person to visit the museum.'],
  ['denied', 'sold', 'The bank rejected reports that it had sold the tower.'],
  ['alleged', 'sold', 'The paper printed claims that the bank had sold the tower.'],
  ['happened', 'left', 'The reason that the crew left is known.'],
  // Nouns as their verbs have them.
  ['planned', 'talks', 'There will be talks in Oslo.'],
  ['denied', 'talks', 'There have not been talks in Oslo.'],
  ['planned', 'trial', 'The trial will begin in May.'],
  ['happened', 'war', 'The war will cost a fortune.'],
  ['denied', 'comment', 'The owner could not be reached for comment.'],
  ['hypothetical', 'approval', 'The sale is subject to approval by the court.'],
  ['planned', 'talks', 'The two sides agreed to talks.'],
  ['denied', 'changes', 'The review did not result in any changes.'],
  ['happened', 'strike', 'The union wants to end a strike at the port.'],
  ['hypothetical', 'strike', 'The union wants to start a strike at the port.'],
  ['denied', 'spoken', 'The two banks had not met or spoken.'],
  ['denied', 'speak', 'The two banks do not meet nor speak.'],
  ['denied', 'gave', 'Neither the mayor nor the council gave a reason.'],
  ['happened', 'gave', 'The mayor and the council gave a reason.'],
  ['denied', 'change', 'The price is not likely to change.'],
  ['hypothetical', 'change', 'The price is likely to change.'],
  ['hypothetical', 'floods', 'The dam will prevent floods.'],
  ['denied', 'floods', 'The dam prevented floods.'],
  ['happened', 'works', 'The ministry argues that the dam works.'],
  ['alleged', 'works', 'The ministry claims that the dam works.'],
  ['happened', 'complain', 'A neighbour called the police to complain.'],
  ['hypothetical', 'complain', 'A neighbour called on the police to complain.'],
  ['happened', 'request', 'The court is considering a request.'],
  ['hypothetical', 'sale', 'The court is considering a sale.'],
  ['denied', 'response', 'There was no response from the bank.'],
  ['denied', 'invasion', 'The book is about an aborted invasion of the island.'],
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
