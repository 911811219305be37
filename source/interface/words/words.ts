import type {CitationWords} from '../../print/cite-words.js';
import type {Chapter, Command} from '../keymap.js';

/** Every word the interface shows, in one language. A language is one file that is complete by this type. */
export type Words = {
	readonly locale: string;
	/** What each command does, for the help. */
	readonly commands: Record<Command, string>;
	/** The same in one or two words, for the status line. */
	readonly hints: Record<Command, string>;
	readonly chapters: Record<Chapter, string>;
	readonly months: readonly string[];
	readonly articles: string;
	readonly quotations: string;
	readonly reader: string;
	readonly undated: string;
	readonly unknown: string;
	readonly noSource: string;
	countArticles(count: number): string;
	countQuotations(count: number): string;
	countSpeakers(count: number): string;
	countWords(count: number): string;
	selected(count: number): string;
	number(count: number): string;
	readonly sorts: Record<'date' | 'title' | 'source' | 'quotations' | 'number' | 'name' | 'certainty', string>;
	readonly groupings: Record<'speaker' | 'date' | 'article' | 'flat', string>;
	readonly reversed: string;
	readonly ofThisArticle: string;
	readonly searchPrompt: string;
	readonly nothingFound: string;
	/** What the keys of a search field do, beside the status line's own. */
	readonly inResults: string;
	readonly formerQuery: string;
	readonly leaveField: string;
	readonly scroll: string;
	readonly noArticles: string;
	readonly noQuotations: string;
	readonly noneSelected: string;
	readonly noneInArticle: string;
	readonly readingFiles: string;
	/** Captions of the columns of numbers. */
	readonly quotationsShort: string;
	readonly speakersShort: string;
	readonly tooSmall: string;
	/** Files and settings that could not be read, and why. */
	readonly problems: {readonly title: string; readonly none: string};
	/** Before the count of what a search found, where none of it holds what was typed. */
	readonly onlyNear: string;
	timeLeft(seconds: number): string;
	readonly folded: string;
	readonly unfolded: string;
	readonly whoSpeaks: string;
	/** What is wrong with the file of settings. */
	readonly config: {
		clash(key: string, first: string, second: string): string;
		unknownCommand(name: string): string;
		unknownKey(key: string, command: string): string;
		keysShape(name: string): string;
		readonly noJson: string;
		unknownTheme(name: string, known: string): string;
		unknownSetting(name: string): string;
		unreadable(code: string): string;
	};
	/** What a copied citation says. */
	readonly citation: CitationWords;
	readonly firstRun: readonly [string, string, string];
	readonly help: string;
	readonly why: {
		readonly title: string;
		readonly sure: string;
		readonly doubtful: string;
		readonly speaker: string;
		readonly role: string;
		readonly mention: string;
		readonly cue: string;
		readonly noCue: string;
		readonly relay: string;
		readonly reason: string;
		readonly confidence: string;
		readonly alternative: string;
		readonly nobody: string;
		readonly kinds: Record<'sentence' | 'fragment', string>;
	};
	readonly card: {
		readonly names: string;
		readonly roles: string;
		readonly dates: string;
		readonly timeline: string;
	};
	readonly article: {readonly date: string; readonly source: string; readonly language: string; readonly path: string; readonly speakers: string};
	readonly places: string;
	readonly variants: string;
	readonly messages: {
		readonly noQuotation: string;
		readonly lastQuotation: string;
		readonly firstQuotation: string;
		readonly noMatch: string;
		readonly lastArticle: string;
		readonly firstArticle: string;
		copied(what: number): string;
		wrote(path: string): string;
		notWritten(path: string, code: string): string;
		failed(reason: string): string;
		starred(isStarred: boolean): string;
		markedRead(isRead: boolean): string;
		readonly nothingToCopy: string;
		readonly refreshed: string;
		readonly sorting: string;
		readonly noEditor: string;
		readonly wrapped: string;
		match(index: number, count: number): string;
		/** `key` opens the panel that lists them. */
		problems(count: number, key: string): string;
		more(count: number, key: string): string;
	};
	readonly formats: {
		readonly title: string;
		readonly text: string;
		readonly markdown: string;
		readonly bibtex: string;
		readonly csl: string;
		readonly json: string;
	};
	/** Before the name of a file; `what` is a count of quotations. */
	writeTo(what: string): string;
	/** Before the endings of file names, each of which means a format. */
	readonly formatByEnding: string;
};
