import type { FileFacts } from '../../files/fileFacts';
import { definitionsIn, referencesIn } from '../../files/idsIn';
import { isParsed, type ParsedFile } from '../../files/parsedFile';
import { definitionsOfId, locateDefinitions } from '../../programme/idLocations';
import type { Programme } from '../../programme/programme';
import type { Definition, Reference } from '../../record/parseContext';
import type { Problem } from '../../record/problem';
import { type SessionRanges, withoutDetails } from '../../record/session';
import { startOfFile } from '../../text/range';
import type { Uri } from '../../text/uri';
import type { Day } from '../../time/days';
import { attendanceProblems } from './attendance';
import { continuedProblems } from './continued';
import { creditProblems } from './credit';
import { placementProblems } from './placement';
import { searchEach, type ProblemSearch } from './problemSearch';
import { unknownReference } from './references';
import { retentionProblems } from './retention';
import { scheduleProblems } from './schedule';

/**
 * Returns all problems of a file, including those that depend on other files or on the day. `parsed` parses a file, this one or another;
 * it is asked only if there is such a problem.
 */
export function problemsOf(
	file: FileFacts, programme: Programme, today: Day, parsed: (uri: Uri) => ParsedFile | undefined,
): readonly Problem[] {
	const steps = problemSteps(file, programme, today);
	let answer: ParsedFile | undefined;
	for (;;) {
		const { done, value } = steps.next(answer);
		if (done === true) {
			return value;
		}
		answer = value === undefined ? undefined : parsed(value);
	}
}

/** Like `problemsOf`, in short steps. */
export function* problemSteps(file: FileFacts, programme: Programme, today: Day): ProblemSearch<readonly Problem[]> {
	// The sessions of an unreadable file are those of an earlier text: nothing can be located in the present one.
	if (file.unreadableSinceMs !== undefined || (!isParsed(file) && !(yield* hasMore(file, programme, today)))) {
		return file.problems;
	}
	const parsed = isParsed(file) ? file : yield file.uri;
	return parsed ? [...parsed.problems, ...yield* problemsAcross(parsed, programme, today)] : file.problems;
}

/** Whether a file has problems that depend on other files or on the day. Its facts say so, without ranges. */
function* hasMore(file: FileFacts, programme: Programme, today: Day): ProblemSearch<boolean> {
	const steps = problemsAcross(withoutRanges(file), programme, today);
	for (;;) {
		// No question is passed on: where another problem is located does not matter here.
		const { done, value } = steps.next(undefined);
		if (done === true) {
			return value.length > 0;
		}
		if (value === undefined) {
			yield undefined;
		}
	}
}

/** Returns facts as a file without ranges: enough to see whether there is a problem, but not where. */
function withoutRanges(file: FileFacts): ParsedFile {
	const { uri, kind, folder, problems, pair, reflection, isPrivateCopy } = file;
	return {
		uri, kind, folder, problems, ...(pair && { pair }), ...(reflection && { reflection }), ...(isPrivateCopy && { isPrivateCopy }),
		sessions: file.sessions.map(withoutDetails), visibilityRange: startOfFile,
		references: referencesIn(file) as readonly Reference[],
		definitions: definitionsIn(file) as readonly Definition[],
		sessionRanges: file.sessions.map(({ status }) => status ? someRanges : rangesWithoutStatus),
	};
}

const rangesWithoutStatus: SessionRanges = { date: startOfFile, id: startOfFile };
const someRanges: SessionRanges = { ...rangesWithoutStatus, status: startOfFile };

function* problemsAcross(file: ParsedFile, programme: Programme, today: Day): ProblemSearch<readonly Problem[]> {
	const sessions = file.sessions.flatMap((session, i) => file.sessionRanges[i] ? [{ session, ranges: file.sessionRanges[i] }] : []);
	return [
		...yield* searchEach(file.references, reference => unknownReference(reference, file, programme)),
		...yield* duplicateIds(file, programme),
		...yield* searchEach(sessions, function* ({ session, ranges }): ProblemSearch<readonly Problem[]> {
			const attendance = attendanceProblems(session, ranges, programme, today);
			return [...yield* scheduleProblems(session, ranges, programme, today), ...attendance];
		}),
		...creditProblems(file, programme, today),
		...continuedProblems(file, programme),
		...placementProblems(file, programme),
		...retentionProblems(file, programme, today),
	];
}

function duplicateIds(file: ParsedFile, programme: Programme): ProblemSearch<readonly Problem[]> {
	const own = [
		...file.definitions.filter(d => d.of !== 'session' && d.of !== 'pair')
			.map(({ of, id, session }) => ({ of, id, owner: of === 'goal' ? file.pair?.id : of === 'action' ? session : undefined })),
		...file.sessions.map(({ id }) => ({ of: 'session' as const, id, owner: undefined })),
		...(file.pair ? [{ of: 'pair' as const, id: file.pair.id, owner: undefined }] : []),
	];
	const seen = new Set<string>();
	return searchEach(own, function* ({ of, id, owner = '' }): ProblemSearch<readonly Problem[]> {
		const key = `${of} ${owner} ${id}`;
		const definitions = seen.has(key) ? [] : definitionsOfId(programme, of, id, owner);
		seen.add(key);
		if (definitions.length < 2) {
			return [];
		}
		const here = locateDefinitions(file, of, id, owner);
		const otherUri = definitions.find(({ uri }) => uri !== file.uri)?.uri;
		const otherFile = otherUri === undefined ? undefined : yield otherUri;
		const elsewhere = otherFile ? locateDefinitions(otherFile, of, id, owner) : [];
		const all = definitions[0]?.uri === file.uri ? [...here, ...elsewhere] : [...elsewhere, ...here];
		return here.map((location): Problem => {
			const other = all.find(each => each !== location);
			return {
				code: 'id.duplicate',
				range: location.range,
				value: id,
				...(other && { related: { uri: other.uri, range: other.range } }),
			};
		});
	});
}
