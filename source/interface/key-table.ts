import {keyLabel, type Binding} from './keymap.js';
import type {Words} from './words/index.js';

/** A key in Markdown; a bar would end its cell. */
const code = (key: string): string => `\`${keyLabel(key).replaceAll('|', String.raw`\|`)}\``;

/** The key table as Markdown, one table a chapter, for the readme. */
export const keyTable = (bindings: readonly Binding[], words: Words): string => {
	const chapters = [...new Set(bindings.map(({chapter}) => chapter))];
	return chapters
		.map(chapter =>
			[
				`| ${words.chapters[chapter]} | |`,
				'| --- | --- |',
				...bindings
					.filter(binding => binding.chapter === chapter)
					.map(({command, keys}) => `| ${keys.map(key => code(key)).join(' ')} | ${words.commands[command]} |`),
			].join('\n'),
		)
		.join('\n\n');
};
