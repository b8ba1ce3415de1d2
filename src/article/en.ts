import type { Pattern } from './pattern.ts'

/** Names of months, lower case, by number from 1. */
export const longMonths = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
}

/** Abbreviations of months, lower case, without full stop. */
export const shortMonths = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}

/** Month names and abbreviations. */
export const months: Readonly<Record<string, number>> = { ...longMonths, ...shortMonths }

/** Days of the week as a date line writes them. */
export const weekday =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)'

/** The time of day behind a date: ", 10:32 AM EDT", "at 10:32 GMT", "10.32pm". */
export const clock =
  '(?:,?\\s*(?:at|[-–—|·•])?\\s*\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*\\(?[A-Z]{0,5}\\)?)'

/** The day with its ending, "1st", and the small words inside a date. */
export const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?'
export const ofMonth = '(?:of\\s+)?'

/** What may stand before the date on a line of its own, and says that it is the day of publication. */
export const publishedLabel =
  '(?:first\\s+)?(?:published|posted|issued|released|date|release date|for (?:immediate )?release|for media)(?:\\s+(?:on|at))?'

/** The same for a later change of the text, which is not the day of publication. */
export const updatedLabel = '(?:last\\s+)?(?:updated|modified|revised|today(?=:))(?:\\s+(?:on|at))?'

/** Lines of a byline that begin with a word for writing. */
export const byWords = /^(?:(?:posted|written|story|text|report|analysis)\s+)?by:?\s+/i

/** Words in lower case that a byline may hold beside names. */
export const bylineWords: ReadonlySet<string> = new Set(
  'and for of in at from de del der den di du la le van von bin ibn al el the special to staff writer writers reporter reporters correspondent correspondents editor editors contributor bureau chief'.split(
    ' ',
  ),
)

/** Agencies and offices that stand alone or behind a name as a byline. */
export const agencies =
  /^(?:the\s+)?(?:associated press|ap|reuters|afp|agence france[- ]presse|upi|united press international|bloomberg(?: news)?|bbc(?: news)?|cnn|npr|interfax|tass|ria novosti|xinhua|kyodo(?: news)?|dpa|efe|ansa|anadolu(?: agency)?|al jazeera|staff (?:writer|reporter|correspondent)s?|[a-z ]{0,30}correspondent)$/i

/** Articles: a whole first sentence without any is a headline. */
export const determiners: ReadonlySet<string> = new Set(['a', 'an', 'the'])

/** Words of running prose that headlines do not use. */
export const proseWords: ReadonlySet<string> = new Set(
  'i my me today yesterday said monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  ),
)

/** Small words that a title in title case may leave in lower case. */
export const smallWords: ReadonlySet<string> = new Set(
  'a an the and or but nor of in on at to by for from with as into over up is are be vs via per than that its it'.split(
    ' ',
  ),
)

/** Common words of English prose, to know it by their share. */
export const commonWords: ReadonlySet<string> = new Set(
  'the of and to in a is that for it was on with as by at from be this are said has have an which not but were his its will he had or they who their would been she her more after when about also than new we i you'.split(
    ' ',
  ),
)

/** The most English of the common words: other languages do not spell theirs so. */
export const surestWords: ReadonlySet<string> = new Set(['the', 'of', 'and', 'to', 'that', 'with'])

