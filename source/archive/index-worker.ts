// The thread that keeps an index in step with the files, beside the thread that shows it.
import {parentPort, workerData} from 'node:worker_threads';
import type {FromIndex, IndexWork, ToIndex} from './index-messages.js';
import {startIndexing} from './indexing.js';

const port = parentPort!;
const indexing = startIndexing(workerData as IndexWork, (message: FromIndex) => {
	port.postMessage(message);
});
port.on('message', (message: ToIndex) => {
	if (message === 'close') {
		void (async () => {
			await indexing.close();
			port.close();
		})();
	} else {
		indexing.refresh();
	}
});
