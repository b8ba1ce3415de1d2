import { set } from './things.ts'

/** How something is done, by the words beside it: a PLOVER mode, and a narrower CAMEO code of the plain one. */
export interface Mode {
  readonly type: string
  readonly mode: string
  readonly words: ReadonlySet<string>
  readonly cameo?: { readonly of: string; readonly to: string }
}

const assault = (mode: string, words: string, to?: string): Mode => ({
  type: 'ASSAULT',
  mode,
  words: set(words),
  ...(to ? { cameo: { of: '190', to } } : {}),
})

const threat = (mode: string, words: string): Mode => ({
  type: 'THREATEN',
  mode,
  words: set(words),
})

/** Modes of acts that their verb does not tell; the first whose words occur holds. */
export const modes: readonly Mode[] = [
  assault('unconventional', 'chemical sarin chlorine nerve biological radioactive', '204'),
  assault('drone', 'drone', '195'),
  assault('suicide-attack', 'suicide', '1831'),
  assault('aerial', 'airstrike air aerial warplane jet helicopter gunship bomber plane', '195'),
  assault('crowd-control', 'tear baton truncheon rubber cannon'),
  assault('heavy-weapons', 'artillery mortar tank rocket missile howitzer shelling', '194'),
  assault(
    'explosives',
    'bomb bombing explosion explosive grenade mine minefield landmine blast ied',
  ),
  assault(
    'firearms',
    'gun gunfire gunbattle gunman rifle pistol shootout sniper shooting bullet',
    '193',
  ),
  assault('primitive', 'knife machete sword axe dagger club stone arrow hammer'),
  threat('arrest', 'arrest jail detain prosecute prison imprison'),
  threat('expel', 'expel deport expulsion deportation'),
  threat('territory', 'annex occupy territory border annexation occupation'),
  threat(
    'relations',
    'relation tie ambassador embassy talk negotiation treaty agreement cooperation aid diplomat',
  ),
  threat(
    'restrict',
    'sanction tariff ban curfew embargo boycott restriction blockade emergency martial',
  ),
  threat(
    'violence',
    'attack bomb strike force war kill military retaliate invade destroy shell missile blow storm',
  ),
]
