// The words that generated articles are made of: common words, chosen for this purpose. What comes out is grammar without sense.

/** What sentences of one language are made of. `%n` stands for a name, `%r` for a role, `%q` for the words said, `%s` for a sentence. */
export type Lexicon = {
	readonly language: string;
	readonly marks: readonly [string, string];
	readonly determiners: readonly string[];
	readonly nouns: readonly string[];
	readonly verbs: readonly string[];
	readonly adjectives: readonly string[];
	readonly links: readonly string[];
	/** Put behind a noun's stem to make rarer words. */
	readonly endings: readonly string[];
	readonly roles: readonly string[];
	/** Ways to give words, with their marks. */
	readonly frames: readonly string[];
	readonly givenNames: readonly string[];
	readonly months: readonly string[];
};

const list = (words: string): string[] => words.split(/\s+/v).filter(word => word !== '');
const lines = (text: string): string[] => text.split('\n').map(line => line.trim()).filter(line => line !== '');

export const lexicons: readonly Lexicon[] = [
	{
		language: 'fr',
		marks: ['« ', ' »'],
		determiners: list('le la les un une des ce cette notre leur chaque plusieurs'),
		nouns:
			list(`accord action aide alliance année arme assemblée attaque avenir banque besoin budget campagne capitale centre chef choix citoyen comité commerce condition conflit
			conseil contrôle coopération côté crise débat décision défense demande démocratie départ député développement dialogue doute droit eau école économie effort élection emploi énergie
			enfant enquête entreprise équipe espoir état étude événement exercice famille femme fin force forêt frontière gare guerre guichet hausse histoire homme hôpital idée image impôt
			incendie industrie information inondation jeune jour journal juge justice langue liberté ligne logement loi lumière maire maison marché médecin menace mer mesure ministère mission
			monde mort mouvement musée nation négociation niveau nuit opinion ordre paix parlement parole parti patient pays pêche peuple peur place plan pluie police politique pont port
			presse prison prix problème projet promesse proposition quartier question raison rapport réforme région règle relation réponse réunion risque rôle route salaire santé sécurité
			semaine service siècle situation société soldat solution sommet soutien stratégie syndicat système témoin temps terre tour traité transport travail tribunal usine vérité ville
			violence visite voie voix vote`),
		verbs:
			list(`accepte annonce appelle apporte attend augmente cherche commence comprend concerne construit continue crée décide défend demande devient doit donne empêche engage entend espère
			évite exige explique ferme finit garantit garde gère impose invite juge laisse lance limite maintient manque menace montre offre ouvre oublie partage perd permet porte prend prépare
			présente protège prouve quitte rappelle reçoit reconnaît réduit refuse regarde rejette rencontre renforce respecte reste retire réunit soutient suit surveille touche traverse trouve vend voit`),
		adjectives:
			list(`ancien autre bon calme certain clair commun complet contraire difficile dur essentiel étranger européen fort général grave historique immense important injuste inquiet
			international juste large légal libre local long militaire mondial mort national nécessaire nouveau nucléaire officiel ouvert politique possible premier privé prochain profond public
			rapide rare récent régional responsable riche rude sérieux simple social solide stable sûr utile vaste vrai`),
		links: list('dans pour avec sans contre sur sous par depuis selon malgré pendant mais et ou donc car où quand comme avant après'),
		endings: list('iste isme ité age ement eur euse able al el ier ière eux ion et ette'),
		roles: lines(`le ministre de la Santé
			la maire de la ville
			le porte-parole du gouvernement
			la présidente du conseil régional
			le directeur de l’usine
			un responsable syndical
			la cheffe de la police
			le président de la commission
			la juge d’instruction
			un chercheur de l’université`),
		frames: lines(`« %q », a déclaré %n, %r.
			« %q », a dit %n.
			%n a affirmé : « %q. »
			« %q », a estimé %r.
			Selon %n, « %q ».
			« %q, a-t-elle ajouté. %s »
			%n, %r, a jugé que %s « %q »`),
		givenNames: list('Jeanne Paul Claire Luc Nadia Hugo Inès Marc Sophie Karim Élise Thomas Aurore Bruno Noémie Alain Zoé Denis'),
		months: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
	},
	{
		language: 'en',
		marks: ['“', '”'],
		determiners: list('the a this that our their every some no each'),
		nouns:
			list(`account act age agency agreement aid air answer area army arrest attack bank battle bill board border bridge budget building business campaign case chance change chief child
			choice citizen city claim coast committee company concern condition council country county court crime crisis damage data day deal death debate debt decision defence demand doctor
			doubt drought duty economy effort election energy evidence face factory failure fact family farm fear field fight fire fleet flood food force forest fund future goal government
			ground group growth harbour harm health heart history home hope hospital hour house idea industry inquiry interest issue job judge jury labour land law leader letter level life
			limit line loss market matter mayor meeting member message minister mission moment money month morning nation nature neighbour night number offer office officer order party path
			peace people pilot place plan plant police policy port power price prison problem process promise proof protest question rail rate reason record report result right risk river road
			role rule safety school sea season share shift side sign site soldier speech staff state step storm story strike student summer summit supply support system talk task tax teacher
			team term test threat time town trade treaty trial troop truth union valley vessel victim village visit voice vote wage wall war water way week winter witness woman word work
			worker world year youth`),
		verbs:
			list(`accept allow announce answer ask attack bear begin break bring build call carry cause change choose claim close come confirm consider continue cost cover cut decide defend demand
			deny deserve expect explain face fail fall feel fight find follow force forget gain give grow happen hear help hold hope join keep know lead learn leave let lose make mean meet
			move need offer open order pay prove push put reach read receive reduce refuse reject remain remember repair reply ride run save say see seek sell send serve share show speak
			spend stand start stop support take teach tell test threaten trust turn understand wait walk want warn watch win work write`),
		adjectives:
			list(`able angry bad basic big blue bold brave broad busy calm careful certain cheap clear close cold common cruel deep dry early easy empty equal fair false fast final firm
			foreign free fresh full great green hard heavy high honest huge large late legal light local long loud main major modern narrow national near new nuclear old open plain poor proud
			public quick quiet rare ready real rich right rough rural safe serious sharp short simple slow small social sound special steady strange strong sudden sure tall thin tough true
			urban usual vast warm weak wide wild wrong young`),
		links: list('in on at for with without against under over by since despite during but and or so because where when as before after until'),
		endings: list('er ing ness less ful ment ship able ist ism al y ed ly'),
		roles: lines(`the health minister
			the mayor of the town
			a spokeswoman for the ministry
			the chair of the committee
			a union leader
			the head of the agency
			the chief of police
			a researcher at the university
			the owner of the plant
			an investigating judge`),
		frames: lines(`“%q,” said %n, %r.
			“%q,” %n said.
			%n told reporters: “%q.”
			“%q,” said %r.
			According to %n, “%q”.
			“%q,” she added. “%s.”
			%n, %r, argued that %s “%q”.`),
		givenNames: list('Alice Mark Grace Owen Priya Daniel Ruth Samuel Ivy Peter Nora James Leila Ethan Molly Victor Joan Colin'),
		months: list('January February March April May June July August September October November December'),
	},
	{
		language: 'de',
		marks: ['„', '“'],
		determiners: list('der die das ein eine dieser diese unser ihr jede manche kein'),
		nouns:
			list(`Abkommen Amt Angebot Angriff Angst Antwort Arbeit Armee Arzt Aufgabe Ausschuss Bahn Bank Bauer Bedarf Bedingung Behörde Bericht Betrieb Bevölkerung Beweis Bild Brand Brücke
			Bürger Bund Chef Dorf Druck Ehre Einfluss Einigung Energie Entscheidung Erfolg Ergebnis Fabrik Fall Familie Feld Folge Forderung Frage Frau Freiheit Frieden Frist Führung Gebiet Gefahr
			Gefängnis Geld Gemeinde Gericht Geschichte Gesellschaft Gesetz Gespräch Gewalt Gewinn Grenze Grund Gruppe Hafen Handel Haus Haushalt Hilfe Hoffnung Jahr Kampf Kind Klage Klima Kosten
			Kraft Krankenhaus Krieg Krise Küste Lage Land Leben Lehrer Leistung Löhne Macht Markt Maßnahme Meer Mehrheit Meinung Mensch Miete Minister Mittel Nacht Opfer Ordnung Partei Pflicht
			Plan Platz Polizei Preis Problem Rat Recht Reform Regel Regierung Reise Richter Risiko Rolle Sache Schaden Schiff Schule Schutz Sicherheit Sitzung Soldat Sorge Staat Stadt Steuer
			Stimme Straße Streik Sturm Tag Tat Termin Ufer Umwelt Unternehmen Urteil Verband Verbot Verfahren Vertrag Volk Vorschlag Waffe Wahl Wald Wasser Weg Welt Werk Wert Wille Winter
			Wirtschaft Woche Wohnung Wort Zahl Zeit Zeuge Ziel Zukunft`),
		verbs:
			list(`arbeitet bedroht beginnt begrüßt bekommt bestätigt bezahlt bleibt braucht bringt darf denkt droht endet erhält erinnert erklärt erwartet fehlt findet fordert fragt führt gehört
			gewinnt gibt glaubt hält handelt hilft hofft hört kämpft kennt kommt kostet lehnt lernt liegt macht meint muss nimmt nutzt öffnet plant prüft redet rettet ruft sagt schafft schließt
			schreibt schützt sieht soll spricht stärkt steht steigt stellt sucht trägt trifft verliert verlangt verspricht versteht wächst warnt wartet weiß will wird zahlt zeigt zieht zwingt`),
		adjectives:
			list(`alte arme breite deutliche dringende echte eigene einfache ernste erste europäische falsche feste freie fremde frühe ganze gemeinsame genaue gerechte große gute harte hohe
			junge kalte klare kleine kurze lange laute leere leichte letzte militärische mögliche nahe neue nötige offene öffentliche politische reiche reine richtige ruhige sichere schnelle
			schwache schwere soziale starke stille tiefe weite wichtige wirksame`),
		links: list('in für mit ohne gegen auf unter durch seit trotz während aber und oder denn weil wo wenn als vor nach bis über'),
		endings: list('ung heit keit schaft los lich isch er in chen haft bar ern'),
		roles: lines(`der Gesundheitsminister
			die Bürgermeisterin der Stadt
			ein Sprecher des Ministeriums
			die Vorsitzende des Ausschusses
			ein Gewerkschafter
			der Leiter der Behörde
			die Polizeichefin
			ein Forscher der Universität
			der Besitzer des Werks
			eine Richterin`),
		frames: lines(`„%q“, sagte %n, %r.
			„%q“, sagte %n.
			%n erklärte: „%q.“
			„%q“, meinte %r.
			Laut %n „%q“.
			„%q“, fügte sie hinzu. „%s.“
			%n, %r, betonte, %s „%q“.`),
		givenNames: list('Anna Jonas Greta Lukas Ayşe Felix Marta Otto Lena Emil Ida Karl Rosa Hannes Frieda Uwe Jutta Bernd'),
		months: list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
	},
	{
		language: 'es',
		marks: ['«', '»'],
		determiners: list('el la los las un una este esta nuestro su cada algún ningún'),
		nouns:
			list(`acuerdo agua alcalde alianza amenaza año apoyo arma asamblea asunto ataque ayuda banco barrio camino campaña campo capital cárcel casa causa centro ciudad comercio comité compromiso
			conflicto consejo control costa crisis cuenta daño debate decisión defensa demanda derecho desafío deuda diálogo diputado duda economía ejército elección empleo empresa energía enfermo
			equipo escuela esfuerzo espacio esperanza estado estudio familia fiscal frontera fuego fuerza futuro gasto gente gobierno grupo guerra hambre hecho historia hospital huelga idea
			impuesto incendio industria informe isla juez juicio justicia ley libertad línea lluvia lucha lugar mar marcha mayoría médico medida mensaje mercado miedo ministro mujer mundo nación
			niño noche norma obra oferta opinión orden país palabra pan partido paso paz pesca plan plaza pobreza poder policía política precio prensa presión presupuesto problema proyecto prueba
			pueblo puente puerto queja razón reforma región respuesta reunión riesgo río salario salud semana señal sequía siglo sindicato sistema soldado solución sueldo tarea tierra trabajo
			tratado tren tribunal unión valor vecino verdad viaje víctima vida visita vivienda voto voz zona`),
		verbs:
			list(`acepta acusa afecta anuncia aprueba asegura ataca aumenta avanza ayuda baja busca cambia cierra comienza compra confía conoce construye continúa corre crea cree cumple debe decide
			defiende deja denuncia empieza entrega espera evita exige explica falta gana garantiza habla hace impide intenta lanza llama llega logra lucha mantiene mejora merece mira muestra necesita
			niega obliga ofrece olvida paga permite pide pierde prepara promete protege quiere recibe rechaza reconoce recuerda reduce refuerza respeta responde sabe sigue sirve sostiene sube sufre
			teme tiene toma trabaja trae une usa vende ve vive vuelve`),
		adjectives:
			list(`abierto alto amplio antiguo bajo bueno capaz caro claro común corto débil difícil digno duro enorme europeo extraño fácil falso firme fuerte general grande grave histórico
			injusto internacional joven justo largo legal lento libre ligero local malo militar mismo moderno nacional necesario nuevo obrero oscuro pleno pobre político posible primero privado
			profundo propio público rápido raro rico rural seguro serio simple social sólido último útil viejo`),
		links: list('en para con sin contra sobre bajo por desde según durante pero y o porque donde cuando como antes tras hasta entre'),
		endings: list('ista ismo idad aje miento dor dora able al ero era oso ción ito'),
		roles: lines(`el ministro de Salud
			la alcaldesa de la ciudad
			un portavoz del gobierno
			la presidenta del comité
			un dirigente sindical
			el director de la fábrica
			la jefa de la policía
			un investigador de la universidad
			el dueño de la empresa
			una jueza`),
		frames: lines(`«%q», declaró %n, %r.
			«%q», dijo %n.
			%n afirmó: «%q».
			«%q», señaló %r.
			Según %n, «%q».
			«%q», añadió. «%s».
			%n, %r, sostuvo que %s «%q».`),
		givenNames: list('Lucía Diego Marta Andrés Elena Rafael Pilar Iván Carmen Javier Rocío Tomás Nuria Óscar Irene Mateo Alba Gonzalo'),
		months: list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
	},
	{
		language: 'ru',
		marks: ['«', '»'],
		determiners: list('этот эта наш их каждый весь такой свой'),
		nouns:
			list(`армия атака банк берег беседа битва больница борьба будущее бюджет век вера власть вода вождь возраст война вопрос враг врач время встреча выбор вывод газета глава год голос город
			граница группа давление дата дверь движение дело день депутат деревня договор долг дом дорога друг дума единство жалоба желание женщина жизнь завод задача закон запад зима знак зона
			игра идея известие имя исход камень класс ключ книга команда комитет конец корабль край кризис круг лес лето линия лицо мера место месяц министр мир мнение молодёжь море мост музей
			народ наука неделя ночь оборона область обмен общество огонь оружие ответ отказ отношение ошибка память партия план победа поезд поле политика помощь порт порядок право праздник предел
			премия пресса приказ причина проблема прогноз проект путь работа район рамки ребёнок река речь решение рост рынок сбор связь север семья сила слово служба случай смысл совет солдат
			соглашение спор средство срок ставка станция статья степень страна страх строка суд судья счёт текст тема труд угроза удар успех участие учёный факт флот фонд форма цель цена центр
			цифра часть человек число шаг школа штаб экономика энергия юг язык`),
		verbs:
			list(`берёт ведёт видит вносит возвращает встречает выбирает выходит говорит готовит даёт делает держит должен ждёт живёт забывает закрывает заявляет знает зовёт идёт имеет ищет
			касается кладёт купит лежит ломает меняет молчит мешает надеется находит начинает несёт нуждается обещает объясняет ответит открывает падает пишет платит помнит понимает предлагает
			признаёт продаёт просит растёт решает служит слышит смотрит снижает создаёт спасает ставит стоит строит теряет требует угрожает уходит учит хочет хранит читает`),
		adjectives:
			list(`белый богатый большой важный верный вечный военный глубокий главный горький готовый долгий дорогой другой единый живой земной крепкий лёгкий личный малый местный мирный
			молодой мощный народный научный новый общий острый открытый первый полный последний простой прямой равный редкий резкий русский светлый свободный сильный слабый сложный старый строгий
			твёрдый тихий тяжёлый узкий частный чистый широкий ясный`),
		links: list('в на для с без против под из после через но и или потому где когда как до при между'),
		endings: list('ник ница ость ство ский ный ова ение ка ок чик ура'),
		roles: lines(`министр здравоохранения
			мэр города
			представитель министерства
			председатель комитета
			глава профсоюза
			директор завода
			начальник полиции
			сотрудник университета
			владелец компании
			судья`),
		frames: lines(`«%q», — заявил %n, %r.
			«%q», — сказал %n.
			%n сообщил: «%q».
			«%q», — отметил %r.
			По словам %n, «%q».
			«%q», — добавила она. «%s».
			%n, %r, считает, что %s «%q».`),
		givenNames: list('Анна Борис Вера Глеб Дарья Егор Зоя Илья Кира Лев Мария Олег Полина Роман Софья Юрий Тимур Нина'),
		months: list('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
	},
];

/** Syllables of which surnames and rare words are put together. */
export const syllables: readonly string[] = list(
	'ba be bo ca co cu da de do fa fe fi ga go gu ha he ho ja jo ka ke ko la le lo lu ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za zo',
);
/** The same in Cyrillic, sound for sound. */
export const cyrillicSyllables: readonly string[] = list(
	'ба бе бо ка ко ку да де до фа фе фи га го гу ха хе хо жа жо ка ке ко ла ле ло лу ма ме ми мо на не но па пе по ра ре ри ро са се си со та те ти то ва ве ви во за зо',
);
