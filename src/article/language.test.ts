import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { languageOf } from './language.ts'

const cases: readonly (readonly [text: string, declared: string | null, language: string])[] = [
  // Too short to tell: what the page declares, unless the words or the script say otherwise.
  ['Bridge opens early', null, 'en'],
  ['Bürgermeister tritt zurück', 'de', 'de'],
  ['The mayor of Karel has resigned', 'de', 'en'],
  ['Мэр подал в отставку.', null, 'ru'],
  ['Мер пішов у відставку.', 'uk', 'uk'],
  ['Мэр подал в отставку.', 'en', 'ru'],
  ['北京市政府周二决定在冬季之前开放北桥。', null, 'zh'],
  ['市長は火曜日に辞任した。', null, 'ja'],
  ['시장이 화요일에 사임했다.', 'en', 'ko'],
  ['قرر المجلس فتح الجسر.', null, 'ar'],
  ['', null, 'en'],
  ['2020-09-23 15:00 3.2%', null, 'en'],
  // Long enough: the words, whatever the page declares.
  [
    'The council of Karel agreed on Tuesday to open the northern bridge before the winter, and the mayor said that the works would be paid for by the province.',
    'fr',
    'en',
  ],
  [
    'Der Rat der Stadt hat am Dienstag beschlossen, die Brücke vor dem Winter zu öffnen. Der Bürgermeister sagte, die Kosten trage das Land.',
    'en',
    'de',
  ],
  [
    'Le conseil de la ville a décidé mardi de rouvrir le pont avant l’hiver. Le maire a promis que les travaux seraient achevés en octobre.',
    'en',
    'fr',
  ],
  [
    'El consejo decidió el martes abrir el puente del norte antes del invierno, dijo el alcalde, y la provincia pagará las obras.',
    'en',
    'es',
  ],
  [
    'De raad besloot dinsdag de noordelijke brug voor de winter te openen, zei de burgemeester, en de provincie betaalt de werken.',
    'en',
    'nl',
  ],
  // Long, not English for sure, and declared: neighbours are hard to tell by words alone.
  [
    'Dewan kota pada hari Selasa memutuskan untuk membuka kembali jembatan lama sebelum musim dingin, kata wali kota kepada para wartawan, dan biaya pekerjaan itu akan ditanggung oleh provinsi. Dia berjanji bahwa tidak ada orang yang harus menunggu lebih dari enam jam di tepi sungai.',
    'id',
    'id',
  ],
  // English with much that is not.
  [
    'President Marie Lefèvre met Chancellor Jürgen Großmann in Berlin, Paris and Brüssel; Ministerpräsident Schröder and Bürgermeister Müller attended.',
    null,
    'en',
  ],
  [
    '“Wir öffnen die Brücke”, Müller said. The phrase “wir öffnen die Brücke” became famous in the town. Critics asked who would pay for that and when.',
    null,
    'en',
  ],
  [
    'CITY COUNCIL VOTES TO OPEN NORTHERN BRIDGE BEFORE WINTER, MAYOR SAYS PROVINCE WILL PAY FOR THE WORKS AND FOR REPAIRS',
    null,
    'en',
  ],
  [
    'Mayor slams council, vows tolls; bridge shut; province warns Karel; river rises again; ferry hits pier; oil jumps; gold at record high',
    null,
    'en',
  ],
  [
    'Statement by the Foreign Ministry. Заявление министерства. The Ministry notes with concern the decision of the Council and calls on all parties to refrain from any escalation.',
    null,
    'en',
  ],
  [
    'Baraza la mji wa Karel limekubali siku ya Jumanne kufungua daraja la kaskazini kabla ya majira ya baridi, na meya amesema kuwa mkoa utalipia kazi hizo. Wakazi wa mji walisema wamefurahi kwa sababu barabara ya zamani imefungwa tangu mafuriko ya mwaka jana, na watoto hawakuweza kwenda shule kwa muda mrefu sana bila kuzunguka mlima.',
    null,
    'und',
  ],
  // What is mostly another language stays so.
  [
    'Заявление министерства. Министерство с озабоченностью отмечает решение совета и призывает все стороны воздерживаться от эскалации. The end.',
    'en',
    'ru',
  ],
]

test('the language of short, plain and mixed texts', async () => {
  /** Short texts with their language; the last is what the page declares. */
  const short: readonly (readonly [language: string, text: string, declared?: string])[] = [
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

  for (const [language, text, declared] of short) {
    test(`a short text: ${language} ${declared ?? ''} "${text}"`, async () => {
      assert.equal(await languageOf(text, declared ?? null), language)
    })
  }

  for (const [text, declared, language] of cases) {
    assert.deepEqual([text, await languageOf(text, declared)], [text, language])
  }
})

test('any string has a language', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async text => {
      assert.match(await languageOf(text, null), /^[a-z]{2,3}$/)
    }),
    { seed: 2020, numRuns: 200 },
  )
})
