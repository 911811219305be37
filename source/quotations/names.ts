import {ByToken} from './by-token.js';
import {isPatronymic} from './cases.js';
import {determinerBits, formBits, functionBits, G, L, nounBits, type Language} from './languages/language.js';
import {datelineAt, type Layout} from './layout.js';
import {isWord, kinds, type Tokens} from './tokens.js';
import {S} from './vocabulary.js';

/** The names of a text, by their first token (honorific or capital role included). */
export type Names = Pick<ByToken<NameSpan>, 'get' | 'has' | 'values'>;

/** A name in the text, found by its capitals. Token numbers; `to` is exclusive. */
export type NameSpan = {
	/** Where the span begins with its honorific or role. */
	readonly whole: number;
	readonly from: number;
	readonly to: number;
	/** From the honorific: bits of `G`, 0 if none tells. */
	readonly gender: number;
	readonly honorific: boolean;
	/** What a noun inside the name tells (“Employees Association”): bits of `L`. */
	readonly type: number;
	/** A role written with capitals before the name (“House Speaker”), or -1. */
	readonly roleFrom: number;
	readonly roleTo: number;
	readonly roleHead: number;
};

const blocking = functionBits | G.common | G.time;
const organisation = L.institution | L.document | L.media;

/** Marks after which a capital says nothing. */
const openers = ':—–•*|/>»”"“„-';

/** “al-Harthi”, “el-Khalil”: the capital comes after the particle. */
const hasInnerCapital = (tokens: Tokens, index: number): boolean => {
	const word = tokens.words[index]!;
	const hyphen = word.indexOf('-');
	return hyphen > 0 && hyphen < 4 && tokens.capitals[index] === 0 && /^(?:al|el|ad|as|ash|an|ar|at|az|ul|bin|ben|аль|эль|ас|аш|ад|ан|ар|ат|бин|бен)$/v.test(word.slice(0, hyphen));
};

/** “@river_rat”: what one is called where anybody may write. */
const isUsername = (tokens: Tokens, index: number): boolean => (tokens.words[index - 1] === '@' && tokens.ends[index - 1] === tokens.starts[index]) || /.[\da-z]_[\da-z]/iv.test(tokens.words[index]!);

/** “his sister”: whether a token is a relative of somebody. */
const isRelative = (tokens: Tokens, at: number): boolean => (tokens.meaning[at]! & L.kin) !== 0 && isWord(tokens, at - 1) && (tokens.grammar[at - 1]! & G.possessive) !== 0;

const nounEnding = /.{4}(?:ung|heit|keit|schaft|tion|tät|ismus|ment|nis|tum|ling|chen|lein|ik|ei|ie|enz|anz|ur|schutz|zeit|recht|werk|haus|stadt|land|platz|straße|dienst|preis|bericht)(?:en|es|[ens])?$/v;

/** Marks the tokens of lines in which every longer word has a capital: “Mayor Warns Of More Delays”. */
const titleTokens = (tokens: Tokens, {lineStarts}: Layout): Uint8Array => {
	const found = new Uint8Array(tokens.count);
	for (const [line, from] of lineStarts.entries()) {
		const to = lineStarts[line + 1] ?? tokens.count;
		let [words, long, small] = [0, 0, 0];
		for (let index = from; index < to; index++) {
			if (tokens.kinds[index] === kinds.word) {
				const isLong = tokens.words[index]!.length > 3;
				words++;
				long += isLong ? 1 : 0;
				small += isLong && tokens.capitals[index] === 0 ? 1 : 0;
			}
		}

		if (words >= 5 && long >= 4 && small * 10 <= long) {
			found.fill(1, from, to);
		}
	}

	return found;
};

/**
Finds names by their capitals, particles and honorifics; no list of names is needed.
A capital at the head of a sentence counts only if the article never writes the word small and it is no common word.
*/
class NameFinder {
	readonly names: ByToken<NameSpan>;
	readonly #tokens: Tokens;
	readonly #language: Language;
	readonly #layout: Layout;
	/** Words the article writes small, and words it writes with a capital inside a sentence. */
	readonly #small = new Set<string>();
	readonly #capital = new Set<string>();
	/** How often each word is written with a capital. */
	readonly #capitals = new Map<string, number>();
	/** Words that follow a frequent given name, where nouns have capitals too: family names that may look like nouns. */
	readonly #families = new Set<string>();
	/** Stems of names that follow a preposition of place or an institution, where names change with the case. */
	readonly #places = new Set<string>();

