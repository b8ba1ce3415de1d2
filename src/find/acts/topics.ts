import type { Doc, Span, Token } from '../../language/doc.ts'
import { type Mode, modes } from './en/modes.ts'
import { leaves, type Topic, topics } from './en/topics.ts'
import * as en from './en.ts'

/** The words of a stretch as they stand in a dictionary, in small letters. */
export function lemmasIn(doc: Doc, span: Span | null): ReadonlySet<string> {
  const tokens = span ? doc.tokensIn(span) : []
  const apart = new Set(
    tokens
      .filter(token => token.deprel.startsWith('advcl') && isBrought(doc, token))
      .flatMap(token => doc.subtree(token)),
  )
  return new Set(tokens.filter(token => !apart.has(token)).map(token => token.lemma.toLowerCase()))
}

/** "as talks to end the war go on": what a subordinator brings is about something else. */
const isBrought = (doc: Doc, verb: Token) =>
  doc.childrenOf(verb).some(child => en.subordinators.has(child.text.toLowerCase()))

const meets = (words: ReadonlySet<string>, lemmas: ReadonlySet<string>) => {
  for (const lemma of lemmas) if (words.has(lemma)) return true
  return false
}

/** What is promised, asked for or refused. */
export function topicOf(lemmas: ReadonlySet<string>): Topic | undefined {
  return topics.find(
    topic => meets(topic.words, lemmas) && (!topic.with || meets(topic.with, lemmas)),
  )
}

/** CAMEO root 12 counts the classes of 02, 03 and 10 otherwise. */
const refused: Readonly<Record<string, string>> = {
  '1': '1',
  '2': '1',
  '3': '2',
  '4': '3',
  '5': '4',
  '6': '5',
  '7': '7',
  '8': '6',
}

/** The CAMEO code of a topic under a root: "54" under "12" is "1244". */
export function cameoOf(root: '02' | '03' | '10' | '12', leaf: string): string {
  if (root !== '12') return root + leaf
  return leaf === '2' || leaf === '1' ? '121' : `12${refused[leaf[0]!]}${leaf.slice(1)}`
}

/** The PLOVER mode of a topic, for what is asked for or refused. */
export function modeOf(leaf: string): 'assist' | 'change' | 'yield' | 'meet' {
  if (leaf < '4') return 'assist'
  return leaf < '5' ? 'change' : leaf < '6' ? 'yield' : 'meet'
}

/** The narrowest CAMEO code that the words beside it tell: 112 beside "torture" is 1122. */
export function narrowed(cameo: string, lemmas: ReadonlySet<string>): string {
  const found = leaves.find(({ of, words }) => of.test(cameo) && meets(words, lemmas))
  return found ? cameo.replace(found.of, found.to) : cameo
}

/** How something is done, where the words beside it tell: "killed in a drone strike". */
export function howOf(type: string, lemmas: ReadonlySet<string>): Mode | undefined {
  return modes.find(mode => mode.type === type && meets(mode.words, lemmas))
}
