// Indexes a folder until it is killed, and says how many articles it has shown.
import process from 'node:process';
import {openArchive} from '../../source/archive/open.js';

const [folder, cache] = process.argv.slice(2) as [string, string];
const archive = openArchive({paths: [folder], cache, watch: false, readers: 1});
archive.subscribe(() => {
	process.stdout.write(`${archive.current.articleCount}\n`);
});
await archive.settled();
// Goes on looking, so that a kill may also come while nothing is new.
for (;;) {
	archive.refresh();
	await archive.settled();
}
