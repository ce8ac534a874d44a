import type { Programme } from '../../programme/programme';
import { isInPrivateFolder } from '../../files/layout';
import type { ParsedFile } from '../../files/parsedFile';
import { startOfFile } from '../../text/range';
import type { Problem, ProblemCode } from '../../record/problem';
import { visibilities } from '../../record/visibility';

/** Returns the most severe conflict between a note's `visibility`, its folder and Git; at most one problem. */
export function placementProblems(file: ParsedFile, programme: Programme): readonly Problem[] {
	const { uri, reflection, visibilityRange, problems } = file;
	if (!reflection) {
		return file.isPrivateCopy && programme.exposed.get(uri) === 'tracked'
			? [{ code: 'reflection.privateButTracked', range: startOfFile }]
			: [];
	}
	const { visibility = 'private' } = reflection;
	const at = (code: ProblemCode): readonly Problem[] =>
		[{ code, range: visibilityRange ?? startOfFile, ...(reflection.visibility && { value: reflection.visibility }) }];
	const exposure = programme.exposed.get(uri);
	if (isInPrivateFolder(programme.folder, uri)) {
		return visibility !== 'private' ? at('reflection.notShared').map(problem => exposure ? { ...problem, expected: exposure } : problem)
			: exposure === 'tracked' ? at('reflection.privateButTracked')
				: exposure === 'notIgnored' ? at('reflection.privateNotIgnored') : [];
	}
	// Without front matter a note makes no promise; an unknown word has its own problem already.
	const promised = visibilityRange !== undefined
		&& !problems.some(({ code, expected }) => code === 'record.unknownWord' && expected === visibilities.join(', '));
	return visibility !== 'private' || !promised
		? []
		: at(exposure === 'tracked' ? 'reflection.privateButTracked' : 'reflection.privateOutside');
}
