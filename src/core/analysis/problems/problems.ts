import type { ParsedFile } from '../../files/parsedFile';
import { locationsOfId } from '../../programme/idLocations';
import type { Programme } from '../../programme/programme';
import type { Problem } from '../../record/problem';
import type { Day } from '../../time/days';
import { placementProblems } from './placement';
import { unknownReference } from './references';
import { checkAgainstOthers } from './schedule';

/** All that is wrong with a file: its own faults, and what it says that others, or the day, contradict. */
export function problemsOf(file: ParsedFile, programme: Programme, today: Day): readonly Problem[] {
	const steps = problemSteps(file, programme, today);
	for (;;) {
		const { done, value } = steps.next();
		if (done === true) {
			return value;
		}
	}
}

/** The same in short steps: a list of thousands of sessions takes its time. */
export function* problemSteps(file: ParsedFile, programme: Programme, today: Day): Generator<undefined, readonly Problem[]> {
	return [
		...file.problems,
		...yield* inSteps(file.references, reference => unknownReference(reference, file, programme) ?? []),
		...yield* duplicateIds(file, programme),
		...yield* inSteps(file.sessions, session => checkAgainstOthers(session, programme, today)),
		...placementProblems(file, programme),
	];
}

/** So many are looked at in a step, where nothing is wrong with them: what was meant has to be looked for, which takes long. */
const maxPerStep = 50;

function* inSteps<T>(items: readonly T[], problemsIn: (item: T) => Problem | readonly Problem[]): Generator<undefined, readonly Problem[]> {
	const problems: Problem[] = [];
	let inStep = 0;
	for (const item of items) {
		const before = problems.length;
		problems.push(...[problemsIn(item)].flat());
		inStep += 1;
		if (problems.length > before || inStep === maxPerStep) {
			inStep = 0;
			yield;
		}
	}
	return problems;
}

function duplicateIds(file: ParsedFile, programme: Programme): Generator<undefined, readonly Problem[]> {
	const own = [
		...file.definitions.filter(d => d.of !== 'session' && d.of !== 'pair').map(({ of, id, session }) => ({ of, id, owner: of === 'goal' ? file.pair?.id : of === 'action' ? session : undefined })),
		...file.sessions.map(({ id }) => ({ of: 'session' as const, id, owner: undefined })),
		...(file.pair ? [{ of: 'pair' as const, id: file.pair.id, owner: undefined }] : []),
	];
	const seen = new Set<string>();
	return inSteps(own, ({ of, id, owner = '' }) => {
		const places = seen.has(`${of} ${owner} ${id}`) ? [] : locationsOfId(programme, of, id, owner);
		seen.add(`${of} ${owner} ${id}`);
		return places.length < 2 ? [] : places.filter(place => place.uri === file.uri).map((place): Problem => {
			const other = places.find(p => p !== place);
			return { code: 'id.duplicate', range: place.range, value: id, ...(other && { related: { uri: other.uri, range: other.range } }) };
		});
	});
}
