import { createGenerator, ExposeNodeParser } from 'ts-json-schema-generator'
import { apiAddress, apiRouter } from '../src/view/api/index.ts'
import type { Desk } from '../src/view/pages/desk.ts'

type Json = { readonly [key: string]: unknown }

/** A type of the same name stands before the record, and is told apart. */
const parser = ExposeNodeParser.prototype as unknown as {
  getDefinitionName(node: Declared, context: unknown): string
}
interface Declared {
  getSourceFile(): { readonly fileName: string }
}
const { getDefinitionName } = parser
parser.getDefinitionName = function (node, context) {
  const name = getDefinitionName.call(this, node, context)
  const isFound = /src\/find\//.test(node.getSourceFile().fileName)
  return isFound && name === 'Party' ? 'PartyFound' : name
}

/** The OpenAPI 3.1 document: paths from the routes, schemas from the types of src/view/api/lists.ts. */
export function openapiText(): string {
  const config = {
    openapi: '3.1.0',
    info: {
      title: 'onrecord',
      version: '1',
      description:
        'The record of who said, pledged, demanded or did what to whom. Offsets count UTF-16 code units, ends exclusive. docs/api.md tells what stays as it is.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: apiAddress }],
  }
  const document = apiRouter({} as Desk).getOpenAPI31Document(config)
  const generator = createGenerator({
    path: 'src/view/api/lists.ts',
    tsconfig: 'tsconfig.json',
    type: 'Answers',
    skipTypeCheck: true,
    expose: 'export',
    sortProps: false,
    topRef: true,
  })
  const { Answers: _, ...schemas } = modern(generator.createSchema('Answers').definitions) as Json
  const whole = {
    ...document,
    paths: plain(document.paths),
    components: { ...document.components, schemas },
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** JSON Schema draft 7 as 2020-12 has it; objects are open, for fields may be added. */
function modern(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(modern)
  if (typeof value !== 'object' || value === null) return value
  const told = Object.entries(value).flatMap(([key, inner]): [string, unknown][] => {
    if (key === 'additionalProperties' && inner === false) return []
    if (key === '$ref')
      return [[key, (inner as string).replace('#/definitions/', '#/components/schemas/')]]
    if (key === 'items' && Array.isArray(inner)) return [['prefixItems', modern(inner)]]
    return [[key, modern(inner)]]
  })
  return Object.fromEntries(told)
}

/** What is read from the text of a query is never null. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const told = Object.entries(value).map(([key, inner]) => {
    const isNever = key === 'type' && Array.isArray(inner) && inner.includes('null')
    return [key, isNever ? inner.find(one => one !== 'null') : plain(inner)]
  })
  return Object.fromEntries(told)
}
