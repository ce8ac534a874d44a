import { assert } from 'chai';
import { contributes, manifestTexts } from '../../../src/core/manifest/manifest';
import { languages } from '../../../src/core/text/language';

interface Entry {
	readonly command: string;
	readonly when: string;
}

/** A `when` clause without what is in brackets and in regular expressions. */
function outsideOfBrackets(when: string): string {
	const inner = when.replaceAll(/\/(?:[^/\\]|\\.)*\//g, '').replaceAll(/\([^()]*\)/g, '');
	return inner === when ? when : outsideOfBrackets(inner);
}

/** Whether a `when` clause without brackets is true where some keys have values. */
function holds(when: string, values: Readonly<Record<string, string | undefined>>): boolean {
	return when.split(' || ').some(clause => clause.split(' && ').every(term => {
		const [key = '', sign, value] = term.split(' ');
		return sign === undefined ? values[key.replace('!', '')] === undefined : (values[key] === value) === (sign === '==');
	}));
}

suite('The manifest', () => {
	test('offers titles in one language: the extension’s, before it is there that of the setting, else VS Code’s', () => {
		for (const spoken of [undefined, ...languages]) {
			for (const set of ['auto', ...languages]) {
				for (const shown of languages) {
					const texts = manifestTexts(shown);
					const values = { 'mentorNotes.language': spoken, 'config.mentorNotes.language': set };
					const expected = spoken ?? (set === 'auto' ? shown : set);
					assert.deepEqual(languages.filter(language => holds(texts[`when.${language}`]!, values)), [expected], JSON.stringify(values));
				}
			}
		}
	});

	test('offers each command of a menu or a key in one language only, whatever else it depends on', () => {
		const { menus: { commandPalette, ...menus }, keybindings } = contributes() as {
			readonly menus: Readonly<Record<string, readonly Entry[]>>; readonly keybindings: readonly Entry[];
		};
		assert.ok(commandPalette);
		for (const { command, when } of [...Object.values(menus).flat(), ...keybindings]) {
			const outside = outsideOfBrackets(when);
			const language = command.startsWith('mentorNotes.id.') ? 'mentorNotes.language == id' : 'mentorNotes.language != id';
			assert.ok(!outside.includes('||') && outside.split('&&').some(clause => clause.trim() === language), `${command}: ${when}`);
		}
	});
});
