import {type LiveArchive, type Archive} from '../../archive/archive.js';
import type {Memory} from '../../archive/memory.js';
import {reasonOf} from '../../articles/unreadable.js';
import type {Searcher} from '../../search/searcher.js';
import {articleRow, openArticle} from '../lists/cached.js';
import type {CopyFormat, Effect, State} from '../state.js';
import type {Store} from '../store.js';
import type {Mark} from '../rows/marks.js';
import {copyText} from './clipboard.js';
import {editorCommand, editorOf, lineNumber, openOutside, runCommand} from './editor.js';
import {rankArticles} from './ranking.js';
import {createSearching} from './searching.js';
import {formatOf, writeText} from './write.js';

/** What the effects act on. */
export type World = {
	readonly live: LiveArchive;
	readonly memory: Memory;
	createSearcher(archive: Archive): Searcher | Promise<Searcher>;
	/** Quotations as text in a format, with their citations. */
	cite(archive: Archive, quotations: Iterable<number>, format: CopyFormat): Promise<string>;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Writes to the terminal beside the frames. */
	write(sequence: string): void;
	/** Gives the terminal away while `task` runs, then draws anew. */
	withTerminal(task: () => Promise<void>): Promise<void>;
	suspend(): void;
	quit(code: number): void;
};

/** Carries out effects; `marks` marks what the latest search matched. */
export type Effects = {
	run(effect: Effect, store: Store): void;
	/** Takes a newer archive into the state, together with what the present queries find in it, so that a filtered list never shows everything in between. */
	follow(archive: Archive, store: Store, remaining: number | null): Promise<void>;
	readonly marks: Mark;
	close(): Promise<void>;
};

const historyOf = (memory: Memory): State['history'] => ({articles: memory.queries('articles'), quotations: memory.queries('quotations')});

const fields = ['articles', 'quotations'] as const;

/** Makes the effects of one run. */
export const createEffects = (world: World): Effects => {
	const searching = createSearching(async archive => world.createSearcher(archive), store => {
		// More has been read: the present queries may be answered better.
		for (const field of fields) {
			void search({type: 'search', field, query: store.current[field].query, isAgain: true}, store);
		}
	});

	const search = async ({field, query, isAgain}: Extract<Effect, {type: 'search'}>, store: Store) => {
		if (query.trim() === '') {
			return;
		}

		const {archive} = store.current;
		try {
			const answer = await searching.ask(field, query, archive, store);
			if (answer && store.current.archive.version === archive.version) {
				store.dispatch({type: 'found', field, query, ...answer, isFirstTime: !isAgain});
			}
		} catch (error) {
			store.dispatch({type: 'message', message: {type: 'failed', text: reasonOf(error)}});
		}
	};

	const rank = async (sort: 'title' | 'source', store: Store) => {
		const {archive} = store.current;
		const ranks = await rankArticles(archive, sort, () => store.current.archive.version !== archive.version || store.current.articles.sort !== sort);
		if (ranks) {
			store.dispatch({type: 'ranked', sort, ranks});
		}
	};

	const attempt = async (store: Store, task: () => Promise<void> | void) => {
		try {
			await task();
		} catch (error) {
			store.dispatch({type: 'message', message: {type: 'failed', text: reasonOf(error)}});
		}
	};

	const edit = async ({article, offset}: Extract<Effect, {type: 'edit'}>, store: Store) => {
		const editor = editorOf(world.environment);
		if (!editor) {
			store.dispatch({type: 'message', message: 'noEditor'});
			return;
		}

		const {archive} = store.current;
		const opened = openArticle(archive, article);
		const line = opened instanceof Error ? 1 : lineNumber(opened.article.text, offset);
		try {
			await world.withTerminal(async () => runCommand(editorCommand(editor, articleRow(archive, article).path, line)));
		} catch (error) {
			store.dispatch({type: 'message', message: {type: 'failed', text: reasonOf(error)}});
		}
	};

	const remembered = (store: Store) => {
		store.dispatch({type: 'remembered', reading: file => world.memory.reading(file), history: historyOf(world.memory)});
	};

	return {
		get marks() {
			return searching.marks;
		},
		close: async () => searching.close(),
		async follow(archive, store, remaining) {
			const {current} = store;
			const found: Partial<Record<'articles' | 'quotations', {query: string; items: Uint32Array; isNear: boolean}>> = {};
			for (const field of fields) {
				const {query} = current[field];
				if (query.trim() !== '' && current.archive.version !== archive.version) {
					const answer = await searching.ask(field, query, archive, store);
					if (answer) {
						found[field] = {query, ...answer};
					}
				}
			}

			store.dispatch({type: 'archive', archive, found, remaining});
		},
		run(effect, store) {
			const {archive} = store.current;
			switch (effect.type) {
				case 'search': {
					void search(effect, store);
					break;
				}

				case 'readySearch': {
					void attempt(store, async () => searching.ready(archive, store));
					break;
				}

				case 'rank': {
					void rank(effect.sort, store);
					break;
				}

				case 'remember': {
					void attempt(store, () => {
						world.memory.setReading(effect.path, effect.change);
					});
					remembered(store);
					break;
				}

				case 'keepQuery': {
					void attempt(store, () => {
						world.memory.addQuery(effect.field, effect.query);
					});
					remembered(store);
					break;
				}

				case 'keepSetting': {
					void attempt(store, () => {
						world.memory.setSetting(effect.name, effect.value);
					});
					break;
				}

				case 'copy': {
					void attempt(store, async () => {
						copyText(await world.cite(archive, effect.quotations, effect.format), world.write);
						store.dispatch({type: 'message', message: {type: 'copied', count: effect.quotations.length}});
					});
					break;
				}

				case 'write': {
					void attempt(store, async () => {
						const text = await world.cite(archive, effect.quotations, formatOf(effect.path));
						store.dispatch({type: 'message', message: writeText(effect.path, text)});
					});
					break;
				}

				case 'edit': {
					void edit(effect, store);
					break;
				}

				case 'openSource': {
					openOutside(articleRow(archive, effect.article).path, reason => {
						store.dispatch({type: 'message', message: {type: 'failed', text: reason}});
					});
					break;
				}

				case 'refresh': {
					world.live.refresh();
					break;
				}

				case 'redraw': {
					void world.withTerminal(async () => {
						// Coming back draws everything anew.
					});
					break;
				}

				case 'suspend': {
					world.suspend();
					break;
				}

				case 'quit': {
					world.quit(effect.code);
					break;
				}
			}
		},
	};
};
