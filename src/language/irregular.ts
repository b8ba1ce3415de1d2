import { IRREGULAR, PREFIXES } from './en/irregular.ts'

/** Tags that have irregular forms. */
const INFLECTED: ReadonlySet<string> = new Set([...IRREGULAR.keys()].map(key => key.split(' ')[0]!))

/** The lemma of a form that is irregular, or of its end behind a prefix. */
export function irregular(form: string, xpos: string): string | undefined {
  if (!INFLECTED.has(xpos)) return undefined
  const whole = IRREGULAR.get(`${xpos} ${form}`)
  if (whole !== undefined) return whole
  const prefix = PREFIXES.exec(form)?.[0] ?? ''
  const rest = prefix && IRREGULAR.get(`${xpos} ${form.slice(prefix.length)}`)
  return rest ? prefix + rest : undefined
}
