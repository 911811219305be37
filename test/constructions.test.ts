// Which words announce speech, and who is their subject, by construction: invented sentences. No weights are asked.
import assert from 'node:assert/strict';
import test from 'node:test';
import {attribute} from '../source/quotations/attribution.js';
import {defaultModel} from '../source/quotations/model.js';
import {findStretches} from '../source/quotations/stretches.js';

/** The verb or noun of each cue with its subject: “parried ← Holt”; “-” where there is none. */
const cuesOf = (language: string, text: string): string[] => {
	const stretches = findStretches(text, language);
	const {tokens, mentions, cues} = attribute(text, language, stretches, stretches.map(() => true), defaultModel, {});
	const between = (from: number, to: number) => text.slice(tokens.starts[from], tokens.ends[to - 1]);
	return cues.map(({head, subject, stance}) => {
		const mention = mentions[subject];
		return `${between(head, head + 1)} ← ${mention ? (stance === 'dropped' ? 'he who did before' : between(mention.from, mention.to)) : '-'}`;
	});
};

const constructions: ReadonlyArray<readonly [construction: string, language: string, text: string, cues: readonly string[]]> = [
	['an unknown verb beside words quoted', 'fr', '« Il pleut », radote le boulanger.', ['radote ← le boulanger']],
	['an unknown verb beside words quoted', 'fr', '« Il pleut », s’égosille-t-elle.', ['égosille ← t-elle']],
	['an unknown verb beside words quoted', 'fr', '« Il pleut », a-t-elle zozoté.', ['zozoté ← t-elle']],
	['an unknown verb beside words quoted', 'fr', '« Il pleut », s’est égosillée Ada Morel.', ['égosillée ← Ada Morel']],
	['an unknown verb beside words quoted', 'en', '“It rains,” Holt finessed.', ['finessed ← Holt']],
	['an unknown verb beside words quoted', 'en', '“It rains,” finessed Ada Holt.', ['finessed ← Ada Holt']],
	['an unknown verb beside words quoted', 'en', 'A note lay there. “It rains,” it ran.', ['ran ← it']],
	['an unknown verb beside words quoted', 'de', '„Es regnet“, knödelte Ada Keller.', ['knödelte ← Ada Keller']],
	['an unknown verb beside words quoted', 'es', '«Llueve», zarandeó Ada Ruiz.', ['zarandeó ← Ada Ruiz']],
	['an unknown verb beside words quoted', 'it', '«Piove», gorgheggiò Ada Rossi.', ['gorgheggiò ← Ada Rossi']],
	['an unknown verb beside words quoted', 'pt', '“Chove”, cantarolou Ada Lima.', ['cantarolou ← Ada Lima']],
	['an unknown verb beside words quoted', 'ru', '«Льёт», — проскрежетал Пётр Лыков.', ['проскрежетал ← Пётр Лыков']],
	['an unknown verb elsewhere', 'en', 'Holt finessed the “rain”.', []],
	['the subject of a gerund', 'fr', 'Une formule que la meunière recopie au mur, en ajoutant un mot : « Payée ».', ['formule ← -', 'ajoutant ← la meunière', 'mot ← Une formule']],
	['the subject of a gerund', 'en', 'Ada left. I laugh when a clerk passes by the stairs, shouting “Rain!”', ['laugh ← I', 'shouting ← a clerk']],
	['one who is heard', 'fr', 'Ada Morel a entendu un soldat crier « Pluie ! »', ['entendu ← Ada Morel', 'crier ← un soldat']],
	['one who is heard', 'it', 'Ada Rossi ha sentito un soldato gridare «Piove!»', ['sentito ← Ada Rossi', 'gridare ← un soldato']],
	['a participle by the way', 'fr', 'Le conseil a rejeté l’offre lancée par Ada Morel, la qualifiant de « pluie ».', ['rejeté ← Le conseil', 'lancée ← Ada Morel', 'qualifiant ← Le conseil']],
	['the object of “tell”', 'en', 'Tom Field, called ‘Mr Rain’, tells an official: “It rains.”', ['called ← Tom Field', 'tells ← Tom Field']],
	['one asked to act', 'en', 'The petition, signed by many, asks the council to ‘look up’.', ['signed ← -', 'asks ← The petition']],
	['the complement of a name', 'en', 'They met Tom Field of Kansas, who warned them that it would “rain”.', ['warned ← Tom Field']],
	['a list', 'en', 'The union:\n- demands a roof;\n- urges the council to stop the “rain”.', ['demands ← The union', 'urges ← The union']],
	['a list', 'de', 'Der Verband:\n- fordert ein Dach;\n- bittet die Stadt um „Regen“.', ['fordert ← Der Verband', 'bittet ← Der Verband']],
	['what somebody wrote on', 'it', 'Su un cartello qualcuno ha scritto: «Piove».', ['scritto ← un cartello']],
	['where information comes from', 'en', 'According to information obtained by a correspondent from security sources, it will “rain”.', ['to ← sources']],
	['one who is quoted', 'en', 'The paper quotes Ada Holt, a baker: “It rains.”', ['quotes ← Ada Holt']],
	['one who is quoted', 'fr', 'Le journal cite Ada Morel : « Il pleut. »', ['cite ← Ada Morel']],
	['one who is quoted', 'ru', 'Газета цитирует Петра Лыкова: «Льёт».', ['цитирует ← Петра Лыкова']],
	['whose voice it is', 'fr', 'Le ministère répond par la voix d’Ada Morel, qui dit voir la « pluie ».', ['répond ← Le ministère', 'dit ← Ada Morel', 'voir ← Ada Morel']],
	['whose voice it is', 'it', 'Il ministero risponde con la voce di Ada Rossi, che dice: «Piove.»', ['risponde ← Il ministero', 'dice ← Ada Rossi']],
	['whose the word is', 'fr', '« Il pleut. » Le mot est d’Ada Morel.', ['mot ← Ada Morel']],
	['a verb behind another whose subject has complements', 'en', 'In town, Ada says, the officer at the desk counted the money and asked: “Rain?”', ['says ← Ada', 'asked ← the officer']],
];

for (const [construction, language, text, cues] of constructions) {
	test(`${construction}, ${language}: ${text}`, () => {
		assert.deepEqual(cuesOf(language, text), cues);
	});
}
