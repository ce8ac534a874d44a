import type { Range } from '../text/range';
import type { Uri } from '../text/uri';
import type { NotRead } from '../time/reading/readWritten';

/**
 * All problem codes with their severity. Codes are stable: the Problems panel, the command line's output and the docs show them.
 * An `error` means that some content could not be read and is not shown; all other content is shown.
 */
const severities = {
	'file.unreadable': 'error',
	'file.outside': 'error',
	'file.name': 'error',
	'folder.unreadable': 'error',
	'folder.link': 'warning',
	'file.encoding': 'error',
	'file.tooLarge': 'error',
	'file.conflict': 'error',
	'file.copy': 'warning',
	'file.mixedLineEnds': 'warning',
	'yaml.syntax': 'error',
	'yaml.colonInText': 'error',
	'yaml.reservedSign': 'error',
	'yaml.listMark': 'error',
	'yaml.tab': 'error',
	'yaml.textBelowBlock': 'error',
	'yaml.hashEatsText': 'warning',
	'yaml.tooComplex': 'error',
	'yaml.alias': 'error',
	'yaml.duplicateKey': 'warning',
	'record.wrongType': 'warning',
	'record.colonInEntry': 'hint',
	'record.listMark': 'hint',
	'record.degreesInList': 'warning',
	'record.namesInText': 'hint',
	'record.onePerson': 'hint',
	'record.unknownWord': 'warning',
	'record.unknownKey': 'info',
	'record.translatedKey': 'hint',
	'record.translatedWord': 'hint',
	'record.dateForm': 'hint',
	'record.eitherOrder': 'warning',
	'record.badDate': 'error',
	'record.badTime': 'warning',
	'record.timeForm': 'hint',
	'record.timeAsNumber': 'hint',
	'record.badNumber': 'warning',
	'record.lengthForm': 'hint',
	'record.badCadence': 'info',
	'record.unknownZone': 'warning',
	'record.endBeforeStart': 'warning',
	'link.backslash': 'warning',
	'link.otherComputer': 'warning',
	'link.missing': 'warning',
	'id.duplicate': 'warning',
	'reference.unknownPerson': 'warning',
	'reference.ambiguousPerson': 'warning',
	'reference.otherSpelling': 'hint',
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
	'programme.noId': 'hint',
	'people.byId': 'warning',
	'pair.list': 'warning',
	'pair.unnamedSessions': 'info',
	'pair.continuesCircle': 'warning',
	'session.noDate': 'error',
	'session.statusContradictsDate': 'warning',
	'session.outsideCohort': 'warning',
	'session.clash': 'warning',
	'session.nobodyMet': 'info',
	'session.twoAttendances': 'warning',
	'frontMatter.unclosed': 'error',
	'reflection.noSession': 'warning',
	'reflection.privateOutside': 'warning',
	'reflection.privateButTracked': 'warning',
	'reflection.privateNotIgnored': 'warning',
	'reflection.notShared': 'info',
	'reflection.pastRetention': 'info',
	'template.empty': 'error',
	'template.unknownPlaceholder': 'warning',
	'message.empty': 'error',
	'message.unknownPlaceholder': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** A stable problem code. */
export type ProblemCode = keyof typeof severities;
/** Problems of severity `info` and higher are listed. A `hint` only suggests an improvement and is not counted as a problem. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** All problem codes. */
export const problemCodes = Object.keys(severities) as readonly ProblemCode[];

/** The second location of a problem that has two. */
interface RelatedLocation {
	readonly uri: Uri;
	readonly range: Range;
}

/** One problem in a file. It is never thrown and contains no message; `words.problem` formats it in the current user's language. */
export interface Problem {
	readonly code: ProblemCode;
	readonly range: Range;
	/** The faulty text, as written. */
	readonly value?: string;
	/** The suggested or allowed text: the nearest known key, the known words, or a key's name. */
	readonly expected?: string;
	readonly related?: RelatedLocation;
	/**
	 * Why a date or a time is not read, or not in full: the key has only a day (`timeLeftOut`). `expected` has what it can mean, separated
	 * by `, `.
	 */
	readonly reason?: NotRead['reason'] | 'timeLeftOut';
}

/** Returns the severity of a problem. */
export function severityOf(problem: Problem): Severity {
	return severities[problem.code];
}
