// Opens a folder as the program does and prints, as JSON: milliseconds from the start of the process to a usable list, to all files looked
// at; megabytes at most.
import process from 'node:process';
import {openArchive} from '../source/archive/open.js';

const [folder, cache, wait = 'settled'] = process.argv.slice(2) as [string, string, string?];
const before = performance.now();
const archive = openArchive({paths: [folder], cache, watch: wait === 'settled'});
const {current} = archive;
// A screen of rows.
for (let number = 0; number < Math.min(50, current.articleCount); number++) {
	current.articleRow(number);
	current.quotationRow(current.quotationsOf(number)[0]);
	current.speakerRow(number);
}

const usable = performance.now();
const shown = current.articleCount;
if (wait === 'settled') {
	await archive.settled();
}

const settled = performance.now();
const {articleCount, quotationCount, problems} = archive.current;
console.log(
	JSON.stringify({
		opening: usable - before,
		usable,
		settled,
		shown,
		articles: articleCount,
		quotations: quotationCount,
		problems: problems.length,
		megabytes: process.resourceUsage().maxRSS / 1024,
	}),
);
await archive.close();
