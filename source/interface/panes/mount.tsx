import type {ReadStream, WriteStream} from 'node:tty';
import {render, useApp, type SuspendTerminal} from 'ink';
import type {Drawing} from '../rows/screen.js';
import type {Store} from '../store.js';
import {Screen} from './screen.js';

/** The screen as Ink keeps it. */
export type Mounted = {
	/** Gives the terminal away while a task runs, then draws anew. */
	suspendTerminal(task: () => Promise<void>): Promise<void>;
	unmount(): void;
	/** Resolves when the screen is taken down. */
	ended(): Promise<unknown>;
};

/** Hands Ink's way of giving the terminal away to who mounts the screen. */
const WithSuspend = ({children, hand}: {readonly children: React.ReactNode; hand(suspend: SuspendTerminal): void}): React.ReactNode => {
	hand(useApp().suspendTerminal);
	return children;
};

/** Puts the screen into the terminal: drawn anew with each state of the store, keys handed to it. */
export const mount = (
	store: Store,
	drawing: () => Drawing,
	{input, stdout, isListened}: {readonly input: ReadStream; readonly stdout: WriteStream; readonly isListened: boolean},
): Mounted => {
	let suspend: SuspendTerminal | undefined;
	const instance = render(
		<WithSuspend
			hand={suspendNow => {
				suspend = suspendNow;
			}}
		>
			<Screen store={store} drawing={drawing}/>
		</WithSuspend>,
		{stdin: input, stdout, alternateScreen: !isListened, incrementalRendering: true, maxFps: 60, exitOnCtrlC: false, patchConsole: false, interactive: true},
	);
	return {
		async suspendTerminal(task) {
			await suspend?.(task);
		},
		unmount() {
			instance.unmount();
		},
		ended: async () => instance.waitUntilExit(),
	};
};
