/**
 * Words before a date that tell what it is, of the languages of the press. Facts of language, no list
 * of anyone's; a word counts where it stands right before the date.
 */
const words = (text: string) =>
  text
    .trim()
    .split(/\s*\|\s*|\s*\n\s*/)
    .join('|')

/** "Published on": the day of publication. */
export const publishedWords = words(`
  published|posted|publish(?:ed)? date|publication date|date published|date posted|issued|released|release date|first published|submitted|written|added|date
  veröffentlicht|veroeffentlicht|erstellt|erschienen|publiziert|eingestellt|gespeichert|geschrieben|verfasst|gepostet|online seit|datum|veröffentlichungsdatum|erstmals veröffentlicht
  publié|publie|publiée|paru|parue|mis en ligne|mise en ligne|créé|posté|date de publication
  publicado|publicada|publicación|fecha de publicación|fecha|creado|publicat
  pubblicato|pubblicata|inserito|data di pubblicazione|pubblicazione
  publicação|data de publicação|criado|data
  gepubliceerd|geplaatst|publicatiedatum|verschenen
  publicerad|publicerat|publisert|publiceret|udgivet|lagt ut|skrevet|skapad|opprettet|oprettet
  julkaistu|luotu
  opublikowano|opublikowany|dodano|utworzono|data publikacji
  publikováno|vydáno|zveřejněno|uverejnené|publikované|vloženo
  objavljeno|objavljen|objavio|objavil|објављено
  megjelent|közzétéve|létrehozva|publikálva
  yayınlanma(?: tarihi)?|yayın tarihi|giriş|eklenme(?: tarihi)?|oluşturulma
  опубликовано|опубликована|опубликован|дата публикации|дата|создано|размещено|опубліковано|публикувано|публикация
  δημοσιεύθηκε|δημοσίευση|δημοσιεύτηκε|ημερομηνία
  diterbitkan|dipublikasikan|diposting
  發佈|发布|發表|发表|公開日|公開|掲載日|掲載|投稿日|投稿|作成日|입력|등록|작성일|게시
  نشر|تاريخ النشر|פורסם
`)

/** "Updated": the day of a later change. */
export const modifiedWords = words(`
  (?:last )?(?:updated?|modified|revised|edited|changed|reviewed)|latest update|last update
  aktualisiert|zuletzt aktualisiert|aktualisierung|geändert|zuletzt geändert|letzte änderung|letzte aktualisierung|überarbeitet|update
  mis à jour|mise à jour|modifié|modifiée|dernière modification|actualisé|maj
  actualizado|actualizada|actualización|última actualización|modificado
  aggiornato|aggiornata|ultimo aggiornamento|modificato
  atualizado|atualizada|atualização|última atualização
  bijgewerkt|laatst bijgewerkt|gewijzigd|laatste update
  uppdaterad|uppdaterat|oppdatert|opdateret|sist oppdatert|senast uppdaterad|senest opdateret
  päivitetty|muokattu
  zaktualizowano|aktualizacja|ostatnia aktualizacja
  aktualizováno|aktualizované|upraveno|ažurirano|izmenjeno
  frissítve|módosítva|utoljára frissítve
  güncelleme(?: tarihi)?|güncellenme(?: tarihi)?|son güncelleme
  обновлено|обновлена|изменено|дата обновления|оновлено|обновена|последна промяна
  ενημερώθηκε|τελευταία ενημέρωση
  diperbarui|更新日|更新|最終更新|修正|수정|업데이트|آخر تحديث|تحديث|עודכן
`)

/** "As of", where the text tells how new it is: weaker than either. */
export const standWords = words('stand|as of|état au|stato al|stav ke dni')

/** Words before a date that has nothing to do with the text. */
export const otherWords = words(`
  copyright|©|\\(c\\)|since|seit|depuis|desde|dal|born|geboren|né|died|gestorben|deadline|closing date|expires?|valid until|gültig bis|bis|until|from|ab|registered|joined|member since|mitglied seit|registriert|dabei seit|accessed|abgerufen|retrieved|archived|beginn|termin|start|ends?|erscheinungstermin|release|premiere|kinostart
`)

/** Small words that may stand between such a word and the date. */
export const between =
  '(?:\\s*(?:[:|,;·•–—-]|on|at|am|den|der|vom|um|le|il|el|em|op|den|den\\s|dne|the|by|von|par|de|por|da|di|van|w dniu|dnia|в|on:|date|datum|time|dato|pvm)\\s*){0,4}\\s*'
