const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)

/** Given names of men, as news texts of many countries write them. */
export const men: ReadonlySet<string> = new Set(
  words(`Aaron Abdel Abdul Abdullah Abdulla Abdelfattah Abe Abiy Adam Ahmad Ahmed Akbar Alan Alain
    Albert Alberto Alejandro Aleksandr Alexander Alexandre Alexei Alexey Alexis Ali Alistair Allan
    Allen Amir Anatoly Anders Andre Andrea Andreas Andrei Andres Andrew Andrey Andrij Andriy Angel
    Angus Anthony Antonio Antony Antti Anwar Arkady Armin Arnold Arthur Asad Ashraf Asif Ayman
    Barack Bashar Bassam Ben Benjamin Benny Bernard Bernie Bill Bob Boris Brad Brendan Brett Brian
    Bruce Bruno Carl Carlos Cesar Charles Charlie Chris Christian Christoph Christopher Chuck Claude
    Clive Colin Corey Craig Cyril Dan Daniel Danny David Davit Dean Denis Dennis Diego Dieter Dirk
    Dmitri Dmitriy Dmitry Dominic Don Donald Doug Douglas Duncan Earl Ed Eddie Edgar Eduard Eduardo
    Edward Edwin Ehud Elijah Elon Emil Emmanuel Enrique Eric Erik Ernest Ernesto Esmail Evan Evo
    Faisal Felipe Felix Fernando Fidel Florian Francis Francisco Francois François Frank Frans Franz
    Fred Frederick Gareth Gary Gavin Gaston Gennady George Georgi Gerald Gerard Gerhard Gerry
    Giorgio Giuseppe Glenn Gordon Graham Greg Gregory Guido Guillermo Gustavo Guy Hamid Hans Harold
    Harry Hasan Hashim Hassan Heiko Heinz Helmut Henri Henrik Henry Herbert Horst Howard Hugh Hugo
    Hussein Ian Ibrahim Igor Ilham Ilya Imran Ismail Ivan Ivo Jack Jacob Jacques Jair Jake James
    Jamal Jan Janez Javad Javier Jason Jean Jeff Jeffrey Jens Jeremy Jerome Jerry Jesse Jim Jimmy
    Joao João Joachim Joe Joel Johan John Johannes Johnny Jon Jonas Jonathan Jorge Jose José Josef
    Joseph Josep Josh Joshua Juan Julian Julien Julio Jürgen Justin Kareem Karim Karl Kassym Keith
    Ken Kenneth Kevin Khaled Khalid Khalifa Kirill Klaus Kofi Konstantin Kurt Kyle Lamar Larry Lars
    Laurent Lawrence Leo Leon Leonid Lev Lindsey Lloyd Lothar Louis Luc Luca Lucas Luigi Luis Luiz
    Lukas Lula Mahathir Mahmoud Mahmud Malcolm Manuel Marc Marcel Marco Marcos Mario Mark Marko
    Markus Martin Marty Matt Matteo Matthew Mattis Maurice Mauricio Max Maxim Mehmet Michael Michel
    Miguel Mike Mikhail Milan Milos Mitch Mitt Mohamed Mohammad Mohammed Mohsen Mostafa Muammar
    Muhammad Muhammadu Mustafa Narendra Nasser Nathan Ned Neil Nelson Nicolas Nicolás Nick Nicholas
    Nigel Nikol Nikolai Nikolay Norbert Olaf Oleg Oleksandr Oleksii Oliver Omar Oscar Osama Otto
    Pablo Paolo Patrick Paul Pavel Pedro Peter Petr Petro Petteri Phil Philip Philippe Pierre Pieter
    Piotr Qasem Qassem Rafael Raja Rajnath Ralph Ramzan Rand Randy Raul Raúl Ray Raymond Recep Rex
    Reza Ricardo Richard Rick Rob Robert Roberto Rodrigo Roger Roland Roman Romano Ron Ronald Ross
    Roy Rudy Russell Ryan Saad Sadiq Saeed Salman Salva Sam Samir Samuel Saul Scott Sean Sebastian
    Serge Sergei Sergey Sergio Serhii Shahbaz Shane Shimon Shinzo Sigmar Silvio Simon Stanislav
    Stefan Stephane Stephen Steve Steven Stuart Sven Tariq Ted Terry Theo Thierry Thomas Tim Timothy
    Tobias Todd Tom Tomas Tommy Tony Travis Trent Trevor Tyler Uhuru Ulrich Umar Vadim Valery
    Valdis Vasily Victor Viktor Vincent Vitali Vitaly Vlad Vladimir Volodymyr Vyacheslav Walid Walter
    Warren Wayne Wilbur William Willy Wilson Wolfgang Xavier Yahya Yair Yasser Yevgeny Yitzhak Yoav
    Yuri Yury Yusuf Zac Zalmay Zoran Itsunori Taro Shigeru Fumio Yoshihide Toshimitsu Keir Rishi
    Mariano Mateusz Andrzej Jaroslaw Lech Robin Jarosław Sauli Alar Gitanas Traian Klaus Borut
    Aleksandar Milorad Hashim Edi Zoran Kyriakos Antonis Joko Prayut Rodrigo Ferdinand Najib
    Ranil Gotabaya Mahinda Hun Thongloun Asif Nawaz Ashraf Hamad Tamim Sabah Haider Nouri Barham
    Masoud Massoud Ebrahim Mohammad-Javad Esmaeil Alaeddin Amos Avigdor Naftali Isaac Yoweri`),
)

