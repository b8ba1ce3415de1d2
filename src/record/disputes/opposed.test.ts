import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '../read.ts'
import { open, type Store } from '../store/index.ts'

const silent = { given: null, url: null, title: null, source: null }

async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = open(':memory:')
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

/** Adds texts, each with the day it was published. */
async function told(store: Store, ...texts: readonly (readonly [day: string, text: string])[]) {
  for (const [day, content] of texts) {
    const page = { name: `${day} ${content.slice(0, 20)}`, format: 'text' as const, content }
    const reading = await read({ ...page, date: day, ...silent })
    await store.add(reading, page.name, `${day}T12:00:00.000Z`)
  }
}

type Case = readonly [what: string, day: string, one: string, other: string]

const disputed: readonly Case[] = [
  [
    'event/denied stmt',
    '2021-03-17',
    'Kenyan troops killed 12 civilians in Garissa on Monday.',
    'Kenya denied that its troops had killed civilians in Garissa.',
  ],
  [
    'event/denied having',
    '2021-03-17',
    'Norway sold missiles to Chad in March.',
    'Norway denied having sold missiles to Chad.',
  ],
  [
    'event/not done',
    '2021-03-17',
    'Norwegian police arrested two journalists in Oslo on Monday.',
    'Norwegian police did not arrest two journalists in Oslo on Monday.',
  ],
  [
    'accusation/denied',
    '2021-03-17',
    'Latvia said on Tuesday that Norway had cut the power cable off Liepaja.',
    'Norway denied on Tuesday that it had cut a power cable off Liepaja.',
  ],
  [
    'accusation of/denied',
    '2021-03-17',
    'Latvia accused Norway of cutting a power cable near Liepaja.',
    'Norway denied on Tuesday that it had cut a power cable off Liepaja.',
  ],
  [
    'accusation/said not',
    '2021-03-17',
    'Latvia said on Tuesday that Norway had cut the power cable off Liepaja.',
    'Norway said it had not cut any power cable off Liepaja.',
  ],
  [
    'event/rejected reports',
    '2021-03-17',
    'Norway sold missiles to Chad in March.',
    'Norway rejected reports that it had sold missiles to Chad.',
  ],
  [
    'alleged/rejected',
    '2021-03-17',
    'Latvia alleged that Norwegian ships had shelled the port of Liepaja.',
    'Norway rejected the accusation that its ships shelled the port of Liepaja.',
  ],
  [
    'demand/refusal',
    '2021-03-17',
    'Chile demanded that Peru release the detained fishermen.',
    'Peru refused to release the detained fishermen.',
  ],
  [
    'demand/rejected',
    '2021-03-17',
    'Chile demanded that Peru release the detained fishermen.',
    "Peru rejected Chile's demand to release the detained fishermen.",
  ],
  [
    'demand/would not',
    '2021-03-17',
    'Peru called on Chile to withdraw its troops from Chad.',
    'Chile said it would not withdraw its troops from Chad.',
  ],
  [
    'promise/refused',
    '2021-03-17',
    'Norway pledged to lift its ban on salmon exports to Iran.',
    'Norway refused to lift its ban on salmon exports to Iran.',
  ],
  [
    'promise/other way',
    '2021-03-17',
    'Norway pledged to lift its ban on salmon exports to Iran.',
    'Norway vowed to keep its ban on salmon exports to Iran.',
  ],
  [
    'in force/expired',
    '2021-04-20',
    'Chile said that the arms embargo on Chad remains in force.',
    'Peru said the arms embargo on Chad expired on April 18.',
  ],
  [
    'in force/expired doc',
    '2021-04-20',
    'Chile said that the arms embargo on Chad remains in force.',
    'The arms embargo on Chad expired on April 18.',
  ],
  [
    'reimposed/expired',
    '2021-04-20',
    'Chile said on April 10 that it had reimposed the arms embargo on Chad.',
    'The arms embargo on Chad expired on April 18.',
  ],
  [
    'legal/void',
    '2021-03-17',
    'Chile insisted the arms embargo on Chad is still valid.',
    'Peru said the arms embargo on Chad was void.',
  ],
  [
    'in force/illegal',
    '2021-03-17',
    'Chile said that the arms embargo on Chad remains in force.',
    'Peru said the arms embargo on Chad was illegal.',
  ],
]

