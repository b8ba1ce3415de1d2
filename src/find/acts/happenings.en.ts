import { conflict } from './en/conflict.ts'
import { cooperation } from './en/cooperation.ts'
import { dealings } from './en/dealings.ts'
import { deeds } from './en/deeds.ts'
import { force } from './en/force.ts'
import { officeDeeds, offices } from './en/offices.ts'

/** One sense of a verb or noun as a public act, with its event codes. */
export interface Word {
  /** PLOVER 2.0 type, with the mode after a hyphen: "CONSULT-visit"; null where it has none for it: a law passed. */
  readonly plover: string | null
  /** CAMEO 1.1b3. */
  readonly cameo: string | null
  readonly particle?: string
  /** All who take part are actors: "met with". */
  readonly mutual?: true
  /** Set for a time to come it is an appointment, not a plan: a visit, a vote. */
  readonly coming?: true
  /** Recorded only while it is still to come: an election held is told in other words. */
  readonly ahead?: true
  /** The passive tells it without an actor: "was arrested"; so does the noun: "the arrest of the editor". */
  readonly patient?: true
  /** What is done is done to persons or a state: "fired the minister", not "fired a shot". */
  readonly someone?: true
  /** Behind the noun's "of" stands who does it: "the resignation of the minister". */
  readonly agent?: true
  /** It needs a goal that is a named place or party: "flew to Moscow". */
  readonly place?: true
  /** It takes two to do it: "the minister discussed it" tells of no act. */
  readonly pair?: true
  /** It needs an object, a noun someone or somewhere that it is done to: "backed away" is not "backed". */
  readonly taking?: true
  /** Prepositions that give it another sense: "attacked him for the tweet". */
  readonly without?: ReadonlySet<string>
  /** It takes no clause of its own: "agreed to sell" is a pledge. */
  readonly bare?: true
  /** Lemmas that the object must have: "imposed tariffs". */
  readonly objects?: ReadonlySet<string>
  /** Lemmas of objects that give it another sense: "killed the bill". */
  readonly spares?: ReadonlySet<string>
  /** Lemmas of which one must stand in the clause: "put troops on alert". */
  readonly about?: ReadonlySet<string>
  /** Lemmas of which one must stand there too: "killed by a car bomb". */
  readonly also?: ReadonlySet<string>
  /** Prepositions of which it needs one: "fired on the crowd". */
  readonly cases?: ReadonlySet<string>
  /** Lemmas that must modify the noun: "missile test". */
  readonly modifiers?: ReadonlySet<string>
  /** The noun tells it only under a light verb: "lodged a protest". */
  readonly carried?: true
  /** The verbs that may carry the noun, where not every light verb may. */
  readonly verbs?: ReadonlySet<string>
  /** Done by armed forces or police: "troops left", where others leaving is no public act. */
  readonly armed?: true
  /** Its object is a party, or a person: "called the president", not "called it a day". */
  readonly known?: true | 'person'
  /** Done by a state, its bodies, or those that states and the public support: no gift between friends. */
  readonly official?: true
  /** Between persons it is meant of words: "attacked the senator". */
  readonly feud?: true
  /** Done by persons: "troops arrived" is no visit. */
  readonly persons?: true
  /** Not done by a state or its bodies: workers strike, an army does not in that sense. */
  readonly civil?: true
  /** Told in the present it is a stance, not an act: "supports the bill". */
  readonly stance?: true
  /** Done by states and bodies: persons who agree have one opinion. */
  readonly bodies?: true
  /** Its object, if it has one, takes part: "met the standard" is no meeting, nor is "was met with anger". */
  readonly partner?: true
  /** Its object is the actor's own, and at whom is told beside it: "sent an envoy to Peru". */
  readonly own?: true
  /** Done by forces, groups and states: where one person does it to another it was done in words. */
  readonly forces?: true
  /** In the passive its subject is the one who does it: "is opposed to". */
  readonly middle?: true
  /** It takes no object at all. */
  readonly intransitive?: true
  readonly contexts: readonly string[]
}

/** One sense in a table: its lemmas, PLOVER type and mode, CAMEO code, and what it asks for. */
export type Row = readonly [
  words: string,
  plover: string | null,
  cameo: string | null,
  more?: Partial<Word>,
]

function table(rows: readonly Row[]): ReadonlyMap<string, readonly Word[]> {
  const map = new Map<string, Word[]>()
  for (const [words, plover, cameo, more] of rows) {
    const word: Word = { plover, cameo, contexts: [], ...more }
    for (const lemma of words.split(' ')) {
      const list = map.get(lemma)
      if (list) list.push(word)
      else map.set(lemma, [word])
    }
  }
  return map
}

/** Public acts by the lemma of their verb; where a lemma has several senses the first that fits holds. */
export const verbs = table([...dealings, ...cooperation, ...conflict, ...force, ...offices])

/** Public acts by the lemma of their noun. */
export const nouns = table([...deeds, ...officeDeeds])
