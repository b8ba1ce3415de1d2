import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '../article/article.ts'
import type { Act } from '../find/acts/act.ts'
import type { Party, PartyMention } from '../find/parties/party.ts'
import { Doc, type Sentence, type Span, type Token, type Upos } from '../language/doc.ts'

const verbs: Readonly<Record<string, string>> = {
  pledges: 'pledge',
  pledged: 'pledge',
  pledging: 'pledge',
  vowed: 'vow',
  said: 'say',
  says: 'say',
}
const small = /^(to|on|the|a|of|and|in|by)$/i

/** An analysed document made by hand, a paragraph a sentence: tests of the record need no model. */
export function madeDoc(...paragraphs: readonly (readonly [Role, string])[]): Doc {
  const text = paragraphs.map(([, line]) => line).join('\n\n')
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  let start = 0
  paragraphs.forEach(([role, line], index) => {
    const span = { start, end: start + line.length }
    const first = tokens.length
    for (const match of line.matchAll(/[\p{L}\p{N}]+|\S/gu)) {
      tokens.push(made(match[0], start + match.index, tokens.length, index))
    }
    const section = { role, ...span }
    sentences.push({ ...span, index, first, last: tokens.length, section, paragraph: index })
    start = span.end + 2
  })
  const sections = sentences.map(sentence => sentence.section)
  const silent = { given: null, url: null, site: null, title: null, byline: null, published: null }
  const article = { id: '0123456789abcdef', ...silent, language: 'en', text, sections, skipped: [] }
  return new Doc(article, { sentences, tokens })
}

function made(text: string, start: number, index: number, sentence: number): Token {
  const lemma = verbs[text.toLowerCase()]
  const upos: Upos = lemma ? 'VERB' : small.test(text) ? 'ADP' : 'NOUN'
  const span = { start, end: start + text.length }
  const tags = { upos, xpos: '', head: -1, deprel: 'root', name: 'O' }
  return { ...span, text, lemma: lemma ?? text.toLowerCase(), index, sentence, ...tags }
}

/** Where some words stand in a document, the first time or the nth. */
export function spanOf(doc: Doc, words: string, nth = 0): Span {
  let start = doc.text.indexOf(words)
  for (let i = 0; i < nth; i++) start = doc.text.indexOf(words, start + 1)
  assert.ok(start >= 0, `"${words}" is not in the text`)
  return { start, end: start + words.length }
}

/** An act of Russia's: its evidence is the sentence that holds the trigger. */
export function madeAct(doc: Doc, trigger: Span, more: Partial<Act> = {}): Act {
  const { start, end } = doc.sentenceAt(trigger.start)!
  return {
    kind: 'pledge',
    rule: 'pledge/verb',
    confidence: 0.9,
    why: 'made by hand',
    start,
    end,
    trigger,
    who: ['p:russia'],
    whom: [],
    what: null,
    speaker: null,
    via: [],
    when: null,
    due: null,
    condition: null,
    under: [],
    where: null,
    status: 'planned',
    code: null,
    from: [],
    ...more,
  }
}

/** A naming of a party by its name. */
export function madeMention(doc: Doc, name: string, nth = 0): PartyMention {
  const span = spanOf(doc, name, nth)
  const party: Party = { id: `p:${name.toLowerCase()}`, type: 'state', name }
  const head = doc.tokensIn(span)[0]!.index
  const how = { rule: 'party/name', confidence: 1, form: 'name' } as const
  return { kind: 'party', ...span, text: name, party, head, ...how }
}

test('a document made by hand has its sentences and words in place', () => {
  const doc = madeDoc(['headline', 'Russia pledges arms'], ['body', 'Russia pledged arms.'])
  assert.deepEqual(
    doc.sentences.map(s => doc.at(s)),
    ['Russia pledges arms', 'Russia pledged arms.'],
  )
  assert.ok(doc.tokens.every(token => doc.at(token) === token.text))
})
