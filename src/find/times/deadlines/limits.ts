import type { Token } from '../../../language/doc.ts'
import { isoDate } from '../edtf.ts'
import { type Cue, cueBefore, cueBehind } from './cues.ts'
import * as words from './en.ts'
import { type Extent, extentOf } from './extent.ts'
import type { Reading, Standing } from './standing.ts'
import { isOfOther } from './verb.ts'

/** A year, decade or century: what a noun is often named after ("the 2015 accord"). */
const coarse = /^\d{4}$|X/

/** A decade or century, in which things stand rather than fall due. */
const age = /X/

/** By when something falls due, as a date tells it: "by Friday", "no later than June 1", "on Oct. 18". */
export function limitOf(standing: Standing): Reading | undefined {
  const { doc, time, first, noun, verb } = standing
  if (time.edtf === undefined || (time.type !== 'DATE' && time.type !== 'TIME')) return undefined
  const before = doc.tokens[first.index - 1]?.text.toLowerCase() ?? ''
  const cue = cueOf(standing)
  if (!cue && words.never.has(before)) return undefined
  if (coarse.test(time.edtf) && isName(standing, cue)) return undefined
  if (!cue && before === words.to) return undefined
  if (!cue?.sure && age.test(time.edtf)) return undefined
  const relation = cue?.relation ?? 'on'
  if (relation === 'on' && !noun && isOfOther(doc, time, cue, verb)) return undefined
  const within = relation === 'on' || relation === 'from' ? time.range : undefined
  const edtf = within ?? edge(standing, cue) ?? time.edtf.replace(/T[^/]*/g, '')
  const extent = extentOf(edtf)
  if (!extent || !isAhead(standing, extent, cue)) return undefined
  return { edtf, relation, sure: cue?.sure ?? false, cue: cue ?? null }
}

/** "the 2015 accord", "through the 2009 budget", "the games of 2030": a year that only names which one is meant. */
function isName({ doc, first, noun }: Standing, cue: Cue | undefined): boolean {
  const before = doc.tokens[first.index - 1]
  if (!noun) return !cue?.sure && words.naming.has(before?.text.toLowerCase() ?? '')
  if (isHeld(noun) || words.deadlineNouns.has(noun.lemma)) return false
  return !cue?.sure || before?.upos === 'DET' || first.upos === 'DET'
}

/** "the 2028 election": what is held in its year, whatever the verb above it tells. */
const isHeld = (noun: Token | undefined) =>
  noun !== undefined && words.heldNouns.has(noun.lemma.toLowerCase())

/** The words of term: those before it that say more than "on", else those behind it. */
function cueOf(standing: Standing): Cue | undefined {
  const { doc, first, last, noun } = standing
  const lead = leadOf(standing)
  if (lead && (lead.sure || lead.relation !== 'on')) return lead
  const { start, end } = noun ?? first
  const named = noun && words.deadlineNouns.has(noun.lemma.toLowerCase())
  const deadline: Cue | undefined = named ? { relation: 'by', sure: true, start, end } : undefined
  return cueBehind(doc, last) ?? deadline ?? lead
}

/** "extended from May 3 to June 1" tells one term, "thanks to Friday's vote" none. */
function leadOf({ doc, time, first, verb }: Standing): Cue | undefined {
  const lead = cueBefore(doc, first, 'date')
  const word = lead && doc.at(lead).toLowerCase()
  const moves = verb !== undefined && words.moving.has(verb.lemma)
  if (word === words.to) return moves || time.range ? lead : undefined
  return word === words.from && moves && !time.range ? undefined : lead
}

/** "by the end of 2027", "by the year's end" is by its last day, "before the start of June" before its first. */
function edge({ time, noun }: Standing, cue: Cue | undefined): string | undefined {
  const extent = cue?.sure ? extentOf(time.edtf!) : undefined
  if (!extent) return undefined
  const said = [...time.text.toLowerCase().split(/[^a-z]+/), noun?.lemma ?? '']
  if (time.mod !== 'START' && said.some(word => words.ends.has(word))) return isoDate(extent.to)
  return time.mod !== 'END' && said.some(word => words.starts.has(word))
    ? isoDate(extent.from)
    : undefined
}

/**
 * Whether a date is still to come. One that the day of publication lies in is, unless a verb tells it as
 * past ("said on Tuesday"), but for what runs until then; "as of today" and "before today's vote" need a
 * verb that looks ahead.
 */
function isAhead(standing: Standing, extent: Extent, cue: Cue | undefined): boolean {
  const { scene, way, verb, holder, noun } = standing
  if (scene.now !== null && extent.to < scene.now) return isOwed(standing, cue)
  if (scene.now !== null && extent.from > scene.now) return true
  if (cue?.relation === 'from' || (cue?.sure && noun && !words.deadlineNouns.has(noun.lemma))) {
    return way === 'ahead'
  }
  // A dateline is no term: "Friday, January 4, 2019".
  if (!cue && !verb && !holder) return false
  if (way !== 'back' || isHeld(holder)) return true
  const runs = words.having.has(verb?.lemma ?? '') || words.lasting.has(verb?.lemma ?? '')
  return cue?.relation === 'until' && cue.sure && runs
}

/** "promised in 1990 to hold elections by 1995", "demanded that it leave by 1995": what was owed by a day that is over. */
const isOwed = ({ verb }: Standing, cue: Cue | undefined): boolean =>
  cue?.sure === true && verb?.xpos === 'VB' && /^(xcomp|ccomp|advcl|acl)/.test(verb.deprel)
