import {foldWords} from './name-key.js';

// What a role means, in words that begin so, in any of the languages; a line is one meaning. A phrase is written with `_` for a space.
// A star marks offices that few hold at a time: they help to tell who is meant, « un habitant » does not.
const offices = `
	* vice_president vizeprasident vicepresident вице_президент
	* president presiden prasident presidenc президент
	* premier_ministre prime_minister premierminister ministerprasident primer_ministro primo_ministro primeiro_ministro премьер presidente_del_consiglio
	* chancel kanzler bundeskanzler cancill cancell chanceler канцлер
	* affaires_etrangeres chef_de_la_diplomatie cheffe_de_la_diplomatie foreign_minister foreign_secretary foreign_affairs secretary_of_state top_diplomat aussenminist chefdiplomat asuntos_exteriores relaciones_exteriores affari_esteri degli_esteri negocios_estrangeiros relacoes_exteriores иностранных_дел secretaire_d_etat
	* ministre_de_la_defense ministre_des_armees ministre_russe_de_la_defense defence_minister defense_minister defence_secretary defense_secretary minister_of_defence minister_of_defense verteidigungsminist ministro_de_defensa ministra_de_defensa ministro_della_difesa ministro_da_defesa министр_обороны
	* ministre_de_l_interieur interior_minister home_secretary innenminist ministro_del_interior ministro_dell_interno министр_внутренних
	* ministre_des_finances finance_minister treasury chancellor_of_the_exchequer finanzminist ministro_de_hacienda ministro_delle_finanze министр_финансов ministre_de_l_economie economy_minister wirtschaftsminist
	* ministre_de_la_justice justice_minister justizminist ministro_de_justicia attorney_general министр_юстиции garde_des_sceaux
	* ministre_de_la_sante health_minister health_secretary gesundheitsminist ministro_de_salud ministro_de_sanidad министр_здравоохранения
	porte_parole spokes sprecher portavoz portavoce porta_voz представител пресс_секретар
	* ambassad botschaft embajad ambasciat embaixad посол
	* maire mayor burgermeister oberburgermeister alcald sindac prefeit мэр
	depute senat lawmaker congress member_of_parliament mp abgeordnet diputad deputat депутат сенатор parlementaire parlamentari
	general colonel commander commandant admiral amiral generalleutnant chef_d_etat_major chief_of_staff oberst coronel colonnello generale генерал полковник адмирал
	* secretaire_general secretary_general generalsekretar secretario_general segretario_generale secretario_geral генеральныи_секретар генсек
	* dirigeant leader fuhrer lider guide numero_un лидер вождь dictat
	professeur professor chercheu researcher forscher wissenschaftler investigador ricercat pesquisador исследовател expert эксперт analyst analist scientist historien historian historiker economist okonom учен
	avocat lawyer attorney anwalt rechtsanwalt abogad avvocat advogad адвокат
	juge judge richter juez giudice juiz судья
	procureur prosecutor staatsanwalt fiscal procurator прокурор
	journalist periodist giornalist jornalist журналист редактор redacteur
	directeur directrice director direktor leiter direttore diretor директор pdg ceo patron chief_executive geschaftsfuhrer
	medecin doctor arzt medico врач infirmi nurse
	* pape pope papst papa папа
	* roi king konig rey re rei король
	* reine queen konigin reina regina rainha королева
	entraineur coach trainer entrenador allenatore treinador тренер
	joueur player footballeur spieler jugador giocatore jogador игрок athlete
	syndicalist union_leader gewerkschaft sindicalist sindacalist профсоюз
	habitant resident riverain anwohner vecino abitante morador житель
	ecrivain writer author autor schriftsteller escritor scrittore писател romancier novelist
	acteur actrice actor actress schauspieler actor attore актер актриса
	etudiant student estudiante studente студент
	agriculteur farmer bauer agricultor agricoltore фермер
	enseignant teacher lehrer maestro insegnante учител
	pecheur fisherman fischer pescador pescatore рыбак
`;

