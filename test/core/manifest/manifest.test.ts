import { assert } from 'chai';
import { contributes } from '../../../src/core/manifest/manifest';

interface Entry {
	readonly command: string;
	readonly when: string;
}

/** A `when` clause without what is in brackets and in regular expressions. */
function outsideOfBrackets(when: string): string {
	const inner = when.replaceAll(/\/(?:[^/\\]|\\.)*\//g, '').replaceAll(/\([^()]*\)/g, '');
	return inner === when ? when : outsideOfBrackets(inner);
}

suite('The manifest', () => {
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
