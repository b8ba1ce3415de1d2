import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenise } from './tokens.ts'

const words = (text: string) => tokenise(text, 0, text.length).map(t => text.slice(t.start, t.end))

/** A text and its words, parted by spaces. */
const cases: readonly (readonly [text: string, words: string])[] = [
  ["They don't agree; we can't.", "They do n't agree ; we ca n't ."],
  ['They don’t and we’ll', 'They do n’t and we ’ll'],
  ["Kenya's and the ministers' plan", "Kenya 's and the ministers ' plan"],
  ['We cannot, I am gonna.', 'We can not , I am gon na .'],
  ["I'd've gone", "I 'd 've gone"],
  ['a 13-year-old ban', 'a 13 - year - old ban'],
  ['non-nuclear, anti-ship, co-founder', 'non-nuclear , anti-ship , co-founder'],
  ["the anti-Rome bloc's e-mail", "the anti-Rome bloc 's e-mail"],
  ['expires Oct.18', 'expires Oct. 18'],
  ['expires\u00A0on Oct.\u00A018.', 'expires on Oct. 18 .'],
  ['Mr. Kim and J. R. Okoye Jr. met', 'Mr. Kim and J. R. Okoye Jr. met'],
  ['the U.S.-led force, the U.N.', 'the U.S. - led force , the U.N.'],
  ['e.g. at 5 p.m., a Ph.D. student', 'e.g. at 5 p.m. , a Ph.D. student'],
  ['See No. 4. No.', 'See No. 4 . No .'],
  ['$5, US$1,900, €2.50 and 20%', '$ 5 , US$ 1,900 , € 2.50 and 20 %'],
  ['$5bn at 7:30pm, 300km', '$ 5 bn at 7:30 pm , 300 km'],
  ['on 9/11, 2020-09-23 and 1.2.2020', 'on 9/11 , 2020-09-23 and 1.2.2020'],
  ['the 1990s, the 21st, ’72', 'the 1990s , the 21st , ’72'],
  ['in 2004-2005', 'in 2004 - 2005'],
  ['and/or', 'and / or'],
  ['“Go,” she said', '“ Go , ” she said'],
  ['"Why?!" (she asked)...', '" Why ?! " ( she asked ) ...'],
  ['Wait… no – yes — no -- yes', 'Wait … no – yes — no -- yes'],
  ['see https://example.org/a?b=1.', 'see https://example.org/a?b=1 .'],
  ['write to a.b@example.org, now', 'write to a.b@example.org , now'],
  ['@mina said #peace at example.com', '@mina said #peace at example.com'],
  ['AT&T’s R&D', 'AT&T ’s R&D'],
  ["O'Brien, Sana'a", "O'Brien , Sana'a"],
  ['new sanctions.The end', 'new sanctions . The end'],
  ['1. The parties shall meet', '1. The parties shall meet'],
  ['12. are left', '12 . are left'],
  // What stands behind a word decides
  ['No. 4 and no. Then No. five', 'No. 4 and no . Then No . five'],
  ['ships, planes, etc. | and so on', 'ships , planes , etc. | and so on'],
  ['ships, etc. They left', 'ships , etc . They left'],
  ['ships, etc.', 'ships , etc .'],
  ['plan B. | J. Okoye saw plan B.', 'plan B. | J. Okoye saw plan B .'],
  ['So do I. He left', 'So do I . He left'],
  ['its a pity, its end, it’s over', 'it s a pity , its end , it ’s over'],
  ["dont, won't, WON'T, cant, lets", "do nt , wo n't , WO N'T , ca nt , lets"],
  // Numbers
  ['1,00,000 of 13,14 and .5', '1,00,000 of 13 , 14 and .5'],
  ['+44-20-555 or 555-0100', '+44-20-555 or 555-0100'],
  ['the 1980s’ end, 5kg, 3rd', 'the 1980s ’ end , 5 kg , 3rd'],
  // Addresses and files, and what only looks like one
  ['ftp://example.org/x, annex.pdf and notes.', 'ftp://example.org/x , annex.pdf and notes .'],
  ['(www.example.org)', '( www.example.org )'],
  ['end.It began.By', 'end . It began . By'],
  // Prefixes, and words that only begin like one
  ['re-elect, post-war, press-room, pan-cake', 're-elect , post-war , press - room , pan - cake'],
  ['w/o it, and/or, A/C', 'w/o it , and / or , A/C'],
  ['“Really?!” … no.... !', '“ Really ?! ” … no .... !'],
  ['== Notes ==', '== Notes =='],
  // Scripts that are not cut by spaces stay whole; marks are cut off all the same
  ['北京协议。 «Мир» שלום!', '北京协议 。 « Мир » שלום !'],
  ['naïve café, Łódź, Ōsaka’s', 'naïve café , Łódź , Ōsaka ’s'],
]

test('words', () => {
  for (const [text, expected] of cases) assert.equal(words(text).join(' '), expected)
})

const hostile = [
  ' \t\r\n\u00A0\u200B\uFEFF',
  '\uD800 a\uDC00b \uDBFF',
  'שלום עולם. \u202Eabc\u202C',
  '👨‍👩‍👧 🇺🇳 e\u0301 ﷺ',
  'a\u0000b\u0007c',
  "'''''’’’…...!!??--",
  'http://',
  '@ # $ & . , \\ |',
  'U.S.A.B.C...d.e',
  "x'y'z'd've're",
  'No. ',
  'etc. ',
  '1. ',
  'its ',
  'incomprehensibly',
  '_',
  '\u00AD',
]
const units = fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code))
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), units))
  .map(parts => parts.join(''))

const BLANKS = /[\s\p{Cc}\u200B\u2060\uFEFF]/gu

test('any text gives words in order, without overlap, without blanks, and nothing is left out', () => {
  fc.assert(
    fc.property(anyText, text => {
      let last = 0
      for (const { start, end } of tokenise(text, 0, text.length)) {
        assert.ok(start >= last && end > start && end <= text.length)
        assert.equal(text.slice(start, end).replace(BLANKS, ''), text.slice(start, end))
        assert.equal(text.slice(last, start).replace(BLANKS, ''), '')
        last = end
      }
      assert.equal(text.slice(last).replace(BLANKS, ''), '')
    }),
  )
})

test('what stands outside a stretch, and what was read before, changes none of its words', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (before, text, after) => {
      const to = before.length + text.length
      const shifted = tokenise(text, 0, text.length).map(({ start, end }) => ({
        start: before.length + start,
        end: before.length + end,
      }))
      // Halves of a pair that meet at the edge of the stretch would become one character
      fc.pre(!/^[\uDC00-\uDFFF]/.test(after) && !/^[\uDC00-\uDFFF]/.test(text))
      assert.deepEqual(tokenise(before + text + after, before.length, to), shifted)
    }),
  )
})

test('one long line is read whole', () => {
  for (const unit of ['aa.aa.', 'a-', "a'", '1,', 'a@', 'http://a', '.', 'non-', "n't"]) {
    const text = unit.repeat(200_000 / unit.length)
    const words = tokenise(text, 0, text.length)
    assert.equal(words.map(({ start, end }) => text.slice(start, end)).join(''), text, unit)
  }
})
