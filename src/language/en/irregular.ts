/** Irregular verbs: lemma, past, and past participle where it differs; alternatives by a slash. */
const VERBS = `
arise arose arisen, awake awoke awoken, bear bore borne/born, beat beat beaten, become became become, begin began begun,
bend bent, bet bet, bid bid bid/bidden, bind bound, bite bit bitten, bleed bled, blow blew blown, bomb bombed, break broke broken,
breed bred, bring brought, broadcast broadcast, build built, burst burst, buy bought, cast cast, catch caught,
choose chose chosen, cling clung, come came come, cost cost, creep crept, cut cut, deal dealt, dig dug, do did done,
draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, eat ate eaten, fall fell fallen, feed fed,
feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden, forsake forsook forsaken,
freeze froze frozen, get got got/gotten, give gave given, go went gone, grind ground, grow grew grown, hang hung,
have had, hear heard, hide hid hidden, hit hit, hold held, hurt hurt, keep kept, kneel knelt, know knew known, lay laid,
lead led, leap leapt, leave left, lend lent, let let, lie lay lain, light lit, lose lost, make made, mean meant, meet met,
mislead misled, mow mowed mown, pay paid, plead pled, put put, quit quit, read read, rend rent, rid rid, ride rode ridden,
ring rang rung, rise rose risen, run ran run, say said, see saw seen, seek sought, sell sold, send sent, set set,
sew sewed sewn, shake shook shaken, shed shed, shine shone, shoot shot, show showed shown, shrink shrank shrunk, shut shut,
sing sang sung, sink sank sunk, sit sat, slay slew slain, sleep slept, slide slid, sling slung, slit slit, sow sowed sown,
speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat, split split, spoil spoilt,
spread spread, spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk,
stride strode stridden, strike struck struck/stricken, string strung, strive strove striven, swear swore sworn,
sweep swept, swell swelled swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told,
think thought, thrive throve thriven, throw threw thrown, thrust thrust, tread trod trodden, wake woke woken,
wear wore worn, weave wove woven, weep wept, wet wet, win won, wind wound, wring wrung, write wrote written`

/** Irregular plurals: lemma and plural; alternatives by a slash. */
const NOUNS = `
man men, woman women, child children, foot feet, tooth teeth, goose geese, mouse mice, louse lice, ox oxen, penny pence,
wife wives, knife knives, life lives, leaf leaves, half halves, self selves, shelf shelves, wolf wolves, thief thieves,
calf calves, loaf loaves, scarf scarves, hoof hooves, elf elves, dwarf dwarves, series series, species species,
means means, headquarters headquarters, barracks barracks, gallows gallows, sheep sheep, deer deer,
aircraft aircraft, spacecraft spacecraft, hovercraft hovercraft, watercraft watercraft, offspring offspring,
crisis crises, analysis analyses, thesis theses, hypothesis hypotheses, synthesis syntheses, diagnosis diagnoses,
prognosis prognoses, emphasis emphases, parenthesis parentheses, oasis oases, neurosis neuroses, axis axes,
criterion criteria, phenomenon phenomena, bacterium bacteria, memorandum memoranda, referendum referenda,
stratum strata, symposium symposia, consortium consortia, curriculum curricula, spectrum spectra, quantum quanta,
index indices, appendix appendices, matrix matrices, vertex vertices, vortex vortices, codex codices,
alumnus alumni, fungus fungi, nucleus nuclei, stimulus stimuli, syllabus syllabi, cactus cacti, focus foci, radius radii,
locus loci, bacillus bacilli, corpus corpora, genus genera, opus opera, larva larvae, alga algae, vertebra vertebrae,
antenna antennae, formula formulae, nebula nebulae, coup coups, corps corps, bureau bureaux, plateau plateaux`

/** Adjectives of peoples and places whose capital no ending tells. */
export const NATIONAL: ReadonlySet<string> = new Set(
  (
    'dutch french welsh greek arab thai czech swiss slovak croat serb kurd kurdish uzbek tajik kazakh kyrgyz afghan ' +
    'iraqi israeli omani saudi yemeni kuwaiti qatari emirati pakistani bangladeshi somali azerbaijani hindi bengali ' +
    'punjabi tibetan burmese lao malay filipino cypriot manx maltese vietnamese moslem muslim shia shiite sunni ' +
    'jewish hindu sikh'
  ).split(' '),
)

/** Plurals that look like their singular: "the Japanese". */
export const UNCHANGED = /^[A-Z].*(?:ese|ois)$/

/** Beginnings that leave the inflexion of an irregular word as it is: "underwent", "policewomen". */
export const PREFIXES =
  /^(?:under|over|fore|with|mis|out|up|re|un|in|be|for|inter|counter|co|mid|grand|step|great-?grand)-?(?=\p{L}{3})/u

/** Lemmas of irregular forms by Penn tag and form: "VBD went", "NNS women". */
export const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...entries(VERBS, ['VBD', 'VBN']),
  ...entries(NOUNS, ['NNS']),
])

function entries(table: string, tags: readonly string[]): [string, string][] {
  return table.split(',').flatMap(row => {
    const [lemma, ...forms] = row.trim().split(' ') as [string, ...string[]]
    return tags.flatMap((tag, i) => {
      const spellings = (forms[i] ?? forms[0]!).split('/')
      return spellings.map((form): [string, string] => [`${tag} ${form}`, lemma])
    })
  })
}
