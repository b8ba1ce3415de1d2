import * as common from './common.ts'
import * as given from './given.ts'
import { movements } from './movements.ts'
import * as nouns from './nouns.ts'
import * as orgs from './orgs.ts'
import * as roles from './roles.ts'
import * as sectors from './sectors.ts'

/** The words by which English names parties. */
export const en = {
  ...common,
  ...given,
  ...nouns,
  ...orgs,
  ...roles,
  ...sectors,
  orgs: [...orgs.orgs, ...movements],
}