const undisputed: readonly Case[] = [
  [
    'other deed',
    '2021-03-17',
    'Kenyan troops rescued 12 civilians in Garissa on Monday.',
    'Kenya denied that its troops had killed civilians in Garissa.',
  ],
  [
    'other partner',
    '2021-03-17',
    'Norway sold missiles to Mali in March.',
    'Norway denied that it had sold missiles to Chad.',
  ],
  [
    'other doer',
    '2021-03-17',
    'Chile sold missiles to Chad in March.',
    'Norway denied that it had sold missiles to Chad.',
  ],
  [
    'denier denies anothers',
    '2021-03-17',
    'Norway sold missiles to Chad in March.',
    'Norway denied that Mali had sold missiles to Chad.',
  ],
  [
    'other day',
    '2021-03-17',
    'Norwegian police arrested two journalists in Oslo on March 2.',
    'Norwegian police did not arrest two journalists in Oslo on Monday.',
  ],
  [
    'double',
    '2021-03-17',
    'Norway sold missiles to Chad in March.',
    'Norway denied that it had not sold missiles to Chad.',
  ],
  [
    'only threatened',
    '2021-03-17',
    'Latvia said that Norway could cut the power cable off Liepaja.',
    'Norway denied on Tuesday that it had cut a power cable off Liepaja.',
  ],
  [
    'repaired',
    '2021-03-17',
    'Latvia said on Tuesday that Norway had repaired the power cable off Liepaja.',
    'Norway denied on Tuesday that it had cut a power cable off Liepaja.',
  ],
  [
    'other numbers',
    '2021-03-17',
    'Kenyan troops killed 12 civilians in Garissa on Monday.',
    'Kenya denied that its troops had killed 40 civilians in Garissa.',
  ],
  [
    'refused another',
    '2021-03-17',
    'Chile demanded that Peru release the detained fishermen.',
    'Mali refused to release the detained fishermen.',
  ],
  [
    'refused other',
    '2021-03-17',
    'Chile demanded that Peru release the detained fishermen.',
    'Peru refused to release the detained miners.',
  ],
  [
    'refused lift, promised keep',
    '2021-03-17',
    'Norway refused to lift its ban on salmon exports to Iran.',
    'Norway vowed to keep its ban on salmon exports to Iran.',
  ],
  [
    'other pledge',
    '2021-03-17',
    'Norway pledged to lift its ban on salmon exports to Iran.',
    'Norway vowed to keep its ban on timber imports from Mali.',
  ],
  [
    'conditional',
    '2021-03-17',
    'Norway will lift its ban on salmon exports to Iran if Iran pays.',
    'Norway will keep its ban on salmon exports to Iran if Iran does not pay.',
  ],
  [
    'history',
    '2021-04-20',
    'The arms embargo on Chad expired on April 18.',
    'Chile said on April 20 that it had reimposed the arms embargo on Chad.',
  ],
  [
    'both docs',
    '2021-04-20',
    'The arms embargo on Chad expired on April 18.',
    'Chile lifted the arms embargo on Chad.',
  ],
  [
    'not illegal',
    '2021-03-17',
    'Chile insisted the arms embargo on Chad is still valid.',
    'Peru said the arms embargo on Chad was not illegal.',
  ],
  [
    'other embargo',
    '2021-03-17',
    'Chile insisted the arms embargo on Chad is still valid.',
    'Peru said the arms embargo on Mali was void.',
  ],
  [
    'restated',
    '2021-03-17',
    'Norway pledged to lift its ban on salmon exports to Iran.',
    'Norway pledged to lift its ban on salmon exports to Iran by June.',
  ],
  [
    'would not have',
    '2021-03-17',
    'Norway sold missiles to Chad in March.',
    'Norway would not have sold missiles to Chad.',
  ],
  [
    'not only',
    '2021-03-17',
    'Norway sold missiles to Chad in March.',
    'Norway has not only sold missiles to Chad.',
  ],
  [
    'rebels of the same state',
    '2021-03-17',
    'Kenyan rebels killed 12 civilians in Garissa on Monday.',
    'Kenya denied that its troops had killed civilians in Garissa.',
  ],
  [
    'a demand that is met',
    '2021-03-17',
    'Chile demanded that Peru release the detained fishermen.',
    'Peru promised to release the detained fishermen.',
  ],
  [
    'the same party speaks',
    '2021-03-17',
    'Peru said the arms embargo on Chad was void.',
    'Peru said the arms embargo on Chad is no longer in force.',
  ],
  [
    'an embargo that may be any',
    '2021-03-17',
    'Chile said the arms embargo remains in force.',
    'Peru said the arms embargo was void.',
  ],
]

for (const [what, day, one, other] of disputed) {
  test(`${what}: disputed, whichever comes first`, async () => {
    const ids = new Set<string>()
    for (const texts of [
      [one, other],
      [other, one],
    ]) {
      await withStore(async store => {
        await told(store, ...texts.map(text => [day, text] as const))
        const found = store.across()
        assert.equal(found.length, 1)
        const [{ id, sides, confidence }] = found as [(typeof found)[0]]
        ids.add(id)
        assert.match(id, /^di-[0-9a-f]{10}$/)
        const stances = [...new Set(sides.map(({ stance }) => stance))]
        assert.equal(stances[0], 'asserts')
        assert.ok(stances.length === 2, stances.join())
        assert.equal(new Set(sides.map(({ item }) => item.document.id)).size, 2)
        for (const side of sides.filter(({ stance }) => stance !== 'asserts')) {
          assert.ok(side.against.length > 0 || sides.some(({ against }) => against.length > 0))
          assert.notEqual(side.words, '')
        }
        assert.ok(confidence > 0.5 && confidence < 1)
      })
    }
    assert.equal(ids.size, 1)
  })
}

for (const [what, day, one, other] of undisputed) {
  test(`${what}: no dispute`, () =>
    withStore(async store => {
      await told(store, [day, one], [day, other])
      assert.deepEqual(
        store.across().map(({ sides }) => sides.flatMap(({ against }) => against)),
        [],
      )
    }))
}
