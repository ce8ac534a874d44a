import type { ProgrammeChange } from '../../plans/programme/programmeChange';
import type { ProgrammeFile } from '../../record/programmeFile';
import { valueSets } from '../../record/valueSets';
import type { Language } from '../../text/language';
import { jpChanges } from './fields';
import type { ProgrammeChoice } from './protocol';

/** Returns the changes of a value that was chosen from a list. `language` is the one of names where the programme has none. */
export function choiceChanges(
	file: Omit<ProgrammeFile, 'uri'>, name: ProgrammeChoice, value: string, language: Language,
): readonly ProgrammeChange[] {
	const to = value === '' ? null : value;
	switch (name) {
		case 'language':
		case 'timezone':
			return [{ is: 'value', path: [name], to }];
		case 'readers':
			return [{ is: 'value', path: ['policy', 'reflection_visibility'], to }];
		case 'jpPer':
			return jpChanges(file.policy ?? {}, 'per', to);
		case 'values': {
			// An own list begins with the values that sessions refer to already.
			const set = typeof file.values === 'string' ? valueSets[file.values] ?? [] : [];
			const own = set.map(each => ({ id: each.id, name: each.name[file.language ?? language] }));
			return [{ is: 'value', path: ['values'], to: value === 'own' ? own : to }];
		}
	}
}