	/** Which tokens stand in a headline that has capitals throughout, and the words of the names found elsewhere. */
	readonly #inTitle: Uint8Array;
	readonly #known = new Set<string>();

	constructor(tokens: Tokens, language: Language, layout: Layout) {
		this.#tokens = tokens;
		this.#language = language;
		this.#layout = layout;
		this.names = new ByToken(tokens.count);
		// Headlines with capitals throughout are an English habit.
		const titles = language.code === 'en' ? titleTokens(tokens, layout) : undefined;
		this.#inTitle = titles ?? new Uint8Array(tokens.count);
		for (let index = 0; index < tokens.count; index++) {
			if (tokens.kinds[index] !== kinds.word || this.#inTitle[index] === 1) {
				continue;
			}

			if (language.data.capitalNouns && tokens.capitals[index] === 1 && isWord(tokens, index - 1) && tokens.capitals[index - 1] === 1 && this.#given(index - 1) !== 0) {
				this.#families.add(tokens.words[index]!);
			}

			if (tokens.capitals[index] === 1) {
				this.#capitals.set(tokens.words[index]!, (this.#capitals.get(tokens.words[index]!) ?? 0) + 1);
			}

			if (tokens.capitals[index] === 0) {
				this.#small.add(tokens.words[index]!);
				if (language.familyEndings.length > 0) {
					this.#small.add(this.#stem(index));
				}
			} else if (tokens.capitals[index] === 1 && !this.#isStart(index)) {
				this.#capital.add(tokens.words[index]!);
			}

			if (language.familyEndings.length > 0 && tokens.capitals[index] === 1 && isWord(tokens, index - 1)
				&& ((tokens.grammar[index - 1]! & G.locative) !== 0 || ((tokens.capitals[index - 1] === 0 || this.#isStart(index - 1)) && (tokens.meaning[index - 1]! & L.institution) !== 0 && /[аиыя]$/v.test(tokens.words[index]!)))) {
				this.#places.add(this.#stem(index));
			}
		}

		this.#find(0);
		if (!titles?.includes(1)) {
			return;
		}

		for (const {from, to} of this.names.values()) {
			for (let index = from; index < to; index++) {
				this.#known.add(tokens.words[index]!);
			}
		}

		// Where every word has a capital, only names that stand elsewhere too are known as such.
		this.#find(1);
	}

	/** What is the same in all cases of a word. */
	#stem(index: number): string {
		return this.#tokens.forms[index]!.stem;
	}

	/** The gender of a word that is a frequent given name, else 0. */
	#given(index: number): number {
		return this.#tokens.forms[index]?.given ?? 0;
	}

	/** Whether a sentence begins at a token. */
	#opensSentence(index: number): boolean {
		return this.#layout.sentenceStarts[this.#layout.sentences[index]!] === index;
	}

	#find(inTitle: number) {
		const tokens = this.#tokens;
		for (let index = 0; index < tokens.count; index++) {
			if (tokens.kinds[index] !== kinds.word || this.#inTitle[index] !== inTitle) {
				continue;
			}

			const dateline = datelineAt(this.#layout, index);
			if (dateline !== undefined) {
				index = dateline;
				continue;
			}

			const name = this.#nameAt(index);
			if (name) {
				this.names.set(name.whole, name);
				index = name.to - 1;
			}
		}
	}

	#isStart(index: number): boolean {
		const tokens = this.#tokens;
		const before = index - 1;
		if (this.#opensSentence(index) || before < 0 || tokens.kinds[before] === kinds.quotation || tokens.kinds[before] === kinds.line) {
			return true;
		}

		return tokens.kinds[before] === kinds.mark && (this.#opensSentence(before) || openers.includes(tokens.words[before]!));
	}

	/** Whether a word may be part of a name; `inside`: other parts of it stand before. */
	#isNameable(index: number, inside: boolean): boolean {
		const tokens = this.#tokens;
		if (!isWord(tokens, index)) {
			return false;
		}

