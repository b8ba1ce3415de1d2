import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layout } from './text.ts'

const body =
  'The council agreed on Tuesday to open the bridge before the winter, and called on the builders to hurry.'

/** A text, the title given with it, and its sections as `role text`. */
interface Case {
  readonly shows: string
  readonly text: string
  readonly given?: string
  readonly sections: readonly string[]
}

const cases: readonly Case[] = [
  {
    shows: 'date, two titles, body, the foot of a blog',
    text: `Tuesday, May 3, 2016\n\nBridge To Open Early\n\n\nCouncil Sets Bridge Opening Before Winter\n\n\n${body} \n\n\nNo comments:`,
    sections: [
      'dateline Tuesday, May 3, 2016',
      'title Bridge To Open Early',
      'headline Council Sets Bridge Opening Before Winter',
      `body ${body}`,
      'boilerplate No comments:',
    ],
  },
  {
    shows: 'a title, its byline and the date below it without blank lines',
    text: `Bridge to open early, council says\nBy Jane Doe\nMay 3, 2016\n\n${body}`,
    sections: [
      'title Bridge to open early, council says',
      'byline By Jane Doe',
      'dateline May 3, 2016',
      `body ${body}`,
    ],
  },
  {
    shows: 'a byline and the date on one line',
    text: `Bridge to open early\n\nBy Jane Doe | May 3, 2016\n\n${body}`,
    sections: ['title Bridge to open early', 'byline By Jane Doe | May 3, 2016', `body ${body}`],
  },
  {
    shows: 'a title with a final stop and no article in it',
    text: `Bridge to open before winter: council.\n\n${body}`,
    sections: ['title Bridge to open before winter: council.', `body ${body}`],
  },
  {
    shows: 'a given title at the start of the line, the text running on',
    text: `Bridge to open. ${body}`,
    given: 'Bridge To Open',
    sections: ['title Bridge to open.', `body ${body}`],
  },
  {
    shows: 'a given title told twice, the date behind it',
    text: `Bridge to open. Bridge to open May 3, 2016 ${body}`,
    given: 'Bridge to open',
    sections: [
      'title Bridge to open.',
      'headline Bridge to open',
      'dateline May 3, 2016',
      `body ${body}`,
    ],
  },
  {
    shows: 'a given title that begins the first sentence is not cut out of it',
    text: `The council agreed to open the bridge.`,
    given: 'The council',
    sections: ['body The council agreed to open the bridge.'],
  },
  {
    shows: 'captions, links and credits between paragraphs',
    text: `${body}\n\n(Photo: The bridge in May)\n\n${body}\n\nRead more: What the bridge cost\n\n(Reporting by Jane Doe)`,
    sections: [
      `body ${body}`,
      'caption (Photo: The bridge in May)',
      `body ${body}`,
      'boilerplate Read more: What the bridge cost',
      'boilerplate (Reporting by Jane Doe)',
    ],
  },
  {
    shows: 'a count of comments above the text does not end it',
    text: `Bridge To Open Early\n\n12 comments\n\n${body}\n\n${body}`,
    sections: ['title Bridge To Open Early', 'boilerplate 12 comments', `body ${body}\n\n${body}`],
  },
  {
    shows: 'a first sentence is body',
    text: `The council opened the bridge.\n\n${body}`,
    sections: [`body The council opened the bridge.\n\n${body}`],
  },
  {
    shows: 'lines cut at one width are body',
    text: 'The council agreed on Tuesday to open the bridge\nbefore the winter.\n',
    sections: ['body The council agreed on Tuesday to open the bridge\nbefore the winter.'],
  },
  {
    shows: 'a lone line without a final stop is body',
    text: 'Moscow pledged to resume arms sales',
    sections: ['body Moscow pledged to resume arms sales'],
  },
  {
    shows: 'sentences that begin like boilerplate are body',
    text: `${body} (C) The bank\n\nCopyright law was changed by the council.\n\nShare prices fell in Karel on Tuesday after the vote.\n\nRelated talks will be held in May.\n\nContact between the two was lost.`,
    sections: [
      `body ${body} (C) The bank\n\nCopyright law was changed by the council.\n\nShare prices fell in Karel on Tuesday after the vote.\n\nRelated talks will be held in May.\n\nContact between the two was lost.`,
    ],
  },
  {
    shows: 'a carriage return and no-break spaces do no harm',
    text: `May\u00a03,\u00a02016\r\n\r\nBridge To Open Early\r\n\u00a0\r\n${body}\r\n`,
    sections: ['dateline May\u00a03,\u00a02016', 'title Bridge To Open Early', `body ${body}`],
  },
]

for (const { shows, text, given, sections } of cases) {
  test(shows, () => {
    const found = layout(text, given ?? null)
    assert.deepEqual(
      found.sections.map(({ role, start, end }) => `${role} ${text.slice(start, end)}`),
      sections,
    )
  })
}

const days: readonly (readonly [text: string, day: string | null, from?: string])[] = [
  [`May 3, 2016\n\n${body}`, '2016-05-03', 'dateline'],
  [`By Jane Doe | May 3, 2016\n\n${body}`, '2016-05-03', 'dateline'],
  [`Published: May 3, 2016\n\n${body}`, '2016-05-03', 'header'],
  [`Updated: May 9, 2016\nMay 3, 2016\n\n${body}`, '2016-05-03', 'dateline'],
  [`KAREL, May 3, 2016 (Wire) - ${body}`, '2016-05-03', 'dateline'],
  [`KAREL, Central Province (Wire) — ${body}`, null],
  [`KAREL, May 3 (Wire) - ${body}`, null],
  [`February 30, 2016\n\n${body}`, null],
  [`The pact of May 3, 2016 - the first of its kind - has lapsed.`, null],
  [body, null],
]

test('the day that a text gives, never guessed', () => {
  for (const [text, day, from] of days) {
    const expected = day ? { value: day, from } : null
    assert.deepEqual([text, layout(text, null).date], [text, expected])
  }
})
