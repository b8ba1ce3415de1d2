import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { request } from 'undici'
import { type Allowed, dispatcher, type Names } from './dispatcher.ts'
import { limits } from './limits.ts'

/** The address that may be reached, and one of the machine's own that may not. */
const [open, closed] = ['127.0.0.1', '127.0.0.2']
const allowed: Allowed = address => address === open

/** A server at both addresses that counts who came; a name that stands for something else at each look-up. */
async function asked(answers: readonly (readonly string[])[], times: number) {
  const came: string[] = []
  const server = createServer((incoming, answer) => {
    came.push(incoming.socket.localAddress ?? '')
    // No connection is used twice: each request looks the name up.
    answer.writeHead(200, { connection: 'close' }).end('told')
  })
  server.listen(0, '0.0.0.0')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  let turn = 0
  const names: Names = (_, __, done) => {
    const addresses = answers[Math.min(turn++, answers.length - 1)]!
    done(
      null,
      addresses.map(address => ({ address, family: 4 })),
    )
  }
  const agent = dispatcher(limits, allowed, names)
  const outcomes: string[] = []
  try {
    for (let time = 0; time < times; time++) {
      const url = `http://news.example:${port}/`
      const outcome = await request(url, { dispatcher: agent }).then(
        ({ body }) => body.text(),
        (error: Error) => error.message,
      )
      outcomes.push(outcome)
    }
  } finally {
    await agent.close()
    server.close()
  }
  return { came, outcomes }
}

const refused = `${closed} is not on the public internet; --allow-private allows it`
const cases: [string, string[][], string[]][] = [
  ['stays', [[open]], ['told', 'told']],
  ['changes to one that is closed', [[open], [closed]], ['told', refused]],
  ['comes back', [[closed], [open]], [refused, 'told']],
  ['stands for both', [[open, closed]], [refused, refused]],
]

for (const [name, answers, wanted] of cases) {
  test(`a name that ${name}`, async () => {
    const { came, outcomes } = await asked(answers, wanted.length)
    assert.deepEqual(
      outcomes.map(told => /127\.\S+ is not on.*/.exec(told)?.[0] ?? told),
      wanted,
    )
    assert.deepEqual(
      came,
      wanted.filter(told => told === 'told').map(() => open),
    )
  })
}