const countries = `
	russ росси moscou kremlin кремл
	ukrain ucrain украин
	franc franz француз франц
	alleman german deutsch bundes aleman tedesc alema немец герман
	americain american etats_unis united_states us usa amerikan vereinigten_staaten estadounidens statunitens америк сша washington maison_blanche white_house
	britan royaume_uni united_kingdom uk grossbritan reino_unido regno_unito британ
	chin китаи pekin beijing
	nord_coree coree_du_nord north_korea nordkorea norcorean corea_del_norte nordcorean corea_del_nord norte_corean coreia_do_norte северокоре севернои_коре кндр rpdc dprk pyongyang
	sud_coree coree_du_sud south_korea sudkorea surcorean corea_del_sur sudcorean corea_del_sud sul_coreano coreia_do_sul южнокоре южнои_коре
	japon japan giappon япон
	iran иран
	israel израил
	palestin палестин hamas
	turc turqu turk турец турци
	syri siri сири
	irak iraq ирак
	saoud saudi saudit саудовск
	egypt egipt egiz agypt егип
	indien indian indisch indi_o india
	pakistan пакистан
	bresil brazil brasil бразил
	espagn spain spanish spani espan spagn испан
	ital итал
	portug португал
	polon poland polish polnisch polen polac polaco польш польск
	hongr hungar ungar ungher венгр венгер
	bieloruss belarus weissruss bielorrus белорус
	europe europa europ евро union_europeenne bruxelles
	canad kanad канад
	mexic mejic mexik мексик
	argentin аргентин
	venezuel венесуэл
	serb серб
	grec greek griech grieg греч
	belg бельг
	suisse swiss schweiz suiz svizz швеицар
	autrich austri osterreich австри
	georgien georgian грузин
	armen армен
	azerb азерб
	afghan афган
	liban leban ливан
	alger argel алжир
	maroc morocc marruec marocc марок
	tunis тунис
	sud_africain south_africa sudafrik sudafric
	nigeri
	australi австрали
`;

const table = (lines: string): ReadonlyArray<readonly string[]> =>
	lines
		.split('\n')
		.map(line => line.trim())
		.filter(line => line !== '')
		.map(line => line.split(/\s+/v).map(words => words.replaceAll('_', ' ')));
const officeTable = table(offices);
const rare = new Set(officeTable.keys().filter(number => officeTable[number]![0] === '*'));
const countryTable = table(countries);

/** What a role says, comparable across languages. */
export type RoleFacts = {
	/** The folded phrases themselves. */
	readonly phrases: ReadonlySet<string>;
	/** Numbers of offices and of countries that they name. */
	readonly offices: ReadonlySet<number>;
	readonly countries: ReadonlySet<number>;
};

export const noFacts: RoleFacts = {phrases: new Set(), offices: new Set(), countries: new Set()};

const find = (lines: ReadonlyArray<readonly string[]>, phrase: string): Set<number> =>
	new Set(lines.flatMap((words, number) => words.some(word => word !== '*' && phrase.includes(` ${word}`)) ? [number] : []));

const known = new Map<string, RoleFacts>();
const mostKnown = 50_000;

/** Reads a role, in any of the languages. */
export const readRole = (role: string | null): RoleFacts => {
	if (role === null) {
		return noFacts;
	}

	let facts = known.get(role);
	if (!facts) {
		const phrase = foldWords(role.replaceAll(/['’]/gv, ' ')).join(' ');
		facts = {phrases: new Set(phrase === '' ? [] : [phrase]), offices: find(officeTable, ` ${phrase}`), countries: find(countryTable, ` ${phrase}`)};
		if (known.size >= mostKnown) {
			known.clear();
		}

		known.set(role, facts);
	}

	return facts;
};

/** What several roles of one speaker say together. */
export const joinFacts = (all: readonly RoleFacts[]): RoleFacts => ({
	phrases: new Set(all.flatMap(({phrases}) => [...phrases])),
	offices: new Set(all.flatMap(facts => [...facts.offices])),
	countries: new Set(all.flatMap(facts => [...facts.countries])),
});

/**
How the roles of two mentions stand to each other: they share an office or a phrase, they speak against one person (other
countries, other offices), or they say nothing about it.
*/
export const relateRoles = (a: RoleFacts, b: RoleFacts): 'shared' | 'against' | 'open' => {
	if (!a.phrases.isDisjointFrom(b.phrases)) {
		return 'shared';
	}

	if (a.countries.size > 0 && b.countries.size > 0 && a.countries.isDisjointFrom(b.countries)) {
		return 'against';
	}

	if (!a.offices.isDisjointFrom(b.offices)) {
		return 'shared';
	}

	return a.offices.size > 0 && b.offices.size > 0 ? 'against' : 'open';
};

const tellingLength = 4;

/** Whether roles say who is meant to somebody who knows the family name: a rare office, or a phrase of some length. */
export const isTelling = (facts: RoleFacts): boolean =>
	!facts.offices.isDisjointFrom(rare) || facts.phrases.values().some(phrase => phrase.split(' ').length >= tellingLength);

/** Whether two roles share what says who is meant. */
export const shareTelling = (a: RoleFacts, b: RoleFacts): boolean =>
	relateRoles(a, b) === 'shared'
	&& (!a.offices.intersection(b.offices).isDisjointFrom(rare)
		|| a.phrases
			.intersection(b.phrases)
			.values()
			.some(phrase => phrase.split(' ').length >= tellingLength));
