import type {Article} from '../article.js';

/** What a file tells before its text is looked at: the words, and whatever its format says beside them. */
export type Document = {
	/** Decoded, not yet cleaned. */
	readonly text: string;
} & {readonly [field in 'title' | 'date' | 'source' | 'language']?: NonNullable<Article[field]>};

/** A kind of file. To add one, write one file beside this and name it in `formats/index.ts`. */
export type Format = {
	/** For messages: `.txt`. Lower case, with the dot. Files of a folder are chosen by them. */
	readonly extensions: readonly string[];
	/** Whether a file that was named by the user, with an extension nobody claims, is of this kind by its first bytes (up to 1 kB). */
	sniff?(head: Uint8Array): boolean;
	/**
	@param bytes - the whole file.
	@returns its words.
	@throws UnreadableError with a reason for the user if the bytes are not of this kind.
	*/
	read(bytes: Uint8Array): Document;
};
