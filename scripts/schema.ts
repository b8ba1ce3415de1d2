import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createGenerator } from 'ts-json-schema-generator'
import { apiFile } from '../src/view/api/index.ts'
import { openapiText } from './openapi.ts'

/** Where the schema of one line of output is kept. */
export const schemaFile = 'schema/record.schema.json'

/** JSON Schema (draft 7) of one document read, from the types of src/record/entry.ts. */
export function schemaText(): string {
  const generator = createGenerator({
    path: 'src/record/entry.ts',
    tsconfig: 'tsconfig.json',
    type: 'Reading',
    skipTypeCheck: true,
    expose: 'none',
    sortProps: false,
  })
  const { $schema, ...schema } = generator.createSchema('Reading')
  const title = 'One document read by onrecord: a line of its JSON output'
  return `${JSON.stringify({ $schema, title, ...schema }, null, 2)}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(schemaFile, schemaText())
  writeFileSync(apiFile, openapiText())
}
