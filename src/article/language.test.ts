import assert from 'node:assert/strict'
import { test } from 'node:test'
import { languageOf } from './language.ts'

/** Texts with their language; the second is what the page declares. */
const cases: readonly (readonly [language: string, text: string, declared?: string])[] = [
  ['de', 'Der Stadtrat tagte am Dienstag.'],
  ['de', 'Minister kündigt Treffen mit den Nachbarn an'],
  ['fr', 'Le ministre a promis une aide à ses voisins.'],
  ['fr', 'Le conseil se réunit mardi.'],
  ['es', 'El consejo se reunió el martes.'],
  ['it', 'Il ministro ha promesso aiuti entro ottobre.'],
  ['nl', 'De raad kwam dinsdag bijeen in het dorp.'],
  ['pl', 'Rada zebrała się we wtorek.'],
  ['tr', 'Bakan salı günü kürsüde konuştu.'],
  ['sv', 'Ministern lovade hjälp på tisdagen.'],
  ['pt', 'O ministro prometeu ajuda até outubro.'],
  ['ro', 'Ministrul a promis ajutor până în octombrie.'],
  ['vi', 'Bộ trưởng hứa viện trợ.'],
  ['ru', 'Министр обещал помощь.'],
  ['uk', 'Міністр пообіцяв допомогу до жовтня, а рада її схвалила.'],
  ['el', 'Ο υπουργός υποσχέθηκε βοήθεια.'],
  ['ar', 'وعد الوزير بالمساعدة'],
  ['he', 'השר הבטיח סיוע.'],
  ['zh', '部长承诺提供援助。'],
  ['ja', '大臣は支援を約束した。'],
  ['ru', 'Совет', 'en'],
  ['und', 'ᚠᚢᚦᚨᚱᚲ'],
  // A page that declares English by its template.
  ['de', 'Der Stadtrat tagte am Dienstag.', 'en'],
  // Too short to tell: what is declared counts.
  ['nl', 'Raad sluit brug', 'nl'],
  ['en', 'Raad sluit brug'],
  ['en', 'The council met on Tuesday.'],
  ['en', 'The council met on Tuesday.', 'en'],
  ['en', 'Kenya lifts ban on Chilean tea'],
  ['en', 'Norway pledged help.'],
  ['en', 'Ministers meet in Nuuk over fish'],
  ['en', 'Moscow'],
  ['en', 'Müller, Dubois visit Łódź, Gdańsk'],
  ['en', 'Javier Ortega y Núñez, a farmer from Oviedo, wept.'],
  ['en', 'Talks fail; strike looms'],
  ['en', '12,5 % – 2020'],
  ['en', ''],
]

for (const [language, text, declared] of cases) {
  test(`language: ${language} ${declared ?? ''} "${text}"`, async () => {
    assert.equal(await languageOf(text, declared ?? null), language)
  })
}
