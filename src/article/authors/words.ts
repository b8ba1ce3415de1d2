const words = (text: string) =>
  text
    .trim()
    .split(/\s*\|\s*|\s*\n\s*/)
    .join('|')

/** Words before the names of those who wrote a text, of the languages of the press. */
export const ledBy = new RegExp(
  `^\\W*(?:${words(`
    (?:(?:posted|written|story|text|words|report|reporting|analysis|published|submitted|edited)\\s+)?by|authors?|reporters?|words
    (?:(?:geschrieben|veröffentlicht|gespeichert|gepostet|eingestellt|verfasst|ein artikel|ein beitrag|ein gastbeitrag|gastbeitrag|text|aufgezeichnet|erstellt|beitrag|blog beitrag)\\s+)?von|autor(?:en|in|innen|es|e)?|text
    (?:(?:écrit|publié|rédigé)\\s+)?par|auteurs?|por|escrito por|autora?|di|scritto da|a cura di|autore|door|geschreven door|auteur|av|af|tekst|skrevet av|kirjoittaja|przez|tekst|autor tekstu
    автор|текст|yazar|yazan|penulis|oleh|文|記者|记者|責編|责编|글
  `)})(?:\\s*[:：]\\s*|\\s+)`,
  'iu',
)

/** What joins two names. */
export const joins =
  /\s*(?:[;|/•·、\n]|,(?!\s*(?:jr|sr|ii|iii)\b)|\s(?:and|und|et|og|och|ja|и|та|ve|dan|&|with|mit)\s|\s(?:y|e|en|i|a)\s(?=\p{Lu}))\s*/giu

/** Not a name: a role, a desk, a degree, a word of the site's buttons. */
export const noName =
  /^(?:(?:the )?(?:staff|admin(?:istrator)?|editors?|editorial(?: (?:team|staff|board))?|redaktion|online-?redaktion|la rédaction|rédaction|redacción|redazione|redactie|newsroom|news ?desk|web ?desk|desk|webmaster|guest(?: (?:author|post|writer))?|gastautor(?:in)?|no author|unknown|anonymous|none|null|undefined|author|autor|user|test)|(?:[\p{L}’' &-]{0,30} )?(?:writer|reporter|correspondent|editor|columnist|contributor|producer|journalist|analyst|author)s?|.{0,30}\b(?:korrespondent(?:in)?|reporter(?:in)?|redakteur(?:in)?|journalist(?:in)?|chefredakteur(?:in)?|rédact(?:eur|rice)|periodista|giornalista|editor(?:in)?)|ph\.?d|m\.?d|m\.?a|r\.?d|dr|follow|share|contact|email|e-mail|mail|profile?|bio|website|more|mehr|read more|show all|published|updated|posted|veröffentlicht|aktualisiert|reviewed|medically reviewed.*|photos?|fotos?|bild|lesezeit|by|von|par)$/iu

/** Who took the picture, checked or translated is not who wrote. */
export const otherPart =
  /^(?:photos?|fotos?|bild(?:er)?|images?|video|übersetz|translat|illustrat|grafik|graphics?)\b/iu
