// A thread that reads files and finds their quotations.
import {parentPort} from 'node:worker_threads';
import {extractFile, type Task} from './extract.js';

const port = parentPort!;
port.on('message', (batch: readonly Task[]) => {
	port.postMessage(batch.map(task => extractFile(task)));
});