		if (hasInnerCapital(tokens, index)) {
			return true;
		}

		if (isUsername(tokens, index)) {
			return !inside;
		}

		if (tokens.capitals[index] === 0) {
			return false;
		}

		const word = tokens.words[index]!;
		if (this.#inTitle[index] === 1 && !this.#known.has(word)) {
			return false;
		}

		const grammar = tokens.grammar[index]!;
		const meaning = tokens.meaning[index]!;
		const {capitalNouns} = this.#language.data;
		// Where months are written small, a capital makes a name of one: Марта, August.
		const isNameOfMonth = (grammar & blocking) === G.time && this.#language.code !== 'en' && !capitalNouns && (!this.#isStart(index) || (isWord(tokens, index + 1) && tokens.capitals[index + 1] === 1));
		if ((grammar & blocking) !== 0 && !isNameOfMonth && !this.#opensName(index)) {
			// Inside a name a capitalised article or particle belongs to it: “Le Gallec”, “Van Maele”.
			return inside && (grammar & G.time) === 0 && !this.#opensSentence(index);
		}

		if (word.endsWith('\'') && (grammar & G.particle) === 0) {
			// “Dell’Utri”, “Sant’Elia”
			return word.length > 3 && (inside || !this.#isStart(index)) && isWord(tokens, index + 1) && tokens.capitals[index + 1] === 1 && tokens.starts[index + 1] === tokens.ends[index];
		}

		if (inside) {
			return !capitalNouns || ((meaning & nounBits) === 0 && !nounEnding.test(word)) || tokens.capitals[index] === 2 || this.#families.has(word);
		}

		const isProperNoun = !capitalNouns && this.#language.caseEndings.length === 0 && (meaning & organisation) !== 0 && (meaning & (L.person | L.pointer)) === 0 && !this.#isStart(index) && isWord(tokens, index + 1) && tokens.capitals[index + 1] === 1
			&& (tokens.grammar[index + 1]! & blocking) === 0 && tokens.starts[index + 1]! - tokens.ends[index]! <= 1;
		if (isProperNoun) {
			return true;
		}

		if (this.#families.has(word) && (!isWord(tokens, index - 1) || (tokens.grammar[index - 1]! & determinerBits) === 0)) {
			return true;
		}

		if ((meaning & (L.nationality | L.pointer | nounBits)) !== 0 && tokens.capitals[index] !== 2) {
			return false;
		}

		if (capitalNouns) {
			return this.#isGermanName(index, word);
		}

		if (!this.#isStart(index)) {
			return true;
		}

		if (this.#capital.has(word)) {
			return true;
		}

		if (word.length < 4 && !this.#language.data.dropsSubject && this.#language.caseEndings.length === 0 && isWord(tokens, index + 2) && tokens.capitals[index + 1] === 1 && tokens.capitals[index + 2] === 1) {
			// “Ri Myong Chol”: short words that are forms of verbs too may be names of East Asia.
			return true;
		}

		if ((meaning & formBits) !== 0 || this.#small.has(word) || (this.#language.code === 'en' && word.endsWith('ly') && tokens.words[index + 1] === ',') || (this.#language.familyEndings.length > 0 && this.#small.has(this.#stem(index)))) {
			return false;
		}

		if ((tokens.shapes[index]! & S.verb) !== 0 && !(isWord(tokens, index + 1) && tokens.capitals[index + 1]! > 0)) {
			return false;
		}

		const next = index + 1;
		// “Беседовал Илья Карташев”: a verb before a full name.
		if ((tokens.shapes[index]! & S.verb) !== 0 && isWord(tokens, next + 1) && tokens.capitals[next]! > 0 && tokens.capitals[next + 1]! > 0 && this.#given(index) === 0
			&& !isPatronymic(tokens.words[next]!, this.#language)) {
			return false;
		}

		// A lone word that stands nowhere else, before an unknown word written small, is rather a verb or an adverb.
		if (isWord(tokens, next) && tokens.capitals[next] === 0 && this.#capitals.get(word) === 1 && this.#given(index) === 0 && this.#language.code !== 'en'
			&& (tokens.grammar[next]! & (G.have | G.be | G.oblique | G.conjunction | G.relative | G.particle)) === 0 && (tokens.meaning[next]! & (L.finite | L.participle)) === 0) {
			return false;
		}

		// A lone unknown word before an article or a preposition is rather a verb or an adverb.
		return !isWord(tokens, next) || tokens.capitals[next]! > 0 || (tokens.grammar[next]! & (determinerBits | G.preposition)) === 0 || (tokens.grammar[next]! & (G.oblique | G.relative | G.be | G.have)) !== 0
			|| tokens.words[next] === '\'s';
	}

	/** “New York”, “Nova Iorque”: a common word with a capital inside a sentence begins a name if more of the name follows. */
	#opensName(index: number): boolean {
		const tokens = this.#tokens;
		return (tokens.grammar[index]! & blocking) === G.common && tokens.capitals[index] === 1 && (tokens.meaning[index]! & (nounBits | formBits)) === 0 && !this.#language.data.capitalNouns && !this.#isStart(index)
			&& this.#inTitle[index] === 0 && isWord(tokens, index + 1) && tokens.capitals[index + 1] === 1 && (tokens.grammar[index + 1]! & blocking) === 0 && tokens.starts[index + 1]! - tokens.ends[index]! <= 1;
	}

