// Opens the interface on the repository's articles with quotations made for tests, so that the interface can be tried in a real terminal by itself.
import process from 'node:process';
import {createLocalSearcher} from '../../source/search/local.js';
import {openInterface} from '../../source/interface/open.js';
import {fiveArticles, madeMemory} from './made.js';

const current = fiveArticles();
process.exitCode = await openInterface({
	archive: {
		current,
		subscribe: () => () => undefined,
		refresh() {
			// Nothing changes here.
		},
		async close() {
			// Nothing is open.
		},
	},
	memory: madeMemory(),
	createSearcher: createLocalSearcher,
	mouse: process.argv.includes('--mouse'),
	openFirst: process.argv.includes('--first') ? current.articleRow(0).path : undefined,
});
