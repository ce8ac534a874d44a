import type { Language } from '../text/language';
import { wordsFor } from '../words/words';
import type { NewPerson } from './newPerson';
import { oneLine } from './names';

/** A whole `people.yaml`, with comments that teach. */
export function peopleFile(people: readonly NewPerson[], language: Language): string {
	const words = wordsFor(language);
	return [
		`# ${words.files.people}`, `# ${words.finding.files.contact}`, people.length === 0 ? 'people: []' : 'people:',
		...people.flatMap(({ id, name, role }) => [`  - id: ${oneLine(id)}`, `    name: ${oneLine(name)}`, ...(role === undefined ? [] : [`    role: ${oneLine(role)}`])]),
		'',
	].join('\n');
}
