import type { Finding } from '../../language/doc.ts'

/** A place named as a place: where something happens, not who acts. */
export interface Place extends Finding {
  readonly kind: 'place'
  readonly text: string
  readonly name: string
  /** ISO 3166-1 alpha-3, where known. */
  readonly country: string | null
}
