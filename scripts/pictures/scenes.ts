/** What is typed for a picture: each step waits for the screen to match, then presses keys. The last step only waits. */
export type Scene = {
	readonly name: string;
	readonly title: string;
	readonly columns: number;
	readonly rows: number;
	readonly steps: ReadonlyArray<{readonly until: RegExp; readonly press?: string}>;
};

export const scenes: readonly Scene[] = [];
