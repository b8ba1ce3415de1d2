/** Class words of readers' comments. */
export const commentWords =
  /(?:^|[\s_-])(?:comment(?!-?(?:count|link|number|button))[a-z]*|kommentare?|disqus|replies|respond|commentaires?|comentarios?|commenti|reacties)(?=$|[\s_-])/

/** Class words of links to other articles, lists of them, and what the site shows on every page. */
export const otherWords =
  /(?:^|[\s_-])(?:related|relacionad[ao]s|verwandt|similar|recommend[a-z]*|empfehlung[a-z]*|teasers?|read-?more|more-?(?:news|stories|articles|from)|most-?(?:read|popular|viewed)|popular|meist-?gelesen|trending|latest|recent[a-z-]*|newest|carousel|slider|outbrain|taboola|next-?(?:post|article)|prev(?:ious)?-?(?:post|article)|archives?|calendar|kalender|upcoming|events?)(?=$|[\s_-])/

/** Class words of furniture beside the article. */
export const besideWords =
  /(?:^|[\s_-])(?:sidebar|side-?bar|side-?col(?:umn)?|rail|widgets?(?:-area)?|footer|fuss|nav(?:igation|bar)?|menu|breadcrumbs?|promo|newsletter|advert[a-z]*|banner|cookies?|popup|modal|marginal(?:spalte)?|ticker)(?=$|[\s_-])/

/** Class words of who wrote a text. */
export const authorWords =
  /author|byline|autor|verfasser|redakteur|auteur|firma\b|journalist|writer|reporter|contributor|creator|posted-?by|username|kirjoittaja|skribent|yazar/

/** Class words of a date. */
export const dateWords =
  /date|datum|datetime|time(?!line|r)|publi[sc]|pubblic|posted|erstellt|created|fecha|uhrzeit|data(?=$|[\s_-])|pvm|dato\b|tarih|stamp|dateline|byline|entry-?(?:top|info|meta|header)|(?:article|post|story)[_-]*(?:info|meta|details|header|head)/
