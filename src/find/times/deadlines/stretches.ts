import type { Doc, Span, Token } from '../../../language/doc.ts'
import { isoDate } from '../edtf.ts'
import type { Time } from '../time.ts'
import { anchorOf, type Beside, besideOf } from './anchor.ts'
import { type Cue, cueBefore } from './cues.ts'
import * as words from './en.ts'
import { extentOf } from './extent.ts'
import { shifted } from './shift.ts'
import type { Reading, Standing } from './standing.ts'

/** Modifiers that leave open on which day a length ends. */
const loose = new Set(['APPROX', 'MORE_THAN', 'EQUAL_OR_MORE'])

/**
 * By when something falls due, as a length of time tells it: "within 60 days of Oct. 18", "for another
 * 30 days", "60 days after Oct. 18", "gave Iran two weeks to comply".
 */
export function stretchOf(standing: Standing): Reading | undefined {
  const { doc, time, all, scene, last, verb } = standing
  if (time.type !== 'DURATION' || isOver(standing)) return undefined
  const beside = besideOf(doc, last, all)
  const cue = cueOf(standing) ?? timeGiven(standing, beside?.date?.told ?? time)
  const fills = beside?.word.text.toLowerCase() === words.partitive && !isTerm(cue)
  // "30 days after the ruling": counted from what has no date.
  if (beside && !beside.date && !fills && !cue?.adds) return undefined
  const told: Beside | null = (!fills && beside?.date) || null
  if (!cue && !told) return undefined
  if (cue && !told && !isToCome(standing, cue)) return undefined
  const anchor = told ?? anchorOf(doc, time, all, scene)
  const day = anchor ? shifted(anchor.day, time.value, told?.way) : undefined
  if (!anchor || day === undefined || (scene.now !== null && day < scene.now)) return undefined
  if (told && standing.way === 'back' && (scene.now === null || day === scene.now)) return undefined
  const adds = cue?.adds || (verb !== undefined && words.prolonging.has(verb.lemma.toLowerCase()))
  const isLoose = loose.has(time.mod ?? '') || (adds && !told)
  return {
    edtf: `${isoDate(day)}${isLoose ? '~' : ''}`,
    relation: cue?.relation ?? 'on',
    sure: cue?.sure ?? false,
    cue: cue ?? beside?.word ?? null,
    anchor,
  }
}

/** The date that a length counts from, where that stands right behind it: "60 days after Oct. 18". */
export function countedFrom({ doc, time, last, all }: Standing): Time | undefined {
  return time.type === 'DURATION' ? besideOf(doc, last, all)?.date?.told : undefined
}

const isTerm = (cue: Cue | undefined) => cue?.relation === 'within' && cue.sure

/** "the past two months", "the previous 30 days": what looks back. */
function isOver({ time, scene }: Standing): boolean {
  const back = time.edtf === undefined ? undefined : extentOf(time.edtf)
  if (back && scene.now !== null && back.to <= scene.now) return true
  return says(time, words.over)
}

const says = ({ text }: Time, list: ReadonlySet<string>) =>
  text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(word => list.has(word))

/** The words of term before a length, or the noun that makes it one: "a 60-day deadline", "granted a 30-day extension". */
function cueOf({ doc, first, noun, verb }: Standing): Cue | undefined {
  const lead = cueBefore(doc, first, 'stretch')
  if (!noun || words.windowNouns.has(noun.lemma.toLowerCase())) return lead
  const { start, end, lemma } = noun
  const article = [doc.tokens[first.index - 1], first]
  const isNew = article.some(token => token && words.fresh.has(token.text.toLowerCase()))
  if (isNew && words.deadlineNouns.has(lemma)) {
    return { relation: 'within', sure: true, start, end }
  }
  const made = isNew && verb !== undefined && words.giving.has(verb.lemma)
  if (!made || !words.lastingNouns.has(lemma)) return undefined
  const adds = words.addingNouns.has(lemma) && ({ adds: true } as const)
  return { relation: 'for', sure: false, ...adds, start, end }
}

/** "gave Iran two weeks to comply", "has 60 days to respond" */
function timeGiven({ doc, noun, verb, way }: Standing, until: Span): Cue | undefined {
  const next = doc.tokens[doc.tokensIn(until).at(-1)!.index + 1]
  if (noun || !verb || next?.xpos !== 'TO') return undefined
  const has = words.having.has(verb.lemma) && way !== 'back'
  if (!has && !words.giving.has(verb.lemma)) return undefined
  return { relation: 'within', sure: true, start: verb.start, end: verb.end }
}

/** Whether its end is still to come: not "fought for 30 days", "a drop in 30 days" nor "the best in 30 years". */
function isToCome({ doc, time, first, last, verb, holder, way }: Standing, cue: Cue): boolean {
  const { relation, sure } = cue
  const lemma = verb?.lemma.toLowerCase() ?? ''
  const { value, mod } = time
  if (relation === 'for' && (value.startsWith('PT') || mod === 'MORE_THAN')) return false
  if (!sure && (/^PT.*[MS]$/.test(value) || isOneOf(doc, last))) return false
  if (relation === 'after' && !words.ending.has(lemma)) return false
  if (relation === 'within' && !sure && isRanked(doc, first)) return false
  const lasts = relation === 'for' && words.lasting.has(lemma)
  if (way === 'ahead' || (way === 'open' && (sure || lasts || says(time, words.ahead)))) return true
  if (way === 'open')
    return relation === 'for' && holder !== undefined && words.lastingNouns.has(holder.lemma)
  if (verb && doc.childrenOf(verb).some(t => t.xpos === 'VBD' && t.lemma === words.had))
    return false
  return relation === 'for' ? lasts || words.giving.has(lemma) : sure && words.asking.has(lemma)
}

/** "in a year when all seemed lost": what a clause describes is not counted. */
function isOneOf(doc: Doc, last: Token): boolean {
  const next = doc.tokens[last.index + 1]
  return next?.sentence === last.sentence && /^W/.test(next.xpos)
}

/** "the best in 30 years": how far back something is the first of its kind. */
function isRanked(doc: Doc, first: Token): boolean {
  return doc.tokens
    .slice(Math.max(0, first.index - 8), first.index)
    .filter(({ sentence, upos }) => sentence === first.sentence && upos !== 'VERB')
    .some(({ xpos, lemma }) => xpos === 'JJS' || xpos === 'RBS' || words.ranks.has(lemma))
}