/** Given names of women. */
export const women: ReadonlySet<string> = new Set(
  words(`Abigail Agnes Aisha Alexandra Alice Alicia Amanda Amber Amy Ana Angela Angelina Anita Ann
    Anna Annalena Anne Annegret Annette Antonia Asma Audrey Aung-San Barbara Beata Beatrice Benazir
    Beth Betty Bridget Brigitte Carmen Carol Carolina Caroline Carrie Catherine Cecilia Charlotte
    Cherie Chelsea Christina Christine Chrystia Cindy Claire Claudia Cristina Cynthia Dana Deborah
    Denise Diana Diane Dianne Dilma Dina Dominique Donna Doris Dorothy Edith Eileen Elena Elina
    Elisabeth Elise Elizabeth Ella Ellen Elvira Emily Emma Erika Erna Esther Eva Evelyn Faye
    Fatima Federica Fiona Florence Frances Gabriela Gina Giorgia Gloria Grace Greta Gwen Hannah
    Heather Helen Helena Helle Hillary Hina Ilana Inga Ingrid Irina Isabel Ivanka Jacinda Jacqueline
    Jane Janet Janice Jean-Marie Jeanine Jeanne Jennifer Jenny Jessica Jill Joan Joanna Jodi Joyce
    Judith Judy Julia Julie Kaja Kamala Karen Karin Karine Kate Katerina Katherine Kathleen Kathy
    Katie Katrin Kayleigh Keiko Kellyanne Kelly Kersti Kim-Marie Kirsten Kirstjen Kristalina Laura
    Leila Lena Liana Linda Lisa Liz Loretta Lori Louise Lucia Lucy Lynn Madeleine Magdalena Maia
    Malala Margaret Margarita Margot Maria Marianne Marie Marillyn Marina Marine Marion Marta Martha
    Mary Maryam Maureen Megan Meghan Melania Melissa Mette Michelle Michele Mia Miriam Monica Nadia
    Nancy Naomi Natalia Natalie Natasha Nathalie Nicola Nicole Nikki Nina Nora Olga Olivia Pamela
    Patricia Paula Pauline Penny Petra Priti Rachel Rania Rebecca Renata Rita Roberta Rosa Rose
    Ruth Sabine Sally Samantha Sandra Sanna Sara Sarah Segolene Shabana Sheila Sheikha Sheryl
    Shirley Simone Sofia Sonia Sophie Stephanie Sue Susan Susana Suzanne Svetlana Sviatlana Sylvia
    Tamara Tanya Tatiana Teresa Theresa Therese Tina Ursula Valentina Valerie Vanessa Vera
    Veronica Victoria Virginia Wendy Yulia Yvette Zoe Zuzana Maia Nirmala Sushma Sheikh-Hasina
    Tsai Viola Jadwiga Ewa Kolinda Dalia Tarja Ines Begona Soraya Ada Manuela Annelies`),
)

/** Family names that stand first: "Moon Jae-in", "Xi Jinping". */
export const familyFirst: ReadonlySet<string> = new Set(
  words(`Kim Moon Park Lee Yi Rhee Roh Yoon Yun Choi Choe Jung Jeong Chung Kang Cho Jo Chang Jang
    Lim Im Han Oh Seo Suh Shin Song Ryu Yoo Yu Hong Ban Hwang Ahn An Bae Noh Ri Pak Chun Kwon Xi Li
    Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo Lin He Gao Liang Zheng Luo
    Song Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu
    Ding Ren Yao Shen Geng Hua Mao Wen Bo Qin Chiang Tsai Soong Han Nguyen Tran Pham Vo Phan Truong
    Hoang Dang Bui Ngo Duong Le Hun Sok Lai Koo Hou Ko Hong Cui Fu Meng Lau Leung Tung Lam Chow`),
)
