const pairs = (text: string): ReadonlyMap<string, ReadonlySet<string>> => {
  const map = new Map<string, Set<string>>()
  const put = (a: string, b: string) => map.set(a, (map.get(a) ?? new Set<string>()).add(b))
  for (const pair of text.trim().split(/\s*\n\s*/)) {
    const [left = '', right = ''] = pair.split('/')
    for (const a of left.trim().split(/\s+/)) {
      for (const b of right.trim().split(/\s+/)) {
        put(a, b)
        put(b, a)
      }
    }
  }
  return map
}

/** Stems (of five letters) of deeds that undo one another: who promised the one and did the other broke it. */
export const opposites = pairs(`
  impos intro levy add / lift end remov scrap drop abolish waive aboli repea exemp
  keep retai exten prolo renew maint / scrap end lift drop abolis aboli repea cut leave quit withd
  raise incre hike boost / cut lower reduc slash
  open reope / close shut
  resum resta begin start launc / suspe halt stop freez cance end pause
  withd pull leave quit remov / keep deplo send stay remai reinf
  sign join ratif / withd leave quit rejec refus
  relea free / detai arres jail hold impri
  allow permi / ban bar block forbi prohi
  suppo back endor / oppos rejec block veto
  build const / demol destr dismantle disma scrap
  buy purch / sell cance
  deliv suppl ship send sell provi / withh suspe halt cance refus block
  accep agree / refus rejec declin decli
`)

/** Words that tell nothing of what a pledge is about. */
export const common: ReadonlySet<string> = new Set(
  `that this these those with from into over under about after before until when while would will
  could should shall have been being their there they them then than what which whose whom also only
  more most some such each other another very much many most said says saying told tell week month
  year days time late early first last next soon again against between among through during without
  within government country state states president minister prime foreign official officials
  according reported announced promised pledged vowed`
    .split(/\s+/)
    .map(word => word.slice(0, 5)),
)
