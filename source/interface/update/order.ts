import {articleSorts} from '../lists/articles.js';
import {groupings, quotationSorts} from '../lists/quotations.js';
import {focusOf, type State} from '../state.js';
import {enterPane} from './panes.js';
import {remakeArticles, remakeQuotations} from './search.js';
import {toRow} from './view.js';

const nextOf = <Value>(values: readonly Value[], value: Value): Value => values[(values.indexOf(value) + 1) % values.length]!;

/** Groups the quotations otherwise. */
export const regroup = (state: State): State => {
	const grouping = nextOf(groupings, state.quotations.grouping);
	const next = remakeQuotations(state, {grouping});
	return {...next, effects: [...next.effects, {type: 'keepSetting', name: 'grouping', value: grouping}]};
};

/** Sorts the list of the pane in use otherwise; the reader's neighbour is the articles. */
export const sort = (state: State): State => {
	if (focusOf(state) === 'quotations') {
		return remakeQuotations(state, {sort: nextOf(quotationSorts, state.quotations.sort)});
	}

	const by = nextOf(articleSorts, state.articles.sort);
	const next = remakeArticles(state, {sort: by});
	const effects = [...next.effects, {type: 'keepSetting', name: 'sort', value: by} as const];
	return by === 'title' || by === 'source'
		? {...next, message: 'sorting', effects: [...effects, {type: 'rank', sort: by}]}
		: {...next, effects};
};

/** Turns the order of the list in use round. */
export const reverse = (state: State): State => focusOf(state) === 'quotations'
	? remakeQuotations(state, {isReversed: !state.quotations.isReversed})
	: remakeArticles(state, {isReversed: !state.articles.isReversed});

/** Takes in the ranks of the articles by title or source. */
export const ranked = (state: State, by: 'title' | 'source', ranks: Uint32Array): State =>
	state.articles.sort === by ? {...remakeArticles(state, {ranks}), message: state.message === 'sorting' ? null : state.message} : state;

/** Shows all quotations, the least certain first. */
export const review = (state: State): State => {
	const next = remakeQuotations(enterPane(state, 'quotations'), {grouping: 'flat', sort: 'certainty', isReversed: false});
	return {...next, quotations: toRow(next.quotations, 0, 1)};
};
