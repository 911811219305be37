import {english} from './en.js';
import {french} from './fr.js';
import type {Words} from './words.js';

export type {Words} from './words.js';

/** The locale that the environment asks for: LC_ALL before LC_MESSAGES before LANG, as POSIX has it. */
export const localeOf = (environment: Readonly<Record<string, string | undefined>>): string => {
	for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
		const value = environment[name];
		if (value) {
			return value;
		}
	}

	return '';
};

/** The words of a locale such as `fr_CH.UTF-8`; English where there are none. */
export const wordsFor = (locale: string): Words => /^fr(?:$|[^a-z])/iv.test(locale) ? french : english;
