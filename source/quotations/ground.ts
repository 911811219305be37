import type {Language} from './languages/language.js';
import type {Layout} from './layout.js';
import type {Mention} from './mentions/mention.js';
import type {Tokens} from './tokens.js';

/** An article taken apart, as cues and speakers are looked for in it: mentions by token, for quick looks. */
export type Ground = {
	readonly tokens: Tokens;
	readonly layout: Layout;
	readonly language: Language;
	readonly mentions: Mention[];
	/** Number of the mention that covers a token, or -1. */
	readonly cover: Int32Array;
};