/** Lines that are a picture's caption. */
export const captions: readonly RegExp[] = [
  /^\(?(?:file )?(?:photo|picture|image|photograph)\s*[:/–—-]/i,
  /^file photo\b/i,
  /^FILE\s*[-–—:]/,
  /\((?:(?:ap |file |getty |reuters )?(?:photo|image|picture|photograph|credit)s?\b)[^()]{0,80}\)\.?$/i,
  /(?:^|[.!?”"]\s+)(?:image|photo|credit|photograph)s?(?: credit)?: [^.!?]{2,60}\.?$/i,
  /\bREUTERS\/[A-Z][\p{L}.' -]{2,40}$/u,
  /\bAP Photo\/[A-Z][\p{L}.' -]{2,40}\)?$/u,
]

const comments = 'readers’ comments'
const share = 'share and print links'
const more = 'link to another text'
const subscribe = 'call to subscribe'
const rights = 'copyright notice'
const blog = 'blog links'
const tags = 'tags'
const ending = 'end mark'
const contact = 'contact line'
/** Who reported, wrote and edited. */
export const credits = 'credits'

/** Lines that are not part of the text, each with the reason given for leaving it out. */
export const boilerplate: readonly Pattern[] = [
  [/^advertisements?$|^advertisement [-–—:]|^\W*sponsored(?: content)?\W*$/i, 'advertisement'],
  [/^(?:story continues|continue reading|article continues) below\b/i, 'advertisement'],
  [/^(?:share|print|email|tweet|save)(?: (?:this|on|via|to|with|it))?(?: .{0,40})?:?$/i, share],
  [/^(?:click to )?share (?:this|on|via)\b.{0,60}$/i, share],
  [/^(?:e-?mail this|blogthis!?|share to (?:x|twitter|facebook|pinterest))\b.{0,80}$/i, share],
  [/^(?:facebook|twitter|whatsapp|linkedin|reddit|telegram|pinterest|print|copy link)$/i, share],
  [/^like this:?$|^loading\.{3}$/i, share],
  [/^(?:follow|find|join|like) us\b.{0,80}$/i, share],
  [/^follow .{1,60} on (?:x|twitter|facebook|instagram|telegram|google news)\W*$/i, share],
  [
    /^(?:read|see|watch|listen) (?:more|also|next|now)\b\s*(?:[:»>–—-].{0,200}|.{0,40}[»>])?$/i,
    more,
  ],
  [
    /^(?:related|more|also)(?: (?:articles?|stories|posts|news|coverage|content|reading|links?|topics?|on this(?: story)?))?\s*(?::.{0,200})?$/i,
    more,
  ],
  [
    /^(?:recommended|you (?:may|might) (?:also )?like|most (?:read|popular)|trending(?: now)?|don['’]t miss|more from)\b.{0,80}$/i,
    more,
  ],
  [/^(?:previous|next|newer|older) (?:article|post|story|entry)\b.{0,120}$/i, more],
  [/^click here\b.{0,100}$/i, more],
  [
    /^(?:please )?(?:subscribe|sign up|register)\b.{0,20}\b(?:to|for|now|here|today|newsletters?)\b.{0,100}$/i,
    subscribe,
  ],
  [
    /^(?:get|receive) (?:our|the|more|daily)\b.{0,80}\b(?:newsletter|inbox|alerts?)\b.{0,60}$/i,
    subscribe,
  ],
  [/^subscribe$|^sign (?:up|in)$|^log ?in$|^newsletters?$/i, subscribe],
  [/^(?:©|\(c\)\s*(?:\d{4}|copyright)|copyright\s*(?:©|\(c\)|\d{4}|by\b)).{0,200}$/i, rights],
  [/^.{0,120}\ball rights reserved\b.{0,60}$/i, rights],
  [
    /^this (?:article|story|material) (?:may not|was (?:first|originally) published)\b.{0,160}$/i,
    rights,
  ],
  [
    /^terms (?:of (?:use|service)|and conditions)\b.{0,60}$|^(?:privacy|cookie) policy\b.{0,60}$/i,
    rights,
  ],
  [/^we use cookies\b.{0,200}$|^(?:accept|manage) (?:all )?cookies\b.{0,40}$/i, 'cookie notice'],
  [/^posted (?:by|at|in)\b.{0,100}$|^filed under\b.{0,120}$/i, blog],
  [/^(?:home|skip to (?:main )?content|back to top|view all|menu|search)$|^subscribe to:/i, blog],
  [/^(?:tags?|labels?|topics?|categor(?:y|ies)|keywords)\s*:.{0,200}$/i, tags],
  [/^(?:#[\p{L}\d_]+[\s,]*){1,20}$/u, tags],
  [/^(?:# ?){3,5}$|^-\s?30\s?-$|^ends?$/i, ending],
  [/^#{3}\s.{0,40}$/, ending],
  [/^(?:[*•·_=~—–-]\s?){3,80}$/, 'dividing line'],
  [
    /^(?:(?:press|media|news) )?(?:contacts?|enquiries|inquiries)(?: information)?\s*(?::.{0,160})?$/i,
    contact,
  ],
  [/^(?:for (?:more|further|additional) information)\b.{0,120}[:\d]$/i, contact],
  [/^(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}\(?\d{3}\)?[-/. ]\s?\d{3}[-. ]\d{4}$/u, contact],
  [/^(?:https?:\/\/|www\.)\S{3,200}$/i, more],
  [
    /^(?:for immediate release|embargoed until\b.{0,60}|(?:press|news|media) release)$/i,
    'release notice',
  ],
  [/^\(?(?:additional )?(?:reporting|writing|editing|compiled) by\b.{0,300}$/i, credits],
  [
    /^(?:(?:view|show|add|no|\d{1,5}|all|reader|readers['’]) )?comments?\s*(?:\(\d{1,6}\))?\s*(?:are closed)?\s*[.:]?$/i,
    comments,
  ],
  [/^(?:post|leave|add|write) (?:a|your) (?:comment|reply)\b.{0,40}$/i, comments],
  [/^be the first to comment\b.{0,20}$|^join the (?:conversation|discussion)\b.{0,20}$/i, comments],
  [/^\d{1,5} (?:responses?|replies|thoughts) (?:to|on)\b.{0,120}$/i, comments],
]

/** Reasons after which the rest of a text belongs to the same, once most of the text is over. */
export const closing: ReadonlySet<string> = new Set([comments, ending])

/** The reason for what stands behind such a line. */
export const behind = 'after the end of the text: '

/** Signs between a page's title and the name of its site. */
export const titleBreaks = /\s+[|–—»·•-]\s+/

/** The reason for a document in another language. */
export const otherLanguage = (language: string) => `language ${language}: only English is read`

/** The reason for what a page with the beginning of an article alone does not show. */
export const stub = 'only the beginning: the page keeps the rest for subscribers'

/** Lines by which a page says that the rest is for those who pay or sign in. */
export const paywall = new RegExp(
  [
    '\\b(?:subscribe|sign in|log in|register|sign up)\\b.{0,40}\\b(?:to|and) (?:continue|keep|read|unlock|access)\\b',
    '\\b(?:to|and) (?:continue|keep) reading\\b.{0,60}\\b(?:subscri|sign|log|regist)',
    '\\bthis (?:article|content|story|page) is (?:only )?(?:for|available to|reserved for|exclusive to) .{0,30}\\b(?:subscribers|members)\\b',
    '\\b(?:subscribers?|members?)[- ]only\\b',
    '\\balready (?:a|an) (?:subscriber|member)\\b',
    "\\byou(?:’|'| ha)ve (?:reached|used|read) (?:your|all|the)\\b.{0,40}\\b(?:free|limit|articles)",
  ].join('|'),
  'i',
)
