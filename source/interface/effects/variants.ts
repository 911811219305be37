import {setImmediate as pause} from 'node:timers/promises';
import {findVariants} from '../../archive/variants.js';
import type {Store} from '../store.js';
import {focusOf} from '../state.js';
import {currentQuotation} from '../update/act.js';

/**
How long a quotation must stay under the cursor before its other versions are looked for, in milliseconds; longer while one types, since
what is found changes with every key.
*/
const rest = 120;
const restWhileTyping = 500;

/** Looks for the other versions of the quotation under the cursor once it rests there, in steps between which keys are answered. Gives what ends it. */
export const followVariants = (store: Store): () => void => {
	let timer: NodeJS.Timeout | undefined;
	let wanted = -1;
	let version = -1;
	// Grows with every other wish: what is under way for an older one is given up.
	let wish = 0;
	const look = async (mine: number) => {
		const {archive} = store.current;
		if (archive.version !== version) {
			return;
		}

		const steps = findVariants(archive, wanted);
		let step = steps.next();
		while (!step.done) {
			await pause(undefined, {ref: false});
			if (wish !== mine) {
				return;
			}

			step = steps.next();
		}

		store.dispatch({type: 'variants', variants: {quotation: wanted, ...step.value}});
	};

	const unsubscribe = store.subscribe(() => {
		const {current} = store;
		const isShown = focusOf(current) === 'quotations' || current.overlay?.kind === 'why';
		const quotation = isShown ? currentQuotation(current) : -1;
		if (quotation === wanted && current.archive.version === version) {
			return;
		}

		wanted = quotation;
		({archive: {version}} = current);
		clearTimeout(timer);
		const mine = ++wish;
		if (quotation !== -1) {
			timer = setTimeout(() => {
				void look(mine);
			}, current.input === null ? rest : restWhileTyping);
		}
	});
	return () => {
		wish++;
		unsubscribe();
		clearTimeout(timer);
	};
};
