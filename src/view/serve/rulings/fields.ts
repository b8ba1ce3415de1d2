import { z } from 'zod'
import { fields } from '../../../record/review/fields.ts'
import { UsageError } from '../../fault.ts'

const text = (most: number) => z.string().trim().max(most)
const id = text(200).min(1)
const why = text(1000).default('')
const ids = z.preprocess(given => [given ?? []].flat(), z.array(text(4000)).max(500))

/** What the forms of the pages may rule, by the button that was pressed. */
export const ruled = z.discriminatedUnion('ruling', [
  z.object({ ruling: z.literal(['confirm', 'reject']), why }),
  z.looseObject({ ruling: z.literal('correct'), why }),
  z.object({
    ruling: z.literal('decide'),
    outcome: text(100).default(''),
    own: text(100).default(''),
    because: ids,
    why,
  }),
  z.object({ ruling: z.literal(['for', 'against', 'restates', 'unlink']), other: id, why }),
  z.object({ ruling: z.literal('merge'), other: text(400).min(1), why }),
  z.object({ ruling: z.literal('split'), document: ids, why }),
  z.object({ ruling: z.literal('undo'), decisions: text(1000).min(1), why }),
])

/** What a form rules. */
export type Ruled = z.infer<typeof ruled>

/** The fields of a form; those that come more than once as lists. Files are none. */
export function plain(form: FormData): Record<string, string | readonly string[]> {
  const texts = (name: string) => form.getAll(name).filter(one => typeof one === 'string')
  return Object.fromEntries(
    [...new Set(form.keys())].map(name => {
      const all = texts(name)
      return [name, all.length === 1 ? all[0]! : all]
    }),
  )
}

/** The fields that a person changed, with what they wrote. Throws a UsageError where there is none. */
export function changes(form: Readonly<Record<string, unknown>>): [string, string][] {
  const said = (name: string) => {
    const given = form[name]
    return typeof given === 'string' ? given.trim() : undefined
  }
  const found = Object.keys(fields).flatMap<[string, string]>(name => {
    const now = said(`now.${name}`)
    return now === undefined || now === (said(`was.${name}`) ?? '') ? [] : [[name, now]]
  })
  if (found.length) return found
  throw new UsageError('no field was changed: write what it holds, then send the form again')
}
