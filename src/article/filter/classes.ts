import type { Tag } from '../tree/node.ts'

/** Words that sites put into class, id and role, by what they say of an element; 31 groups at most. */
const groups: readonly string[] = [
  'comment|disqus|respond|replies|discuss',
  'share|sharing|social|facebook|twitter|follow|addthis|whatsapp',
  'related|recommend|read-?more|also|popular|trending|latest|most|more|outbrain|taboola',
  'next|prev|teaser|promo|carousel|slider|swiper',
  'caption|credit|image|photo|picture|gallery|figure|slideshow',
  'video|player|audio|media|podcast',
  'author|byline|\\bbio|writer|contributor|profile|avatar',
  'nav|menu|breadcrumb|crumb|pagination|pager|tabs|toolbar|skip',
  'header|masthead|banner|topbar|site-?head',
  'foot|copyright|legal|disclaimer|colophon',
  'sidebar|aside|widget|rail|\\bside|complementary',
  '(?:^|[\\s_-])ads?(?:$|[\\s_-])|advert|sponsor|dfp|promoted',
  'newsletter|subscri|sign-?up|paywall|premium|regist|login|donat|member',
  'modal|popup|overlay|dialog|tooltip|dropdown',
  '(?:^|[\\s_-])tags?(?:$|[\\s_-])|topic|categor|keyword|taxonomy',
  'meta|date|time|publish|dateline|kicker|eyebrow',
  'content|body',
  'article|story|(?:^|[\\s_-])post|entry|news',
  'text|paragraph|prose|copy|wysiwyg|main|rte',
  'title|headline|heading',
  'lead|lede|summary|standfirst|intro|deck|(?:^|[\\s_-])dek|excerpt|descri|subhead|subtitle|abstract',
  'list|card|grid|feed|stream|tile|thumb|collection|item',
  'quote|pull',
  'cookie|consent|gdpr|privacy|notice|alert',
  'hidden|hide|invisible|sr-only|visually|screen-?reader|no-?print|print-?only',
  'embed|tweet|instagram',
  '(?:^|[\\s_-])live|update|timeline|key-?event',
  'note|correction|reference|source|disclosure',
  'form|search|button|btn|cta|call-?to',
  'product|price|cart|shop|buy|deal',
  'box|inset|info|factbox|tools?|util|action|email',
]

/** How many groups there are. */
export const groupCount = groups.length

const forms = groups.map(words => new RegExp(words, 'i'))
const all = new RegExp(groups.join('|'), 'i')
const attributes = ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component']
/** Characters of an element's names that are looked at. */
const longest = 300

/** The groups whose words an element has in its names, a bit each. */
export function groupsOf(tag: Tag, known: Map<string, number>): number {
  let names = ''
  for (let i = 0; i < tag.attributes.length; i += 2) {
    if (attributes.includes(tag.attributes[i]!)) names += ` ${tag.attributes[i + 1]}`
  }
  if (!names) return 0
  names = names.slice(0, longest)
  let bits = known.get(names)
  if (bits === undefined) {
    bits = 0
    if (all.test(names)) {
      for (const [i, form] of forms.entries()) if (form.test(names)) bits |= 1 << i
    }
    known.set(names, bits)
  }
  return bits
}
