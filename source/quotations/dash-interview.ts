// Interviews whose questions and answers both stand behind dashes.
import type {Ground} from './ground.js';
import {answer, guestOf, interviewerOf, question} from './guest.js';
import type {Registry} from './speakers/registry.js';

/** What is said in a line behind a dash: words alone, a question alone, or words and the narrator’s between them. */
export const spokenLine = {words: 1, question: 2, told: 3} as const;

/**
So many lines make an interview, so many questions, and so many of every other line must be questions, and of the rest at most; of all
lines the narrator breaks into so many at most.
*/
const enough = {lines: 6, questions: 3, asked: 0.55, answered: 0.25, told: 0.3};

type Run = {readonly from: number; readonly to: number};

/** The lines with dashes that follow upon each other, `to` exclusive. */
const runsOf = (spoken: Uint8Array): Run[] => {
	const runs: Run[] = [];
	for (let line = 0; line < spoken.length; line++) {
		const from = line;
		while (line < spoken.length && spoken[line] !== 0) {
			line++;
		}

		if (line > from) {
			runs.push({from, to: line});
		}
	}

	return runs;
};

/** How many lines of a run are questions: the first, the third …, less the second, the fourth …. */
const lead = (spoken: Uint8Array, {from, to}: Run): number => {
	let found = 0;
	for (let line = from; line < to; line++) {
		found += spoken[line] === spokenLine.question ? ((line - from) % 2 === 0 ? 1 : -1) : 0;
	}

	return found;
};

/**
Reads lines behind dashes as an interview, where nearly every other one is a question and the narrator seldom breaks in.

@param ground
@param registry
@param spoken - by line what is said in it: one of `spokenLine`, 0 where nothing is
@param turns - takes whose turn each line is
*/
export const readDashes = (ground: Ground, registry: Registry, spoken: Uint8Array, turns: {readonly owners: Int32Array; readonly parts: Uint8Array}) => {
	const runs = runsOf(spoken);
	const parts = new Uint8Array(spoken.length);
	const counts = {lines: 0, told: 0, questions: 0, asked: 0, answers: 0, answered: 0};
	for (const run of runs) {
		// A line of its own goes on answering unless it asks; a run of several begins with the question.
		const isSingle = run.to - run.from === 1;
		const asksFirst = isSingle ? spoken[run.from] === spokenLine.question : lead(spoken, run) >= 0;
		for (let line = run.from; line < run.to; line++) {
			const asks = spoken[line] === spokenLine.question ? 1 : 0;
			counts.lines++;
			counts.told += spoken[line] === spokenLine.told ? 1 : 0;
			if (((line - run.from) % 2 === 0) === asksFirst) {
				parts[line] = question;
				counts.questions++;
				counts.asked += asks;
			} else {
				parts[line] = answer;
				counts.answers++;
				counts.answered += asks;
			}
		}
	}

	const isInterview = counts.lines >= enough.lines && counts.asked >= enough.questions && counts.asked >= counts.questions * enough.asked
		&& counts.answered <= counts.answers * enough.answered && counts.told <= counts.lines * enough.told;
	const asker = isInterview ? interviewerOf(ground, registry) : -1;
	const guest = isInterview ? guestOf(registry, new Set([asker]), ground.layout.lineStarts[runs[0]!.from]!) : -1;
	if (guest < 0) {
		return;
	}

	for (const [line, part] of parts.entries()) {
		turns.parts[line] = part;
		turns.owners[line] = part === answer ? guest : (part === question ? asker : -1);
	}
};
