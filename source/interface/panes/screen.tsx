import {memo, useSyncExternalStore, type ReactNode} from 'react';
import {Box, Text, Transform, useCursor, useInput, useIsScreenReaderEnabled, usePaste} from 'ink';
import {keysOf} from '../keys.js';
import {linearLines} from '../rows/linear.js';
import {drawScreen, rulePart, type Drawing, type Part} from '../rows/screen.js';
import type {Store} from '../store.js';
import type {Painter} from '../theme.js';

/**
Rows that are cut to their width beforehand, in a rectangle of the screen. Ink measures, and at every frame measures again, each text it
is given, cluster by cluster: several times the
work of making the rows. So it is given a mark for each line, and the row in its place when the line is written.
*/
const Rows = ({rect: {x, y, width, height}, rows}: Pick<Part, 'rect' | 'rows'>): ReactNode => (
	<Box position='absolute' marginLeft={x} marginTop={y} width={width} height={height}>
		<Transform transform={(_mark, line) => rows[line] ?? ''}>{Array.from({length: height}, () => '.').join('\n')}</Transform>
	</Box>
);

/** A rule between two panes. */
const Rule = memo(({column, height, paint}: {readonly column: number; readonly height: number; readonly paint: Painter}): ReactNode => (
	<Rows {...rulePart(column, height, paint)}/>
));

/** Whatever `drawing` gives is read anew at every frame, since the searcher that marks matches comes and goes with the archive. */
export type ScreenProperties = {readonly store: Store; readonly drawing: () => Drawing};

/** The whole screen: a function of the store's state. */
export const Screen = ({store, drawing}: ScreenProperties): ReactNode => {
	const state = useSyncExternalStore(store.subscribe, () => store.current);
	const {setCursorPosition} = useCursor();
	useInput((input, key) => {
		for (const name of keysOf(input, key)) {
			store.dispatch({type: 'key', key: name});
		}
	});
	usePaste(text => {
		store.dispatch({type: 'paste', text});
	});

	const isListened = useIsScreenReaderEnabled();
	if (isListened) {
		return (
			<Box flexDirection='column'>
				{linearLines(state, drawing()).map((line, index) => <Text key={index}>{line}</Text>)}
			</Box>
		);
	}

	const {paint} = drawing();
	const {parts, rules, cursor} = drawScreen(state, drawing());
	setCursorPosition(cursor ?? undefined);
	return (
		<Box width={state.size.columns} height={state.size.rows}>
			{rules.map(column => <Rule key={column} column={column} height={state.size.rows - 2} paint={paint}/>)}
			{parts.map(({name, rect, rows}) => <Rows key={name} rect={rect} rows={rows}/>)}
		</Box>
	);
};
