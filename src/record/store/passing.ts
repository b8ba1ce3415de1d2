import { Store } from './index.ts'
import { Database } from './sqlite.ts'

/** A record in memory alone, gone when it is closed. */
export function passing(): Store {
  return new Store(new Database(':memory:'))
}
