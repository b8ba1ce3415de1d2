import type {
  CallToolResult,
  McpServer,
  StandardSchemaWithJSON,
} from '@modelcontextprotocol/server'
import { z } from 'zod'
import type { At } from '../api/route.ts'
import { problemOf } from '../serve/faults.ts'

/** What a tool may tell of at once. */
export const bounds = {
  limit: z.coerce.number().int().min(1).max(50).optional().describe('at most so many (10)'),
  next: z.string().max(200).optional().describe('the "next" of the answer before'),
  detail: z.enum(['low', 'full']).optional().describe('full: all fields and how each was got'),
}

/** Letters that an answer may have: more would fill an assistant's memory. */
export const longest = 60_000

/** A tool: its name, what it does in a line, what it takes, and how it answers. */
export interface Tool<Q extends z.ZodObject> {
  readonly name: string
  readonly description: string
  readonly asks: Q
  readonly work: (at: At, asked: z.output<Q>) => object | Promise<object>
}

/** Keeps the types of a tool's question with its work. */
export const tool = <Q extends z.ZodObject>(one: Tool<Q>): Tool<z.ZodObject> =>
  one as unknown as Tool<z.ZodObject>

/** Offers a tool: it only reads, and tells what is wrong with a question in one line. */
export function offer(
  server: McpServer,
  at: At,
  { name, description, asks, work }: Tool<z.ZodObject>,
): void {
  const annotations = { readOnlyHint: true, openWorldHint: false }
  server.registerTool(
    name,
    { description, inputSchema: unchecked(asks), annotations },
    async given => {
      try {
        return said(JSON.stringify(await work(at, asks.parse(given))))
      } catch (error) {
        const { status, detail } = problemOf(error)
        if (status === 500) console.error(error)
        return { ...said(`${name}: ${detail.replace(/\s+/g, ' ')}`), isError: true }
      }
    },
  )
}

const said = (text: string): CallToolResult => ({
  content: [{ type: 'text', text: bounded(text) }],
})

function bounded(text: string): string {
  if (text.length <= longest) return text
  const why = `the answer has ${text.length} letters, of which ${longest} may be told`
  return JSON.stringify({ cut: `${why}: ask with a smaller limit, or detail low` })
}

/** The schema as clients see it; what does not fit is told by the tool itself, in one line. */
function unchecked(schema: z.ZodObject): StandardSchemaWithJSON<object, object> {
  const known = schema['~standard'] as unknown as StandardSchemaWithJSON<
    object,
    object
  >['~standard']
  return { '~standard': { ...known, validate: value => ({ value: value as object }) } }
}