	/** Where common nouns have capitals too, articles and adjectives before a word tell that it is one. */
	#isGermanName(index: number, word: string): boolean {
		const tokens = this.#tokens;
		if (nounEnding.test(word) || this.#small.has(word)) {
			return false;
		}

		const before = index - 1;
		if (!isWord(tokens, before) || this.#isStart(index)) {
			return true;
		}

		if ((tokens.grammar[before]! & determinerBits) !== 0 && tokens.capitals[index] !== 2) {
			return false;
		}

		const isInflected = tokens.capitals[before] === 0 && /(?:e|en|er|es|em)$/v.test(tokens.words[before]!)
			&& (tokens.grammar[before]! & ((blocking & ~G.common) | G.adverb)) === 0 && (tokens.meaning[before]! & formBits) === 0;
		return !isInflected || this.#isNameable(index + 1, true);
	}

	#isParticle(index: number): boolean {
		const tokens = this.#tokens;
		return isWord(tokens, index) && tokens.capitals[index] === 0 && (tokens.grammar[index]! & G.particle) !== 0;
	}

	/** How far a name goes that begins with `first`. */
	#end(first: number): number {
		const tokens = this.#tokens;
		let to = first + 1;
		while (to < tokens.count) {
			if (tokens.kinds[to] === kinds.quotation && tokens.ends[to]! - tokens.starts[to]! < 24 && tokens.starts[to]! - tokens.ends[to - 1]! <= 1
				&& tokens.capitals[to - 1]! > 0 && this.#isNameable(to + 1, true) && tokens.capitals[to + 1]! > 0) {
				// A nickname between given and family name.
				to += 2;
				continue;
			}

			if (tokens.words[to] === '&' && tokens.capitals[to - 1]! > 0 && this.#isNameable(to + 1, true) && tokens.starts[to + 1]! - tokens.ends[to]! <= 1) {
				// “Marks & Spencer”
				to += 2;
				continue;
			}

			if (tokens.kinds[to] !== kinds.word || tokens.starts[to]! - tokens.ends[to - 1]! > 1) {
				break;
			}

			if (tokens.words[to] === 'jr.' || tokens.words[to] === 'sr.' || this.#isNameable(to, true)) {
				to++;
				continue;
			}

			// Particles between two parts: “Noor van den Berghe”, “Marlene Aparecida dos Reis”.
			let next = to;
			while (next < to + 3 && this.#isParticle(next)) {
				next++;
			}

			if (this.#language.data.capitalNouns && (tokens.grammar[to]! & determinerBits) !== 0) {
				break;
			}

			const and = next - to === 1 && /^(?:[eiy]|und)$/v.test(tokens.words[to]!);
			const place = to - first === 1 && isWord(tokens, first - 1) && (tokens.grammar[first - 1]! & G.locative) !== 0 && isWord(tokens, next + 1) && tokens.capitals[next + 1]! > 0;
			if (next === to || and || place || !this.#isNameable(next, true) || (tokens.meaning[next]! & L.institution) !== 0 || (tokens.grammar[next]! & (blocking & ~G.common)) !== 0) {
				break;
			}

			to = next + 1;
		}

		// Words that cannot end a name.
		while (to > first + 1 && (tokens.grammar[to - 1]! & (G.definite | G.preposition | G.conjunction)) !== 0 && isWord(tokens, to)) {
			to--;
		}

		return to;
	}

	/** “la ministre de la Technologie Abena Osei”: where the complement of a role runs into the name, the name begins later. */
	#skipComplement(first: number, to: number): number {
		const tokens = this.#tokens;
		if (to - first >= 3 && tokens.capitals[first] === 2 && tokens.capitals[first + 1] === 1 && tokens.capitals[to - 1] === 1 && !tokens.words[first]!.includes('.')) {
			// “глава МЧС Олег Ветров”: an abbreviation is no given name.
			return first + 1;
		}

		if (to - first >= 4 && this.#language.caseEndings.length > 0 && isWord(tokens, first - 1) && (tokens.meaning[first - 1]! & L.person) !== 0) {
			return to - (/(?:вич|вна|вича|вны|вне|вичу|вной|вичем)$/v.test(tokens.words[to - 2]!) ? 3 : 2);
		}

		if (this.#language.code === 'en' && to - first >= 3 && isWord(tokens, first - 1) && (tokens.grammar[first - 1]! & G.of) !== 0 && isWord(tokens, first - 2)
			&& tokens.capitals[first - 2]! > 0 && ((tokens.meaning[first - 2]! & L.person) !== 0 || (tokens.grammar[first - 2]! & G.honorific) !== 0)) {
			// “President of France Emmanuel Macron”
			return to - first === 3 ? first + 1 : to - 2;
		}

		if (to - first < 3 || !isWord(tokens, first - 1) || (tokens.grammar[first - 1]! & (determinerBits | G.of)) === 0 || this.#language.code === 'en') {
			return first;
		}

		if ((tokens.grammar[first - 1]! & G.definite) !== 0 && (tokens.grammar[first - 1]! & G.of) === 0 && tokens.words[first]!.length > 5 && tokens.capitals[first + 1]! > 0 && this.#language.adjectiveEndings.some(ending => ending.length > 2 && tokens.words[first]!.endsWith(ending))) {
			// “le Tongien Semisi Tuipulotu”
			return first + 1;
		}

		for (let index = first - 2; index >= Math.max(0, first - 8) && isWord(tokens, index); index--) {
			if ((tokens.meaning[index]! & L.person) !== 0) {
				return first + 1;
			}
		}

		return first;
	}

	/** “Independent Neil Colley”, “la Nigériane Halima Bello”: a word of the language before a given name is no part of the name. */
	#isStray(first: number, to: number): boolean {
		const tokens = this.#tokens;
		const word = tokens.words[first]!;
		if (to - first < 2 || tokens.capitals[first] !== 1 || tokens.capitals[first + 1] !== 1 || this.#given(first) !== 0 || this.#given(first + 1) === 0) {
			return false;
		}

		if (this.#language.code === 'en' && this.#isStart(first) && this.#capitals.get(word) === 1 && /.{3}ing$/v.test(word)) {
			return true;
		}

		return (tokens.meaning[first]! & (nounBits | L.nationality | L.speech)) !== 0 || this.#small.has(word) || (to - first > 2 && this.#language.code === 'en' && /.{4}(?:ent|ive|ic|al|ese|ish|ian|ist)$/v.test(word));
	}

	/** “the North Korean foreign ministry”: whether two capitals only tell of which nation the noun behind them is. */
	#isOnlyNation(first: number, to: number): boolean {
		const tokens = this.#tokens;
		return this.#language.code === 'en' && to - first === 2 && (tokens.meaning[to - 1]! & L.nationality) !== 0 && isWord(tokens, to) && tokens.capitals[to] === 0
			&& (tokens.grammar[to]! & blocking) === 0 && ((tokens.meaning[to]! & nounBits) !== 0 || (tokens.meaning[to]! & formBits) === 0) && this.#language.phrases.get(tokens.words[first]!)?.some(({words}) => words[1] === tokens.words[to - 1]) === true;
	}

	/** “the British Retail Consortium”: whether the nation before the name of a body belongs to it. */
	#isOfNation(first: number, to: number, opened: boolean, type: number): boolean {
		const tokens = this.#tokens;
		const before = first - 1;
		return this.#language.code === 'en' && !opened && to - first > 1 && isWord(tokens, before) && tokens.capitals[before] === 1 && (tokens.meaning[before]! & L.nationality) !== 0
			&& tokens.starts[first]! - tokens.ends[before]! <= 1 && !this.names.has(before) && ((type | tokens.meaning[to - 1]!) & (organisation | L.group)) !== 0 && (tokens.meaning[to - 1]! & L.person) === 0;
	}

	/** “Joint Chiefs of Staff”, “Friends of the Earth”: where the name of a body ends that several make up. */
	#bodyEnd(first: number, to: number): number {
		const tokens = this.#tokens;
		const last = tokens.words[to - 1]!;
		const isBody = this.#language.code === 'en' && tokens.words[to] === 'of' && last.length > 4 && last.endsWith('s') && this.#given(first) === 0
			&& (((tokens.meaning[to - 1]! & nounBits) | ((this.#language.words.get(last.slice(0, -1))?.meaning ?? 0) & nounBits)) !== 0 || ((this.#language.words.get(last.slice(0, -1))?.grammar ?? 0) & G.honorific) !== 0);
		if (!isBody) {
			return to;
		}

		const next = to + (isWord(tokens, to + 1) && (tokens.grammar[to + 1]! & G.definite) !== 0 ? 2 : 1);
		return isWord(tokens, next) && tokens.capitals[next]! > 0 ? this.#end(next) : to;
	}

	/** “la comisaria de la Unión Africana Nadia Abadi”: where a given name begins behind what somebody is in charge of; -1 if none does. */
	#givenBehind(first: number, to: number): number {
		const tokens = this.#tokens;
		const before = first - 1;
		if (to - first < 3 || !isWord(tokens, before) || (tokens.grammar[before]! & (G.of | G.definite)) === 0 || !this.#isDescribed(first)) {
			return -1;
		}

		const isBody = (tokens.meaning[first]! & organisation) !== 0;
		if (tokens.capitals[first] === 1 && this.#language.places.has(tokens.words[first]!) && (tokens.grammar[before]! & G.definite) !== 0 && to - first === 3) {
			// “the minister of the Republic Firdavs Nazarov”
			return first + 1;
		}

		// “la Fundación Ana Ruiz” is called so.
		for (let index = first + (isBody ? 2 : 1); index < to - 1; index++) {
			if (this.#given(first) === 0 && this.#given(index) !== 0 && tokens.capitals[index] === 1) {
				return index;
			}
		}

		return -1;
	}

	/** Whether a description of somebody stands right before a name. */
	#isDescribed(first: number): boolean {
		const tokens = this.#tokens;
		for (let index = first - 1; index >= Math.max(0, first - 7) && isWord(tokens, index); index--) {
			if ((tokens.meaning[index]! & L.person) !== 0) {
				return true;
			}
		}

		return false;
	}

	/** “глава МЧС Олег Ветров”, “мэр Омска Анна Зимина”: what somebody heads stands between the role and the name, with no word between. */
	#skipGenitive(first: number, to: number): number {
		const tokens = this.#tokens;
		const language = this.#language;
		if (to - first < 2 || language.code === 'en' || !this.#isDescribed(first)) {
			return first;
		}

		let from = first;
		while (to - from >= 2 && tokens.capitals[from] === 2 && tokens.capitals[from + 1] === 1) {
			from++;
		}

		if (language.familyEndings.length === 0) {
			return from;
		}

		if (to - from >= 3 && language.familyEndings.some(ending => tokens.words[to - 1]!.length > ending.length + 1 && tokens.words[to - 1]!.endsWith(ending))) {
			return Math.max(from, isPatronymic(tokens.words[to - 2]!, language) ? to - 3 : to - 2);
		}

		return to - from >= 2 && this.#places.has(this.#stem(from)) ? from + 1 : from;
	}

	#nameAt(index: number): NameSpan | undefined {
		const tokens = this.#tokens;
		let first = index;
		let honorific = false;
		let gender = 0;
		// Honorifics, several if need be: “Sen. Dr.”; small ones only where a name follows (“don Celestino”).
		// “Son frère Moussa Sarr” is no monk.
		while (isWord(tokens, first) && (tokens.grammar[first]! & G.honorific) !== 0 && this.#isAfterHonorific(first) && !isRelative(tokens, first)) {
			gender ||= tokens.grammar[first]! & (G.masculine | G.feminine);
			honorific = true;
			first++;
		}

		if (!honorific && tokens.words[first]!.length <= 2 && tokens.words[first]!.replace('.', '').length === 1 && this.#isLabel(first)) {
			return undefined;
		}

		const afterHonorific = first;
		// A foreign particle may begin a name: “van der Meulen”, “von Allmen”.
		const isForeign = this.#isParticle(first) && (tokens.grammar[first]! & (blocking & ~G.common)) === 0;
		if (isForeign || (honorific && (this.#language.code !== 'en' || !isWord(tokens, first) || (tokens.grammar[first]! & G.preposition) === 0))) {
			while (first - afterHonorific < 3 && this.#isParticle(first)) {
				first++;
			}
		}

		const opened = honorific || first > afterHonorific;
		// A capitalised role before a name: “House Speaker Ada Whitlock”, “Inspector Marlow”.
		const isRomance = this.#language.code !== 'en' && !this.#language.data.capitalNouns && this.#language.caseEndings.length === 0;
		// “dice su madre, Reina Cálix”: an office has its article there.
		const hasArticle = !isRomance || this.#isStart(first) || (isWord(tokens, first - 1) && (tokens.grammar[first - 1]! & (determinerBits | G.conjunction | G.of)) !== 0);
		const capitalRole = !opened && hasArticle && tokens.capitals[first]! > 0 && (tokens.meaning[first]! & L.person) !== 0 && !this.#language.data.capitalNouns && this.#isNameable(first + 1, true) && tokens.starts[first + 1]! - tokens.ends[first]! <= 1;
		const isGiven = !opened && !hasArticle && tokens.capitals[first] === 1 && (tokens.meaning[first]! & L.person) !== 0 && this.#isNameable(first + 1, true);
		if (!capitalRole && !isGiven && (!this.#isNameable(first, opened) || ((tokens.grammar[first]! & blocking & ~G.time) !== 0 && !honorific && !this.#opensName(first)))) {
			return undefined;
		}

		let to = this.#end(first);
		const of = this.#complementIn(first, to);
		if (of >= 0 && opened) {
			// “Lord Carne of Polruan”
			to = of;
		}

		if (!opened && this.#isOnlyNation(first, to)) {
			return undefined;
		}

		to = opened ? to : this.#bodyEnd(first, to);
		const given = opened ? -1 : this.#givenBehind(first, to);
		if (given >= 0) {
			first = given;
		}

		// “Universidad Técnica de Oruro” begins with its noun; “portavoce del Pentagono Maureen O’Connell” does not.
		const isOrganisation = !opened && !this.#language.data.capitalNouns && this.#language.caseEndings.length === 0 && (tokens.meaning[first]! & organisation) !== 0 && (tokens.meaning[first]! & L.person) === 0;
		const isWhole = opened || tokens.words.slice(first, to).includes('&') || (isOrganisation && !(to - first === 3 && tokens.capitals[first + 1]! > 0));
		first = isWhole ? first : this.#skipGenitive(this.#skipComplement(first, to), to);
		if (!opened && !isGiven && this.#isStray(first, to)) {
			first++;
		}

		let type = 0;
		for (let part = first; part < to; part++) {
			type |= tokens.meaning[part]! & organisation;
		}

		if (this.#isOfNation(first, to, opened, type)) {
			first--;
			index--;
		}

		if ((tokens.meaning[to - 1]! & L.group) !== 0) {
			type |= L.group;
		}

		let roleHead = -1;
		if ((tokens.meaning[to - 1]! & (organisation | L.group)) === 0) {
			for (let last = to - 2; last >= first; last--) {
				const hasComplement = tokens.capitals[last + 1] === 0 && (tokens.grammar[last + 1]! & G.of) !== 0;
				// “Le Républicain du Rhône” is not called du Rhône.
				// “Fatou Kiné Sarr” is no kiné: only a noun, or nouns and adjectives, make an office.
				const isWithin = isRomance && last > first && (tokens.meaning[first]! & (nounBits | L.nationality)) === 0 && (tokens.grammar[first]! & (G.common | G.honorific)) === 0;
				if (!hasComplement && !isWithin && (hasArticle || last > first) && ((tokens.meaning[last]! & L.person) !== 0 || (tokens.grammar[last]! & G.honorific) !== 0)) {
					roleHead = last;
					type = 0;
					break;
				}
			}
		}

		// “Santa Fé”, “San Cernin” are called so.
		const isSaint = honorific && (tokens.grammar[index]! & G.particle) !== 0 && tokens.capitals[index] === 1;
		const isKin = isSaint || (honorific && (tokens.meaning[index]! & L.kin) !== 0);
		const from = isKin ? index : roleHead >= 0 ? roleHead + 1 : (first > afterHonorific && opened ? afterHonorific : first);
		// One letter is no name (“Q.”, “X”), nor is an abbreviation alone (“Ala.”).
		const isAbbreviation = (tokens.grammar[from]! & G.abbreviation) !== 0 && tokens.words[from]!.endsWith('.') && !honorific && tokens.capitals[from] === 1;
		if (to - from === 1 && (isAbbreviation || tokens.words[from]!.replace('.', '').length < 2)) {
			return undefined;
		}

		if (roleHead < 0 && to - from === 1 && (tokens.meaning[from]! & nounBits) !== 0 && tokens.capitals[from] !== 2) {
			return undefined;
		}

		return {
			whole: opened ? index : first, from, to, gender: isSaint ? 0 : gender || (roleHead >= 0 ? tokens.grammar[roleHead]! & (G.masculine | G.feminine) : 0), honorific: honorific && !isSaint, type,
			roleFrom: roleHead >= 0 ? first : -1, roleTo: roleHead >= 0 ? roleHead + 1 : -1, roleHead,
		};
	}

	/** The “of” of an English complement inside a run of capitals, or -1. */
	#complementIn(first: number, to: number): number {
		const tokens = this.#tokens;
		if (this.#language.code !== 'en') {
			return -1;
		}

		for (let index = first + 1; index < to - 1; index++) {
			if (tokens.capitals[index] === 0 && (tokens.grammar[index]! & G.of) !== 0) {
				return index;
			}
		}

		return -1;
	}

	/** “Q.”, “R :” at the head of a line. */
	#isLabel(index: number): boolean {
		const tokens = this.#tokens;
		const entry = this.#language.words.get(tokens.words[index]!.replace('.', ''));
		return (index === 0 || tokens.kinds[index - 1] === kinds.line) && entry !== undefined && (entry.meaning & (L.question | L.answer)) !== 0;
	}

	#isAfterHonorific(index: number): boolean {
		const tokens = this.#tokens;
		const next = index + 1;
		if (!isWord(tokens, next) || tokens.starts[next]! - tokens.ends[index]! > 1 || this.#opensSentence(next)) {
			return false;
		}

		if (this.#language.code === 'en' && (tokens.grammar[next]! & G.of) !== 0) {
			return false;
		}

		const isCapital = tokens.capitals[next]! > 0 && (tokens.grammar[next]! & ((determinerBits & ~G.quantifier) | G.pronoun)) === 0;
		if (tokens.capitals[index] === 0) {
			return isCapital && tokens.words[index]!.length > 1 && (tokens.meaning[next]! & nounBits) === 0;
		}

		return isCapital || (tokens.grammar[next]! & (G.honorific | G.particle)) !== 0 || hasInnerCapital(tokens, next);
	}
}

/**
Finds the names of a text.

*/
export const findNames = (tokens: Tokens, language: Language, layout: Layout): Names => new NameFinder(tokens, language, layout).names;
