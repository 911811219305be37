// A thread that reads files and finds their quotations.
import {parentPort} from 'node:worker_threads';
import {extractFile, type Task} from './extract.js';

const port = parentPort!;
port.on('message', (batch: readonly Task[]) => {
	const results = batch.map(task => extractFile(task));
	port.postMessage(results, results.flatMap(result => result.outcome === 'read' ? [result.packed.article.buffer, result.packed.quotations.buffer] : []));
});
