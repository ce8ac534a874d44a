import type { ProblemCode } from '../../../src/core/record/problem';

interface Fault {
	readonly code: ProblemCode;
	/** Puts it into a session's text. */
	readonly into: (text: string) => string;
}

/** Small faults of people, each of which costs its own file one problem and no other file any. */
export const faults: readonly Fault[] = [
	{ code: 'record.unknownKey', into: text => `${text}sumary: Salah ketik\n` },
	// With its actions, which without a day would be nobody's.
	{
		code: 'record.badDate',
		into: text => text.replace(/^start: .*$|^date: .*$/m, 'date: 2026-02-30').replace(/^actions:\n(?: .*\n)*/m, ''),
	},
	{ code: 'record.unknownWord', into: text => text.replace(/^visibility: .*$/m, 'visibility: semua') },
	{ code: 'reference.unknownGoal', into: text => text.replace(/^goals:\n/m, 'goals:\n  - g9\n') },
	{ code: 'yaml.syntax', into: text => text.replace(/^title: .*$/m, 'title: "Tanpa penutup') },
];
