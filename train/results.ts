import { toBioes } from './names.ts'
import type { NamedWords, Swapper } from './swapped.ts'

/*
 * Lines as wires print them, made by rule: results and tables of sport, datelines, headlines in capitals,
 * by-lines. Running text teaches nothing of them: a town with a score behind it is a club, a state in
 * brackets is a place, a word in capitals before a date is where the report was written.
 */

/** `{P}` a person, `{F}` a family name, `{T}` a club or team, `{C}` a town as one, `{L}` a town, `{S}` a state (a team of one is told as a place), `{O}` a body; "!" in capitals. */
const LINES = `
{C} {n} {C} {n}
{C} {n} , {C} {n}
{T} {n} {T} {n}
{S} {n} {S} {n} ( halftime {n} - {n} )
{C} {m} {m} {r} -
{C} {m} {m} {r} {n} 1/2
{T} {m} {n} {n} {n} {m} {m} {m}
{C} {n} {n} {n} {n} {n} {n}
{n} . {P} ( {S} ) {t}
{m} {P} ( {S} )
{n} - {P} ( {S} ) beat {P} ( {S} ) {s}
{P} ( {S} ) beat {m} - {P} ( {S} ) {s}
{n} . {P} , {S} , {O} {t}
{n} . {P} ( {O} ) {m} points
{P} {m} , {P} {m} , {P} {m}
{m} {P} {m} {m} {m} , {P} ( {S} ) {m} {m} {m}
{F} c {F} b {F} {m}
{F} not out {m}
{F} lbw b {F} {m}
{F} {m} - {n} - {m} - {n}
Did not bat : {F} , {F} , {F} .
{P} ( {T} ) {m}
Scorers : {P} ( {m} ) , {P} ( {m} )
{S} - {P} ; {P} , {P} , {P} ; {P} , {P}
{T} - {P} ; {P} , {P} , {P} ; {P} , {P}
{C} AT {C}
{C} at {C}
{C} vs {C}
{L!} {i}
{L!} , {d} ( {O} ) -
{L!} , {S} , {d} ( {O} ) -
{L!} , {d} -
{L!} ( {O} ) -
{L!} , {S} -
{P} , {L}
{P!}
By {P}
By {P} and {P}
{P} in {L}
Reporting by {P} ; Editing by {P}
{P} , {O}
SOCCER - {C!} BEAT {C!} {k} .
TENNIS - {F!} INTO LAST FOUR IN {L!} .
CRICKET - {S!} {m} FOR {n} AT CLOSE .
{S!} MINISTER SAYS {S!} TALKS TO RESUME .
{F!} SAYS {S!} MUST WITHDRAW TROOPS .
{P!} TO MEET {F!} IN {L!} .
{S!} PRESIDENT {F!} VISITS {L!} .
{O!} SHARES FALL AFTER {O!} BID .
{O!} sees {y} net up {m} pct .
{O} said on Tuesday it had agreed to buy {O} .
{C} beat {C} {k} on Saturday .
{C} beat {C} {k} ( halftime {k} ) in a first division match on Friday .
{C} , who lost to {C} last week , play {C} on Sunday .
{P} scored twice as {C} won {k} at {C} .
{C} 's {P} was sent off against {C} .
{S} beat {S} by {m} runs in the second test in {L} .
{S} captain {P} said {F} would not play .
In {L} : {S} {n} {S} {n}
In {L} : {P} beat {P} {s}
Results of {S} first division matches on Sunday :
Standings after matches in the {S} league :
{F} , who plays for {C} , is out for a month .
{F} told {O} in {L} that {S} would not give in .
{S} 's {O} said {P} had left {L} for {L} .
`
  .split('\n')
  .filter(line => line !== '')
const DAYS = ['Sept 22', 'Aug 30', 'March 3', 'Jan. 12', 'Oct. 18', 'July 4', 'Nov 9']

/** Made lines with their names. */
export function resultLines(swapper: Swapper, random: () => number, count: number): NamedWords[] {
  const number = (least: number, most: number) =>
    String(least + Math.floor(random() * (most - least)))
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!
  const set = () => `${number(4, 8)}${pick(['-', ' - '])}${number(0, 7)}`
  const slots: Record<string, () => [string, string]> = {
    P: () => [swapper.person(2), 'PER'],
    F: () => [swapper.person(1), 'PER'],
    C: () => [swapper.city(), 'ORG'],
    T: () => [swapper.club(), 'ORG'],
    O: () => [swapper.body(random() < 0.5 ? 1 : 3), 'ORG'],
    L: () => [swapper.city(), 'LOC'],
    S: () => [swapper.state(), 'LOC'],
    n: () => [number(0, 10), ''],
    m: () => [number(0, 100), ''],
    y: () => [number(1980, 2030), ''],
    r: () => [`.${number(100, 999)}`, ''],
    d: () => [pick(DAYS), ''],
    k: () => [`${number(0, 8)}${pick(['-', ' - '])}${number(0, 8)}`, ''],
    i: () => [`${number(1980, 2030)}-0${number(1, 9)}-${number(10, 31)}`, ''],
    s: () => [Array.from({ length: 2 + Math.floor(random() * 2) }, set).join(' '), ''],
    t: () => [
      pick([
        `${number(1, 9)}:${number(10, 60)}.${number(10, 99)}`,
        `${number(10, 90)}.${number(10, 99)} seconds`,
        number(1, 90),
      ]),
      '',
    ],
  }
  return Array.from({ length: count }, () => {
    const forms: string[] = []
    const labels: string[] = []
    for (const part of pick(LINES).split(' ')) {
      const slot = /^\{(\w)\*?(!?)\}$/.exec(part)
      const [text, kind] = slot ? slots[slot[1]!]!() : [part, '']
      for (const [k, word] of (slot?.[2] ? text.toUpperCase() : text).split(' ').entries()) {
        forms.push(word)
        labels.push(kind === '' ? 'O' : `${k === 0 ? 'B' : 'I'}-${kind}`)
      }
    }
    return { forms, names: toBioes(labels) }
  })
}
