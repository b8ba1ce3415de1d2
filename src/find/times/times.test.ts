import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article } from '../../article/index.ts'
import { analyse } from '../../language/index.ts'
import { times } from './index.ts'
import { lex } from './lexer.ts'

async function read(text: string, date: string | null) {
  const page = { name: 'test', format: 'text', content: text, given: null, url: null } as const
  return analyse(await article({ ...page, date, title: null, source: null })).all(times)
}

/** A small generator with a fixed seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const pieces =
  'Monday|May|March|Sept.|Oct.|18|31|2020|1950-53|\'80s|1990s|10/18/2020|2020-13-45|the|a|last|next|this|same|day|week|years|two|and a half|ago|later|quarter|third|p.m.|7|12:61|midnight|every|other|of|in|end|early|mid-|,|.|-|–|\n\n|\n|\u00a0|\ud800|😀|ב|\u0000|“|”|"|(|)|Resolution|2231|00|0|99999999999999999999|1/2|hundred|thousand|century|EDT|hour|to|or'.split(
    '|',
  )

test('whatever the text, offsets are right and the reading is the same twice', async () => {
  const next = random(7)
  for (let round = 0; round < 150; round++) {
    const words = Array.from({ length: 60 }, () => pieces[Math.floor(next() * pieces.length)]!)
    const text = `x${words.join(next() < 0.8 ? ' ' : '')}`
    const date = round % 3 ? '2020-09-23' : null
    const found = await read(text, date)
    assert.deepEqual(await read(text, date), found)
    let end = 0
    for (const time of found) {
      assert.ok(time.start >= end && time.end > time.start && time.end <= text.length)
      assert.equal(text.slice(time.start, time.end), time.text)
      assert.doesNotMatch(time.value, /NaN|undefined|Infinity/, time.text)
      assert.doesNotMatch(time.edtf ?? '', /NaN|undefined|Infinity/, time.text)
      assert.ok(time.why && time.confidence > 0 && time.confidence <= 1)
      end = time.end
    }
  }
})

test('lexemes cover every character but white space, in order', () => {
  const next = random(11)
  for (let round = 0; round < 200; round++) {
    const text = Array.from({ length: 40 }, () => pieces[Math.floor(next() * pieces.length)]).join(
      '',
    )
    let end = 0
    for (const lexeme of lex(text, [], new Set(['oct']), new Set(['s']))) {
      assert.ok(lexeme.start >= end && lexeme.end > lexeme.start)
      assert.match(text.slice(end, lexeme.start), /^[\s\0\u200b]*$/)
      end = lexeme.end
    }
  }
})

test('what was said and what was reckoned are kept apart', async () => {
  const [time] = await read('The ban expires Oct. 18.', '2020-09-23')
  assert.deepEqual(time?.said, ['month', 'day'])
  assert.deepEqual(time?.inferred, ['year'])
  assert.equal(time?.anchor, 'document')
  assert.match(time?.why ?? '', /expires/)
})

test('a date reckoned from another one points at it', async () => {
  const [first, second] = await read('Troops came on May 3, 2011. The same day they left.', null)
  assert.deepEqual(second?.anchor, { start: first?.start, end: first?.end })
})
