import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withStore } from '../registry/made.test.ts'
import { told } from './told.test.ts'

const day = '2021-04-20'

type Case = readonly [what: string, one: string, other: string]

/** A case is three lines: what it is, and what two documents say. */
const casesOf = (text: string): readonly Case[] =>
  text
    .trim()
    .split(/\n\s*\n/)
    .map(block => block.trim().split(/\s*\n\s*/) as [string, string, string])

const disputed = casesOf(`
  event/denied stmt
  Kenyan troops killed 12 civilians in Garissa on Monday.
  Kenya denied that its troops had killed civilians in Garissa.

  event/denied having
  Norway sold missiles to Chad in April.
  Norway denied having sold missiles to Chad.

  event/not done
  Norwegian police arrested two journalists in Oslo on Monday.
  Norwegian police did not arrest two journalists in Oslo on Monday.

  accusation/denied
  Latvia said on Tuesday that Norway had cut the power cable off Liepaja.
  Norway denied on Tuesday that it had cut a power cable off Liepaja.

  accusation of/denied
  Latvia accused Norway of cutting a power cable near Liepaja.
  Norway denied on Tuesday that it had cut a power cable off Liepaja.

  accusation/said not
  Latvia said on Tuesday that Norway had cut the power cable off Liepaja.
  Norway said it had not cut any power cable off Liepaja.

  event/rejected reports
  Norway sold missiles to Chad in April.
  Norway rejected reports that it had sold missiles to Chad.

  alleged/rejected
  Latvia alleged that Norwegian ships had shelled the port of Liepaja.
  Norway rejected the accusation that its ships shelled the port of Liepaja.

  demand/refusal
  Chile demanded that Peru release the detained fishermen.
  Peru refused to release the detained fishermen.

  demand/rejected
  Chile demanded that Peru release the detained fishermen.
  Peru rejected Chile's demand to release the detained fishermen.

  demand/would not
  Peru called on Chile to withdraw its troops from Chad.
  Chile said it would not withdraw its troops from Chad.

  promise/refused
  Norway pledged to lift its ban on salmon exports to Iran.
  Norway refused to lift its ban on salmon exports to Iran.

  promise/other way
  Norway pledged to lift its ban on salmon exports to Iran.
  Norway vowed to keep its ban on salmon exports to Iran.

  in force/expired
  Chile said that the arms embargo on Chad remains in force.
  Peru said the arms embargo on Chad expired on April 18.

  in force/expired doc
  Chile said that the arms embargo on Chad remains in force.
  The arms embargo on Chad expired on April 18.

  reimposed/expired
  Chile said on April 10 that it had reimposed the arms embargo on Chad.
  The arms embargo on Chad expired on April 18.

  legal/void
  Chile insisted the arms embargo on Chad is still valid.
  Peru said the arms embargo on Chad was void.

  in force/illegal
  Chile said that the arms embargo on Chad remains in force.
  Peru said the arms embargo on Chad was illegal.

  an accord left, and not left
  Chad withdrew from the Lima Accord on Monday.
  Chad has not withdrawn from the Lima Accord.

  an accord violated, and denied
  Chile said that Peru violated the Lima Accord.
  Peru denied that it had violated the Lima Accord.
`)

const undisputed = casesOf(`
  other deed
  Kenyan troops rescued 12 civilians in Garissa on Monday.
  Kenya denied that its troops had killed civilians in Garissa.

  other partner
  Norway sold missiles to Mali in April.
  Norway denied that it had sold missiles to Chad.

  other doer
  Chile sold missiles to Chad in April.
  Norway denied that it had sold missiles to Chad.

  denier denies anothers
  Norway sold missiles to Chad in April.
  Norway denied that Mali had sold missiles to Chad.

  other day
  Norwegian police arrested two journalists in Oslo on April 2.
  Norwegian police did not arrest two journalists in Oslo on Monday.

  double
  Norway sold missiles to Chad in April.
  Norway denied that it had not sold missiles to Chad.

  only threatened
  Latvia said that Norway could cut the power cable off Liepaja.
  Norway denied on Tuesday that it had cut a power cable off Liepaja.

  repaired
  Latvia said on Tuesday that Norway had repaired the power cable off Liepaja.
  Norway denied on Tuesday that it had cut a power cable off Liepaja.

  other numbers
  Kenyan troops killed 12 civilians in Garissa on Monday.
  Kenya denied that its troops had killed 40 civilians in Garissa.

  refused another
  Chile demanded that Peru release the detained fishermen.
  Mali refused to release the detained fishermen.

  refused other
  Chile demanded that Peru release the detained fishermen.
  Peru refused to release the detained miners.

  refused lift, promised keep
  Norway refused to lift its ban on salmon exports to Iran.
  Norway vowed to keep its ban on salmon exports to Iran.

  other pledge
  Norway pledged to lift its ban on salmon exports to Iran.
  Norway vowed to keep its ban on timber imports from Mali.

  conditional
  Norway will lift its ban on salmon exports to Iran if Iran pays.
  Norway will keep its ban on salmon exports to Iran if Iran does not pay.

  history
  The arms embargo on Chad expired on April 18.
  Chile said on April 20 that it had reimposed the arms embargo on Chad.

  both docs
  The arms embargo on Chad expired on April 18.
  Chile lifted the arms embargo on Chad.

  not illegal
  Chile insisted the arms embargo on Chad is still valid.
  Peru said the arms embargo on Chad was not illegal.

  other embargo
  Chile insisted the arms embargo on Chad is still valid.
  Peru said the arms embargo on Mali was void.

  restated
  Norway pledged to lift its ban on salmon exports to Iran.
  Norway pledged to lift its ban on salmon exports to Iran by June.

  would not have
  Norway sold missiles to Chad in April.
  Norway would not have sold missiles to Chad.

  not only
  Norway sold missiles to Chad in April.
  Norway has not only sold missiles to Chad.

  rebels of the same state
  Kenyan rebels killed 12 civilians in Garissa on Monday.
  Kenya denied that its troops had killed civilians in Garissa.

  a demand that is met
  Chile demanded that Peru release the detained fishermen.
  Peru promised to release the detained fishermen.

  the same party speaks
  Peru said the arms embargo on Chad was void.
  Peru said the arms embargo on Chad is no longer in force.

  an embargo that may be any
  Chile said the arms embargo remains in force.
  Peru said the arms embargo was void.

  two bans
  Norway pledged to lift its ban.
  Norway vowed to keep its ban.

  a promise with a condition
  Norway pledged to lift its ban on salmon exports to Iran.
  Norway refused to lift its ban on salmon exports to Iran unless Iran pays.

  another accord
  Chad withdrew from the Lima Accord on Monday.
  Chad has not withdrawn from the Oslo Treaty.

  what another is said to have violated
  Chile violated the Lima Accord on Monday.
  Peru denied that it had violated the Lima Accord.
`)

for (const [what, one, other] of disputed) {
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

for (const [what, one, other] of undisputed) {
  test(`${what}: no dispute`, () =>
    withStore(async store => {
      await told(store, [day, one], [day, other])
      assert.deepEqual(
        store.across().map(({ sides }) => sides.flatMap(({ against }) => against)),
        [],
      )
    }))
}
