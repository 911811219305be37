import {variantsOf} from '../../archive/variants.js';
import type {Store} from '../store.js';
import {focusOf} from '../state.js';
import {currentQuotation} from '../update/act.js';

/** How long a quotation must stay under the cursor before its other versions are looked for, in milliseconds: moving on is never held up. */
const rest = 120;

/** Looks for the other versions of the quotation under the cursor once it rests there. Gives what ends it. */
export const followVariants = (store: Store): () => void => {
	let timer: NodeJS.Timeout | undefined;
	let wanted = -1;
	let version = -1;
	const look = () => {
		timer = undefined;
		const {archive} = store.current;
		if (wanted !== -1 && archive.version === version) {
			store.dispatch({type: 'variants', variants: {quotation: wanted, ...variantsOf(archive, wanted)}});
		}
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
		timer = quotation === -1 ? undefined : setTimeout(look, rest);
	});
	return () => {
		unsubscribe();
		clearTimeout(timer);
	};
};
