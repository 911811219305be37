// A thread that finds the quotations of articles that are at hand.
import {parentPort} from 'node:worker_threads';
import type {Article} from '../articles/article.js';
import {extractQuotations} from '../quotations/index.js';

const port = parentPort!;
port.on('message', (batch: readonly Article[]) => {
	port.postMessage(batch.map(article => extractQuotations(article)));
});
