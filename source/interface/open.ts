import process from 'node:process';
import type {Archive, LiveArchive} from '../archive/archive.js';
import type {Memory} from '../archive/memory.js';
import type {Searcher} from '../search/searcher.js';
import {explain} from '../quotations/explain.js';
import {configFile, readConfig} from './effects/config.js';
import {createEffects} from './effects/run.js';
import {followArchive} from './effects/follow.js';
import {listenToMouse} from './effects/mouse.js';
import {stopJob} from './effects/suspend.js';
import {followVariants} from './effects/variants.js';
import {guardTerminal, keyboard, mouseSequence, sparing} from './effects/terminal.js';
import {measures} from './layout.js';
import {articleSorts, type ArticleSort} from './lists/articles.js';
import {groupings, type Grouping} from './lists/quotations.js';
import type {Mounted} from './panes/mount.js';
import {drawScreen, frameOf} from './rows/screen.js';
import {initialState, type State} from './state.js';
import {createStore} from './store.js';
import {painterOf, type ThemeName} from './theme.js';
import {localeOf, wordsFor} from './words/index.js';
import {cite} from './effects/cite.js';

/** What the interface is opened with. */
export type InterfaceOptions = {
	readonly archive: LiveArchive;
	readonly memory: Memory;
	/** Called when the first query comes. */
	createSearcher(archive: Archive): Searcher | Promise<Searcher>;
	/** Opens the quotations with this query. */
	readonly query?: string;
	/** Opens the reader on this article, named as it was given. */
	readonly openFirst?: string;
	/** Whether clicks and the wheel are asked for. */
	readonly mouse?: boolean;
	readonly theme?: ThemeName;
	/** Whether colours may be used; `NO_COLOR` and `--no-color` say no. */
	readonly color?: boolean;
	/** Environment variables; for the locale and the editor. */
	readonly environment?: Readonly<Record<string, string | undefined>>;
};

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | undefined => values.find(known => known === value);

const sizeOf = (stdout: NodeJS.WriteStream): State['size'] => ({columns: stdout.columns || 80, rows: stdout.rows || 24});

/**
Opens the interface in the terminal and stays until the user leaves: gives the exit code (0, 130 interrupted, 143 ended by a signal).
Rejects with words for the user where there is no terminal to read keys from. The archive, the memory and the searchers made are the caller's to make; searchers
are closed here, the rest is not.
*/
export const openInterface = async (options: InterfaceOptions): Promise<number> => {
	const {archive: live, memory} = options;
	const environment = options.environment ?? process.env;
	const words = wordsFor(localeOf(environment));
	const config = readConfig(configFile(environment), words);
	const usesMouse = options.mouse === true || config.mouse;
	const paint = painterOf(options.theme ?? config.theme ?? 'terminal', options.color ?? !environment.NO_COLOR);
	const input = keyboard();
	const {stdout} = process;
	// What is typed before the first frame is not echoed into it.
	input.setRawMode(true);

	// Those who listen to the screen hear one line after the other; there is nothing to lay over.
	const isListened = environment.INK_SCREEN_READER === 'true';
	let mounted: Mounted | undefined;
	let isOver = false;
	let isAway = false;
	let exitCode = 0;
	const write = (sequence: string) => {
		if (sequence !== '') {
			stdout.write(sequence);
		}
	};

	const withTerminal = async (task: () => Promise<void>) => {
		if (isAway || !mounted) {
			return;
		}

		isAway = true;
		try {
			write(usesMouse ? mouseSequence(false) : '');
			await mounted.suspendTerminal(task);
			write(usesMouse ? mouseSequence(true) : '');
		} finally {
			isAway = false;
		}
	};

	const suspend = () => {
		void withTerminal(async () => stopJob(suspend));
	};

	const redraw = () => {
		void withTerminal(async () => {
			// Coming back draws everything anew.
		});
	};

	const quit = (code: number) => {
		exitCode = code;
		isOver = true;
		mounted?.unmount();
	};

	const effects = createEffects({
		live,
		memory,
		createSearcher: async archive => options.createSearcher(archive),
		cite: async (archive, quotations, format) => cite(archive, quotations, format, words.citation),
		environment,
		write,
		withTerminal,
		suspend,
		quit,
	});
	const notices = [...config.problems, ...(memory.notice === null ? [] : [memory.notice])];
	const measure = memory.setting('measure');
	const initial = initialState({
		archive: live.current,
		reading: path => memory.reading(path),
		bindings: config.bindings,
		size: sizeOf(stdout),
		history: {articles: memory.queries('articles'), quotations: memory.queries('quotations')},
		measure: typeof measure === 'number' && measure >= measures.least && measure <= measures.most ? measure : measures.usual,
		sort: oneOf<ArticleSort>(articleSorts, memory.setting('sort')),
		grouping: oneOf<Grouping>(groupings, memory.setting('grouping')),
		isFirstRun: memory.setting('wasHere') !== true,
		opensFirst: options.openFirst ?? null,
		notices,
	});
	const store = createStore(initial, (effect, from) => {
		effects.run(effect, from);
	});
	store.dispatch({type: 'start', query: options.query ?? ''});
	if (notices.length > 0) {
		store.dispatch({type: 'message', message: {type: 'notice', text: notices[0]!, more: notices.length - 1}});
	}

	const resized = () => {
		store.dispatch({type: 'resized', size: sizeOf(stdout)});
	};

	// Before Ink listens: its frame at the new size is then already the right one.
	stdout.on('resize', resized);
	const drawing = () => ({words, paint, marks: effects.marks, explain});
	const release = guardTerminal({
		input,
		unmount() {
			// Before Ink has the screen there is nothing of Ink's to take down, but the other screen to leave.
			if (!mounted) {
				throw new Error('not mounted');
			}

			mounted.unmount();
		},
		end(code) {
			store.dispatch({type: 'ended', code});
		},
		suspend,
		redraw,
	});
	const endings: Array<() => void> = [];
	try {
		// What there is to see needs nothing of Ink and React, which take as long to load as all the rest: it is shown while they do.
		if (!isListened) {
			write(frameOf(drawScreen(store.current, drawing()), paint, store.current.size.rows));
		}

		const {mount} = await import('./panes/mount.js');
		mounted = mount(store, drawing, {input, stdout: sparing(stdout, !isListened), isListened});
		if (isOver) {
			mounted.unmount();
		}

		if (usesMouse) {
			endings.push(listenToMouse(input, event => {
				store.dispatch({type: 'mouse', event});
			}));
			write(mouseSequence(true));
		}

		if (initial.isFirstRun) {
			// What is written to disk must not hold up the first frame.
			setImmediate(() => {
				memory.setSetting('wasHere', true);
			});
		}

		endings.push(followArchive(live, store, effects), followVariants(store));
		await mounted.ended();
	} finally {
		for (const end of endings) {
			end();
		}

		stdout.off('resize', resized);
		release();
		await effects.close();
	}

	return exitCode;
};
