// The thread that searches, beside the thread that shows what it finds.
import {parentPort, workerData} from 'node:worker_threads';
import type {SearchWork, ToSearch} from './messages.js';
import {createService} from './service.js';

const port = parentPort!;
const service = createService((workerData as SearchWork).newest, (message, transfer) => {
	port.postMessage(message, transfer);
});
port.on('message', (message: ToSearch) => {
	switch (message.type) {
		case 'follow': {
			service.follow(message.handle);
			break;
		}

		case 'search': {
			service.search(message.field, message.id, message.version, message.query);
			break;
		}

		case 'close': {
			service.close();
			port.close();
			break;
		}
	}
});
