/** Abbreviations that keep their stop and never end a sentence: a name or a number follows. */
export const LEADING = new Set(
  (
    'Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Cmdr Cpl Sgt Adm Brig Sen Sens Rep Reps Gov Govs Pres ' +
    'Rev Hon Fr St Ste Mt Ft Messrs Mme Mlle Amb Atty Supt Insp Det Pvt Sec Min Msgr Ald Asst ' +
    'MR MRS MS DR PROF GEN LT COL CAPT SEN REP GOV Drs Sts Attn vs cf viz e.g i.e approx ca al esp Esp eg P.S PS'
  ).split(' '),
)

/** Abbreviations that keep their stop and may end a sentence. */
export const TRAILING = new Set(
  (
    'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
    'Inc Corp Co Cos Ltd Bros Jr Sr Esq Ave Blvd Rd Dept Univ Assn Intl Govt etc est ext ' +
    'INC CORP LTD PVT Pvt JR ' +
    'Ala Ariz Ark Cal Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb ' +
    'Nev Okla Ore Pa Penn Que Ont Tenn Tex Va Vt Wash Wis Wyo Ed Eds Vol'
  ).split(' '),
)

/** Abbreviations only where a number follows: "No. 4", "Art. 36", "pp. 3"; else the end of a sentence. */
export const NUMBERED = new Set(
  'No Nos no nos Art Arts Fig Figs p pp Ch Sect para c Vol vol'.split(' '),
)

/** Abbreviations that give up their stop to the end of a sentence: "and so on, etc|." */
export const YIELDING = new Set(['etc', 'ETC'])

/** Words written as one that are two or three, with bars between them. */
export const JOINED = (
  "can|not gon|na got|ta wan|na out|ta lot|ta a|lot du|n|no y'|all c'm|on i|'m|a i|m i|ve he|s she|s " +
  'that|s there|s what|s here|s let|s you|re they|re you|ll they|ll it|ll ai|nt are|nt ca|nt could|nt did|nt ' +
  'does|nt do|nt had|nt has|nt have|nt is|nt should|nt was|nt were|nt wo|nt would|nt'
).split(' ')

/** Forms of those that are whole words: "IM" is no "I'm", "it lets you go" no "let's". */
export const JOINED_NOT = ['IM', 'lets', 'LETS']

/** Possessives often written for a pronoun and its verb, "its" for "it's". */
export const CONFUSED = ['it|s', 'you|r']

/** Words that no owned thing begins with: before them "its" is "it's". */
export const UNOWNED = new Set(
  (
    'a an the not no my your our his her their its this that these those in on at from for to of by with ' +
    'between about like as so too very really simply just also still now always never only definitely ' +
    'probably all been being going gonna getting got called nothing something okay ok because and but if ' +
    'you i he she it they we there here'
  ).split(' '),
)

/** "do|n't", "Iran|'s", "we|'ll": what is cut off at the end of a word. */
export const CLITIC = /(?:n['’]t|['’](?:s|m|re|ve|ll|d))$/iu

/** The same where it stands off a word: `the "deal"'s end`. */
export const LOOSE_CLITIC = "['’`](?:s|m|re|ve|ll|d)(?![\\p{L}\\p{N}])"

/** Abbreviations with a stop inside that more than single letters make. */
export const DOTTED = '(?:Ph\\.D|M\\.Sc|B\\.Sc|M\\.Phil|Lt\\.Gen|Maj\\.Gen)\\.?'

/** Prefixes whose hyphen does not cut: "non-nuclear", "anti-ship". */
export const PREFIX =
  '(?:anti|co|counter|cross|ex|extra|hyper|inter|intra|macro|mega|micro|mid|mini|mis|multi|non|over|' +
  'post|pre|pro|pseudo|re|semi|sub|super|trans|ultra|under|e|socio|psycho)'

/** Units written to their number: "7:30pm", "$5bn", "300km". */
export const UNIT =
  /^(?:am|pm|a|p|k|m|mm|bn|mn|tn|b|km|kg|cm|ft|lb|lbs|mph|kph|km²|gb|mb|ghz|mhz|mw|gw|kw|hrs|min)$/iu

/** Letters after a number that are written to it: "the 1990s", "21st", "220a"; two or more others are a unit. */
export const ORDINAL = /^(?:st|nd|rd|th|s)$/iu

/** Words without their beginning: "tell 'em". */
export const ELIDED = "['’](?:em|cause|til|tis|twas|n)"

/** Short forms with a slash that are one word. */
export const SLASHED = '(?:w/o|w/out|b/c|b/t|l/c|w/|[A-Z]/[A-Z])'

/** A word broken off: "th- the", "s- said". */
export const BROKEN = '(?:[b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{1,3}|[A-Za-z])-'

/** Ends of a host name: "example.com" is one word. */
export const DOMAIN =
  '(?:com|org|net|gov|edu|info|io|int|mil|eu|uk|us|ca|de|fr|ru|ir|cn|in|au|dk|es|mx|tw|nz|jp|nl|ch)'

/** Ends of a file name. */
export const EXTENSION =
  '(?:docx?|xlsx?|pptx?|pdf|txt|rtf|csv|zip|jpe?g|gif|png|html?|aspx?|php|cfm|stm|exe|mp[34]|url|xml|json|' +
  'DOCX?|XLSX?|PPTX?|PDF|TXT|JPE?G|HTML?)'

/** Beginnings of the names of newsgroups. */
export const NEWSGROUP = '(?:alt|comp|misc|rec|sci|soc|talk|humanities)'

/** Capitalised words that begin a sentence after "U.S." or "p.m." but seldom go on with a name. */
export const STARTERS = new Set(
  (
    'The A An He She It They We I You This That These Those There Here His Her Its Their Our My ' +
    'But And Or So Yet Nor If When While As After Before Since Because Although Though Once Until ' +
    'In On At By For From With Without Under Over During Despite Among Amid According Both Each ' +
    'Some Many Most Several All Any No Not What Who Why How Where Which Also However Meanwhile ' +
    'Moreover Earlier Later Now Then Still Even Last Next Asked Speaking Another Other Such Please ' +
    'See Thanks Thank Can Could Would Will Should Did Does Do Is Are Was Were Has Have Had'
  ).split(' '),
)

/** Verbs that tell who spoke: `"Will we yield?" Mr Kim asked.` is one sentence. */
export const SAYING = new Set(
  (
    'said says asked asks added adds wrote writes tweeted replied shouted exclaimed declared ' +
    'demanded cried answered wondered warned joked quipped insisted'
  ).split(' '),
)
