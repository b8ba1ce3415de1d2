import * as common from './common.ts'
import * as given from './given.ts'
import * as nouns from './nouns.ts'
import * as orgs from './orgs.ts'
import * as roles from './roles.ts'

/** The words by which English names parties. */
export const en = { ...common, ...given, ...nouns, ...orgs, ...roles }
