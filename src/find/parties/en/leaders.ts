const rows: readonly (readonly [state: string, names: string])[] = [
  [
    'USA',
    'Joe Biden|Donald Trump|Barack Obama|George W. Bush|George Bush|Bill Clinton|Ronald Reagan|Jimmy Carter|Gerald Ford|Richard Nixon|Kamala Harris|Mike Pence|Dick Cheney|Al Gore|Antony Blinken|Mike Pompeo|Rex Tillerson|John Kerry|Hillary Clinton|Condoleezza Rice|Colin Powell|Madeleine Albright|Warren Christopher|James Baker|George Shultz|Henry Kissinger|William Perry|William Cohen|Donald Rumsfeld|Robert Gates|Jim Mattis|Lloyd Austin|Marco Rubio',
  ],
  [
    'GBR',
    'Keir Starmer|Rishi Sunak|Liz Truss|Boris Johnson|Theresa May|David Cameron|Gordon Brown|Tony Blair|John Major|Margaret Thatcher|Jack Straw|Robin Cook|Douglas Hurd',
  ],
  [
    'FRA',
    'Emmanuel Macron|Francois Hollande|Nicolas Sarkozy|Jacques Chirac|Francois Mitterrand|Valery Giscard d’Estaing|Lionel Jospin|Alain Juppe|Dominique de Villepin|Roland Dumas',
  ],
  [
    'DEU',
    'Friedrich Merz|Olaf Scholz|Angela Merkel|Gerhard Schroeder|Gerhard Schroder|Helmut Kohl|Helmut Schmidt|Joschka Fischer|Hans-Dietrich Genscher|Frank-Walter Steinmeier',
  ],
  [
    'RUS',
    'Vladimir Putin|Dmitry Medvedev|Boris Yeltsin|Mikhail Gorbachev|Leonid Brezhnev|Sergei Lavrov|Sergey Lavrov|Dmitry Peskov|Yevgeny Primakov|Andrei Kozyrev|Igor Ivanov|Sergei Shoigu|Viktor Chernomyrdin',
  ],
  [
    'CHN',
    'Xi Jinping|Hu Jintao|Jiang Zemin|Deng Xiaoping|Wen Jiabao|Li Keqiang|Li Qiang|Wang Yi|Zhu Rongji|Li Peng',
  ],
  [
    'JPN',
    'Shinzo Abe|Fumio Kishida|Yoshihide Suga|Shigeru Ishiba|Junichiro Koizumi|Yasuhiro Nakasone|Yoshihiko Noda|Naoto Kan|Taro Aso',
  ],
  [
    'KOR',
    'Moon Jae-in|Park Geun-hye|Lee Myung-bak|Roh Moo-hyun|Kim Dae-jung|Yoon Suk Yeol|Yoon Suk-yeol|Lee Jae-myung',
  ],
  [
    'PRK',
    'Kim Jong Un|Kim Jong-un|Kim Jong Il|Kim Jong-il|Kim Il Sung|Kim Il-sung|Kim Yo Jong|Kim Yo-jong',
  ],
  [
    'IRN',
    'Ali Khamenei|Hassan Rouhani|Ebrahim Raisi|Mahmoud Ahmadinejad|Mohammad Khatami|Javad Zarif|Mohammad Javad Zarif|Masoud Pezeshkian|Akbar Hashemi Rafsanjani|Ruhollah Khomeini|Abbas Araghchi',
  ],
  [
    'IRQ',
    'Saddam Hussein|Nouri al-Maliki|Haider al-Abadi|Adel Abdul Mahdi|Mustafa al-Kadhimi|Barham Salih|Jalal Talabani|Tariq Aziz',
  ],
  [
    'ISR',
    'Benjamin Netanyahu|Naftali Bennett|Yair Lapid|Ehud Olmert|Ariel Sharon|Ehud Barak|Shimon Peres|Yitzhak Rabin|Yitzhak Shamir|Menachem Begin|Moshe Katsav|Reuven Rivlin|Isaac Herzog|Avigdor Lieberman|Yoav Gallant',
  ],
  ['PSE', 'Yasser Arafat|Yasir Arafat|Mahmoud Abbas|Ismail Haniyeh|Yahya Sinwar'],
  [
    'EGY',
    'Abdel Fattah al-Sisi|Abdel Fattah el-Sisi|Mohamed Morsi|Hosni Mubarak|Anwar Sadat|Amr Moussa',
  ],
  ['SYR', 'Bashar al-Assad|Hafez al-Assad|Ahmed al-Sharaa|Farouk al-Shara'],
  [
    'LBN',
    'Saad Hariri|Saad al-Hariri|Rafik Hariri|Michel Aoun|Emile Lahoud|Hassan Nasrallah|Najib Mikati',
  ],
  ['JOR', 'King Hussein|King Abdullah II|Abdullah II'],
  ['SAU', 'Mohammed bin Salman|King Salman|King Fahd|Adel al-Jubeir'],
  [
    'TUR',
    'Recep Tayyip Erdogan|Tayyip Erdogan|Bulent Ecevit|Tansu Ciller|Turgut Ozal|Suleyman Demirel|Mevlut Cavusoglu|Hakan Fidan',
  ],
  [
    'UKR',
    'Volodymyr Zelensky|Volodymyr Zelenskiy|Volodymyr Zelenskyy|Petro Poroshenko|Viktor Yanukovych|Viktor Yushchenko|Leonid Kuchma|Dmytro Kuleba',
  ],
  ['BLR', 'Alexander Lukashenko'],
  ['POL', 'Donald Tusk|Andrzej Duda|Lech Walesa|Wojciech Jaruzelski|Mateusz Morawiecki'],
  ['HUN', 'Viktor Orban|Viktor Orbán'],
  ['SRB', 'Slobodan Milosevic|Aleksandar Vucic|Vojislav Kostunica'],
  ['HRV', 'Franjo Tudjman'],
  ['BIH', 'Alija Izetbegovic|Radovan Karadzic'],
  [
    'GRC',
    'Alexis Tsipras|Andreas Papandreou|Kyriakos Mitsotakis|Constantine Mitsotakis|George Papandreou',
  ],
  [
    'ITA',
    'Silvio Berlusconi|Giorgia Meloni|Mario Draghi|Matteo Renzi|Giuseppe Conte|Giulio Andreotti|Romano Prodi',
  ],
  ['ESP', 'Pedro Sanchez|Mariano Rajoy|Felipe Gonzalez|Jose Maria Aznar'],
  ['PRT', 'Mario Soares'],
  ['ROU', 'Nicolae Ceausescu|Ion Iliescu|Klaus Iohannis'],
  ['GEO', 'Eduard Shevardnadze|Mikheil Saakashvili'],
  ['KGZ', 'Askar Akayev|Kurmanbek Bakiyev'],
  ['KAZ', 'Nursultan Nazarbayev|Kassym-Jomart Tokayev'],
  ['AFG', 'Hamid Karzai|Ashraf Ghani|Abdullah Abdullah'],
  [
    'PAK',
    'Imran Khan|Nawaz Sharif|Shehbaz Sharif|Pervez Musharraf|Benazir Bhutto|Asif Ali Zardari|Zia ul-Haq',
  ],
  [
    'IND',
    'Narendra Modi|Manmohan Singh|Atal Behari Vajpayee|Indira Gandhi|Rajiv Gandhi|Narasimha Rao|Subrahmanyam Jaishankar',
  ],
  ['BGD', 'Sheikh Hasina|Khaleda Zia'],
  ['LKA', 'Mahinda Rajapaksa|Gotabaya Rajapaksa|Chandrika Kumaratunga'],
  ['MMR', 'Aung San Suu Kyi|Min Aung Hlaing|Than Shwe'],
  ['THA', 'Thaksin Shinawatra|Prayuth Chan-ocha'],
  ['KHM', 'Hun Sen|Norodom Sihanouk|Pol Pot'],
  ['VNM', 'Nguyen Phu Trong'],
  [
    'PHL',
    'Rodrigo Duterte|Ferdinand Marcos|Corazon Aquino|Benigno Aquino|Gloria Macapagal Arroyo|Joseph Estrada|Fidel Ramos|Bongbong Marcos',
  ],
  [
    'IDN',
    'Joko Widodo|Suharto|Megawati Sukarnoputri|Susilo Bambang Yudhoyono|Prabowo Subianto|Abdurrahman Wahid',
  ],
  ['MYS', 'Mahathir Mohamad|Anwar Ibrahim|Najib Razak'],
  [
    'AUS',
    'Anthony Albanese|Scott Morrison|Malcolm Turnbull|Tony Abbott|Julia Gillard|Kevin Rudd|John Howard|Bob Hawke|Paul Keating',
  ],
  ['NZL', 'Jacinda Ardern|Helen Clark'],
  [
    'CAN',
    'Justin Trudeau|Mark Carney|Stephen Harper|Jean Chretien|Brian Mulroney|Pierre Trudeau|Chrystia Freeland',
  ],
  [
    'MEX',
    'Andres Manuel Lopez Obrador|Claudia Sheinbaum|Enrique Pena Nieto|Felipe Calderon|Vicente Fox|Ernesto Zedillo',
  ],
  ['CUB', 'Fidel Castro|Raul Castro|Miguel Diaz-Canel'],
  ['HTI', 'Jean-Bertrand Aristide|Rene Preval|Jovenel Moise|Jean-Claude Duvalier'],
  ['NIC', 'Daniel Ortega|Violeta Chamorro'],
  ['PAN', 'Manuel Noriega'],
  ['VEN', 'Nicolas Maduro|Hugo Chavez|Juan Guaido'],
  ['COL', 'Alvaro Uribe|Juan Manuel Santos|Gustavo Petro|Ivan Duque'],
  ['PER', 'Alberto Fujimori|Pedro Castillo'],
  ['CHL', 'Augusto Pinochet|Michelle Bachelet|Sebastian Pinera|Gabriel Boric|Salvador Allende'],
  [
    'ARG',
    'Carlos Menem|Nestor Kirchner|Cristina Fernandez de Kirchner|Mauricio Macri|Alberto Fernandez|Javier Milei',
  ],
  [
    'BRA',
    'Jair Bolsonaro|Luiz Inacio Lula da Silva|Dilma Rousseff|Michel Temer|Fernando Henrique Cardoso',
  ],
  ['BOL', 'Evo Morales'],
  ['ECU', 'Rafael Correa'],
  [
    'ZAF',
    'Nelson Mandela|Thabo Mbeki|Jacob Zuma|Cyril Ramaphosa|F.W. de Klerk|P.W. Botha|Desmond Tutu',
  ],
  ['ZWE', 'Robert Mugabe|Emmerson Mnangagwa|Morgan Tsvangirai'],
  ['NGA', 'Muhammadu Buhari|Bola Tinubu|Goodluck Jonathan|Olusegun Obasanjo|Sani Abacha'],
  ['KEN', 'Uhuru Kenyatta|William Ruto|Mwai Kibaki|Daniel arap Moi'],
  ['UGA', 'Yoweri Museveni'],
  ['RWA', 'Paul Kagame'],
  ['COD', 'Joseph Kabila|Laurent Kabila|Mobutu Sese Seko|Felix Tshisekedi'],
  ['ETH', 'Abiy Ahmed|Meles Zenawi|Mengistu Haile Mariam'],
  ['ERI', 'Isaias Afwerki'],
  ['SDN', 'Omar al-Bashir|Omar Hassan al-Bashir|Abdel Fattah al-Burhan|Abdalla Hamdok'],
  ['SSD', 'Salva Kiir|Riek Machar'],
  ['LBY', 'Muammar Gaddafi|Moammar Gadhafi|Muammar Qaddafi|Khalifa Haftar|Khalifa Hifter'],
  ['DZA', 'Abdelaziz Bouteflika|Abdelmadjid Tebboune|Liamine Zeroual'],
  ['MAR', 'King Hassan II|King Mohammed VI|Mohammed VI'],
  ['TUN', 'Zine El Abidine Ben Ali|Kais Saied'],
  ['CIV', 'Laurent Gbagbo|Alassane Ouattara'],
  ['LBR', 'Charles Taylor|Ellen Johnson Sirleaf|George Weah'],
  ['AGO', 'Jose Eduardo dos Santos|Jonas Savimbi|Joao Lourenco'],
  ['ZMB', 'Levy Mwanawasa|Kenneth Kaunda'],
  ['CHL', 'Ricardo Lagos'],
  ['TWN', 'Tsai Ing-wen|Chen Shui-bian|Ma Ying-jeou|Lee Teng-hui|Lai Ching-te'],
]

/** Heads of state and government and their ministers, with the alpha-3 code of the state that they are of. */
export const leaders: readonly (readonly [name: string, state: string])[] = rows.flatMap(
  ([state, names]) => names.split('|').map(name => [name, state] as const),
)
