import type { Change } from './change';
import type { ComparedFacts } from './comparedFacts';
import { differingFields } from './compareFields';
import { matchEntries } from './matchEntries';

/** Returns who is new, gone or described otherwise in the lists of people. */
export function comparePeople(files: readonly ComparedFacts[]): readonly Change[] {
	return files.flatMap(({ uri, before, after, wasThere, isThere, isSame }): readonly Change[] => {
		const [was, is] = [before?.people, after?.people];
		if ((!was && !is) || (wasThere && !was) || (isThere && !is)) {
			return [];
		}
		const changes = matchEntries(was ?? [], is ?? [], [({ id }) => id, ({ name }) => name]).flatMap((each): readonly Change[] => {
			const shown = each.after ?? each.before ?? {};
			const { id, name = id } = shown;
			const about = { of: 'person', uri, ...(id !== undefined && { id }), ...(name !== undefined && { name }) } as const;
			if (!each.before || !each.after) {
				return [{ ...about, did: each.after ? 'added' : 'removed', fields: [] }];
			}
			const fields = differingFields(['person'], each.before, each.after);
			return fields.length > 0 ? [{ ...about, did: 'changed', fields }] : [];
		});
		return changes.length > 0 || isSame ? changes : [{ of: 'person', did: 'rewritten', uri, fields: [] }];
	});
}

/** Returns what differs in the files of programmes. */
export function compareProgrammes(files: readonly ComparedFacts[]): readonly Change[] {
	return files.flatMap(({ uri, before, after, wasThere, isThere, isSame }): readonly Change[] => {
		const [was, is] = [before?.programme, after?.programme];
		const name = (is ?? was)?.name;
		const about = { of: 'programme', uri, ...(name !== undefined && { name }) } as const;
		if (!was || !is) {
			return (!was && wasThere) || (!is && isThere) || (!was && !is) ? [] : [{ ...about, did: is ? 'added' : 'removed', fields: [] }];
		}
		const fields = differingFields(['programme'], was, is);
		const hasSessions = (after?.sessions.length ?? 0) > 0;
		return fields.length > 0 ? [{ ...about, did: 'changed', fields }] : isSame || hasSessions ? [] : [{ ...about, did: 'rewritten', fields: [] }];
	});
}

