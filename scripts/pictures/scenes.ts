/** What is typed for a picture: each step waits for the screen to match, then presses keys. The last step only waits. */
export type Scene = {
	readonly name: string;
	readonly title: string;
	readonly columns: number;
	readonly rows: number;
	readonly steps: ReadonlyArray<{readonly until: RegExp; readonly press?: string}>;
};

const opened = /5 articles · \d+ quotations/v;

/** The pictures of the readme. */
export const scenes: readonly Scene[] = [
	{
		name: 'reader',
		title: 'An article with its quotations: the speaker stands in the margin, all quotations of the article beside it',
		columns: 120,
		rows: 34,
		steps: [
			{until: opened, press: 'jj\r'},
			{until: /Quotations in this article/v, press: '))))'},
			{until: /[45]\/1\d/v},
		],
	},
	{
		name: 'explorer',
		title: 'The quotations of all articles, narrowed by the query “hegemonie”, with a preview in the article',
		columns: 120,
		rows: 28,
		steps: [
			{until: opened, press: '"'},
			{until: /Quotations {2}\d+ · by speaker/v, press: '/'},
			{until: /a phrase/v, press: 'hegemonie'},
			{until: /hegemonie +\d+\/\d+/v},
			{until: /l’hégémonie des impérialistes/v},
		],
	},
	{
		name: 'why',
		title: 'Why a quotation is given to its speaker: the cue, the mention, the reason in words, the next-best answer',
		columns: 100,
		rows: 26,
		steps: [
			{until: opened, press: 'jj\r'},
			{until: /Quotations? in this article|1\/1\d/v, press: '))))i'},
			{until: /because/v},
		],
	},
];
