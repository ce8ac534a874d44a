import type { Range } from '../text/range';
import type { Uri } from '../text/uri';

/**
 * Everything that can be wrong, with how grave it is. Codes are stable: they
 * stand in the Problems panel, the command line's output and the docs. An
 * *error* means that something could not be understood and is not shown; the
 * rest is shown.
 */
const severities = {
	'file.unreadable': 'error',
	'file.outside': 'error',
	'folder.unreadable': 'error',
	'file.encoding': 'error',
	'file.tooLarge': 'error',
	'file.conflict': 'error',
	'file.mixedLineEnds': 'warning',
	'yaml.syntax': 'error',
	'yaml.colonInText': 'error',
	'yaml.reservedSign': 'error',
	'yaml.tab': 'error',
	'yaml.hashEatsText': 'warning',
	'yaml.tooComplex': 'error',
	'yaml.alias': 'error',
	'yaml.duplicateKey': 'warning',
	'record.wrongType': 'warning',
	'record.unknownWord': 'warning',
	'record.unknownKey': 'info',
	'record.translatedKey': 'hint',
	'record.translatedWord': 'hint',
	'record.dateForm': 'hint',
	'record.badDate': 'error',
	'record.badTime': 'warning',
	'record.badNumber': 'warning',
	'record.endBeforeStart': 'warning',
	'id.duplicate': 'warning',
	'reference.unknownPerson': 'warning',
	'reference.unknownPair': 'warning',
	'reference.unknownGoal': 'warning',
	'reference.unknownSession': 'warning',
	'reference.unknownAction': 'warning',
	'reference.unknownTemplate': 'warning',
	'reference.unknownCohort': 'warning',
	'reference.unknownValue': 'warning',
	'action.noOwner': 'info',
	'action.dueBeforeSession': 'warning',
	'action.doneWithoutDay': 'info',
	'session.noDate': 'error',
	'session.statusContradictsDate': 'warning',
	'session.outsideCohort': 'warning',
	'session.clash': 'warning',
	'frontMatter.unclosed': 'error',
	'reflection.noSession': 'warning',
	'reflection.privateOutside': 'warning',
	'reflection.privateButTracked': 'warning',
	'reflection.privateNotIgnored': 'warning',
	'reflection.notShared': 'info',
	'template.empty': 'error',
	'template.unknownPlaceholder': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof severities;
/** `info` and up are listed; a `hint` only offers something better and never counts as a fault. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

export const problemCodes = Object.keys(severities) as readonly ProblemCode[];

/** The other place of a fault that has two. */
interface RelatedLocation {
	readonly uri: Uri;
	readonly range: Range;
}

/** One fault. Never an exception, never words: `words.problem` says it in the reader's language. */
export interface Problem {
	readonly code: ProblemCode;
	readonly range: Range;
	/** The text at fault, as written. */
	readonly value?: string;
	/** What was meant or is allowed: the nearest known key, the known words, a key's name. */
	readonly expected?: string;
	readonly related?: RelatedLocation;
}

export function severityOf(problem: Problem): Severity {
	return severities[problem.code];
}
