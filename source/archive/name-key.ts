// Names as keys: the same for the same name whatever its accents, case, hyphens and apostrophes.
import {foldInto} from './units.js';

/** Arabic articles as they are written before names, and the syllables they become before some letters. */
const articles = new Set(['al', 'el', 'ul', 'ad', 'as', 'ash', 'at', 'an', 'ar', 'az']);
/** “Son of”, in its spellings. */
const filiations: Readonly<Record<string, string>> = {ben: 'ibn', bin: 'ibn', ibn: 'ibn', bint: 'bint'};
/** Words that belong to the name behind them. */
export const particles: ReadonlySet<string> = new Set([
	'ibn',
	'bint',
	'de',
	'da',
	'do',
	'dos',
	'das',
	'du',
	'des',
	'del',
	'della',
	'di',
	'la',
	'le',
	'van',
	'von',
	'der',
	'den',
	'ten',
	'ter',
	'zu',
	'zum',
	'zur',
	'af',
	'av',
	'y',
	'e',
]);

/**
Folds words: no accents, no case, apostrophes dropped, all else that is no letter or digit a space.

@returns words, each letters and digits only; Cyrillic stays Cyrillic, and й counts as и.
*/
export const foldWords = (text: string): string[] => {
	let folded = '';
	foldInto(text, unit => {
		folded += String.fromCharCode(unit);
	});
	return folded.split(' ').filter(word => word !== '');
};

/** The words of a person's name that tell people apart: folded, Arabic articles and generation suffixes left out. */
export const nameTokens = (name: string): string[] => {
	const words = foldWords(name);
	return (
		words
			// Ben at the beginning is Benjamin.
			.map((word, index) => (index === 0 && word === 'ben' ? word : (filiations[word] ?? word)))
			.filter(
				(word, index) =>
					!(articles.has(word) && index < words.length - 1 && words.length > 1)
					&& !(index > 1 && ['jr', 'sr', 'junior', 'senior', 'ii', 'iii'].includes(word)),
			)
	);
};

/**
How many of the last words of a name are the family name, as far as its form tells: the last one with the particles before it.

@param tokens - from `nameTokens`.
*/
export const surnameLength = (tokens: readonly string[]): number => {
	if (tokens.slice(0, -1).every(token => token.length > 1 && particles.has(token))) {
		return tokens.length;
	}

	let length = 1;
	while (length < tokens.length - 1 && particles.has(tokens[tokens.length - 1 - length]!)) {
		length++;
	}

	return length;
};

// The commonest family names of languages the program reads and of languages whose names are often in the news.
const common = new Set(`
	martin bernard dubois thomas robert richard petit durand leroy moreau simon laurent lefebvre michel garcia david bertrand roux vincent fournier girard bonnet dupont lambert fontaine
	smith jones williams brown taylor davies wilson evans roberts johnson walker wright robinson thompson white hughes edwards green hall wood harris lewis jackson clarke clark turner hill
	scott cooper morris ward moore king baker miller davis anderson young allen adams nelson carter mitchell campbell parker collins murphy kelly
	muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer koch bauer richter klein wolf schroder neumann schwarz zimmermann braun hofmann hartmann lange
	gonzalez rodriguez fernandez lopez martinez sanchez perez gomez jimenez ruiz hernandez diaz moreno munoz alvarez romero alonso gutierrez navarro torres ramirez ramos flores cruz vargas
	rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano mancini rizzo lombardi moretti
	silva santos ferreira pereira oliveira rodrigues martins sousa souza fernandes goncalves gomes lopes marques alves almeida ribeiro pinto carvalho teixeira lima costa
	иванов иванова смирнов смирнова кузнецов кузнецова попов попова васильев васильева петров петрова соколов соколова михаилов новиков федоров морозов волков алексеев лебедев семенов егоров павлов
	ivanov smirnov kuznetsov popov petrov sokolov volkov pavlov
	kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh shin sin seo kwon hwang ahn an song ryu hong ri
	wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng
	nguyen tran le pham hoang phan vu dang bui do ho ngo
	sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi
	khan singh kumar sharma patel ali ahmed hussain hassan ibrahim mohamed mohammed abdullah
	nagy kovacs toth szabo horvath varga kiss molnar
	yilmaz kaya demir celik sahin ozturk
`.split(/\s+/v).filter(name => name !== ''));

/** Whether a family name is so common that alone it says little about who is meant. */
export const isCommon = (token: string): boolean => common.has(token);

const first = new Set(
	`kim lee yi park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im han oh shin sin seo kwon hwang ahn an song ryu hong ri
	wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng xi mao hua wen jiang
	nguyen tran le pham hoang phan vu dang bui do ho ngo abe kishida suga koizumi ishiba orban nagy kovacs toth szabo horvath varga magyar`.split(/\s+/v));

/** Whether a word is a family name that its language puts before the given name: Korean, Chinese, Vietnamese, Japanese, Hungarian. */
export const comesFirst = (token: string): boolean => first.has(token);
