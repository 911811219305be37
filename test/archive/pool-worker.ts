// A thread for the tests of the pool of threads: a task says what happens.
import {Buffer} from 'node:buffer';
import {serve} from '../../source/archive/serve.js';

// Strings of this length stand in the heap.
const half = Buffer.alloc(1 << 19, 'x');

const work = (task: string): string => {
	if (task === 'ends') {
		throw new Error('this task brings its thread down');
	}

	const end = task === 'hangs' ? Infinity : 0;
	while (performance.now() < end) {
		// For ever.
	}

	const [, megabytes] = /^takes (\d+) MB$/v.exec(task) ?? [];
	const held = Array.from({length: 2 * Number(megabytes ?? 0)}, () => half.toString('latin1'));
	return `${task}: done${held.includes('') ? '?' : ''}`;
};

serve(work);
