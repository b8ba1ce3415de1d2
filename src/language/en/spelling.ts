/** Abbreviations that keep their stop and never end a sentence: a name or a number follows. */
export const LEADING = new Set(
  (
    'Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm Brig Sen Sens Rep Reps Gov Govs Pres ' +
    'Rev Hon Fr St Ste Mt Ft Messrs Mme Mlle Amb Atty Supt Insp Det Pvt Sec Min Msgr Ald Asst ' +
    'vs cf viz e.g i.e approx ca al'
  ).split(' '),
)

/** Abbreviations that keep their stop and may end a sentence. */
export const TRAILING = new Set(
  (
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
    'Inc Corp Co Cos Ltd Bros Jr Sr Esq Ave Blvd Rd Dept Univ Assn Intl Govt etc est ext ' +
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb ' +
    'Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ed Eds Vol'
  ).split(' '),
)

/** Abbreviations only where a number follows: "No. 4", "Art. 36", "pp. 3"; else the end of a sentence. */
export const NUMBERED = new Set(
  'No Nos no nos Art Arts Fig Figs p pp Ch Sect para c Vol vol'.split(' '),
)

/** Words written as one that are two: where the second begins. */
export const JOINED = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['doesnt', 4],
  ['didnt', 3],
  ['wont', 2],
  ['isnt', 2],
  ['wasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
])

/** "do|n't", "Iran|'s", "we|'ll": what is cut off at the end of a word. */
export const CLITIC = /(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/iu

/** The same where it stands off a word: `the "deal"'s end`. */
export const LOOSE_CLITIC = "['’](?:s|m|re|ve|ll|d)(?![\\p{L}\\p{N}])"

/** Abbreviations with a stop inside that more than single letters make. */
export const DOTTED = '(?:Ph\\.D|M\\.Sc|B\\.Sc|M\\.Phil|Lt\\.Gen|Maj\\.Gen)\\.?'

/** Prefixes whose hyphen does not cut: "non-nuclear", "anti-ship". */
export const PREFIX =
  '(?:anti|co|counter|cross|ex|extra|hyper|inter|intra|macro|mega|micro|mid|mini|multi|neo|non|over|' +
  'pan|post|pre|pro|pseudo|quasi|re|semi|sub|super|trans|ultra|un|under|vice|e|socio|psycho)'

/** Units written to their number: "7:30pm", "$5bn", "300km". */
export const UNIT =
  /^(?:am|pm|a|p|k|m|mm|bn|mn|tn|b|km|kg|cm|ft|lb|lbs|mph|kph|km²|gb|mb|ghz|mhz|mw|gw|kw|hrs|min)$/iu

/** Ends of a host name: "example.com" is one word. */
export const DOMAIN = '(?:com|org|net|gov|edu|info|io|int|mil|eu|uk|us|ca|de|fr|ru|ir|cn|in|au)'

/** Capitalised words that begin a sentence after "U.S." or "p.m." but seldom go on with a name. */
export const STARTERS = new Set(
  (
    'The A An He She It They We I You This That These Those There Here His Her Its Their Our My ' +
    'But And Or So Yet Nor If When While As After Before Since Because Although Though Once Until ' +
    'In On At By For From With Without Under Over During Despite Among Amid According Both Each ' +
    'Some Many Most Several All Any No Not What Who Why How Where Which Also However Meanwhile ' +
    'Moreover Earlier Later Now Then Still Even Last Next Asked Speaking Another Other Such'
  ).split(' '),
)

/** Verbs that tell who spoke: `"Will we yield?" Mr Kim asked.` is one sentence. */
export const SAYING = new Set(
  (
    'said says asked asks added adds told wrote writes tweeted replied shouted exclaimed declared ' +
    'demanded cried answered wondered warned joked quipped insisted'
  ).split(' '),
)
