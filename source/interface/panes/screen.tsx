import {memo, useSyncExternalStore, type ReactNode} from 'react';
import {Box, Text, useCursor, useInput, useIsScreenReaderEnabled, usePaste} from 'ink';
import {keysOf} from '../keys.js';
import {linearLines} from '../rows/linear.js';
import {drawScreen, type Drawing, type Part} from '../rows/screen.js';
import type {Store} from '../store.js';
import {Style, type Painter} from '../theme.js';

/** One row, cut beforehand: Ink has nothing to measure or wrap. */
const Row = memo(({row}: {readonly row: string}): ReactNode => <Text wrap='truncate'>{row === '' ? ' ' : row}</Text>);

const PartView = ({part: {rect, rows}}: {readonly part: Part}): ReactNode => (
	<Box position='absolute' marginLeft={rect.x} marginTop={rect.y} width={rect.width} height={rect.height} flexDirection='column'>
		{/* Rows have no identity of their own: what is on the third row is the third row. */}
		{rows.slice(0, rows.findLastIndex(row => row !== '') + 1).map((row, index) => <Row key={index} row={row}/>)}
	</Box>
);

const Rule = memo(({column, height, paint}: {readonly column: number; readonly height: number; readonly paint: Painter}): ReactNode => (
	<Box position='absolute' marginLeft={column} width={1} height={height}>
		<Text>{Array.from({length: height}, () => paint(Style.faint, '│')).join('\n')}</Text>
	</Box>
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
			{parts.map(part => <PartView key={part.name} part={part}/>)}
		</Box>
	);
};
