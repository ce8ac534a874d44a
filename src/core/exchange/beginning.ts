import { findConflict } from '../text/source';
import type { ExchangePorts } from './exchange';
import type { RepositoryState } from './repository';
import { asking, Stopped, whyBlocked } from './stopped';
import { decodeVersion } from './versionText';

/**
 * Reads the state in which sending and receiving begins. Rejects with `Stopped` where it can't. In a merge that was begun with Git, a file
 * in conflict that has been joined since is among those that changed, too.
 */
export async function beginning(ports: Pick<ExchangePorts, 'repository' | 'read' | 'roleOf'>): Promise<RepositoryState> {
	const state = await asking('look', ports.repository.state());
	const blocked = whyBlocked(state);
	if (blocked) {
		throw new Stopped('look', blocked);
	}
	const open: string[] = [];
	for (const path of state.conflicts) {
		if (state.unfinished !== 'merge' || !await asking('look', isJoined(ports, path))) {
			open.push(path);
		}
	}
	if (open.length > 0) {
		// What can be chosen on the page of versions comes first.
		const ofRecord = open.filter(path => ports.roleOf(path) !== undefined);
		throw ofRecord.length > 0 ? new Stopped('look', 'conflicts', { paths: ofRecord }) : new Stopped('look', 'conflict', { paths: open });
	}
	return { ...state, changed: [...state.changed, ...state.conflicts.map(path => ({ path, is: 'changed' as const }))] };
}

/** Whether both sides of a file in conflict have been joined: it has no marker lines, and is neither side as Git has left it. */
async function isJoined({ repository, read }: Pick<ExchangePorts, 'repository' | 'read'>, path: string): Promise<boolean> {
	const bytes = await read(path);
	if (!bytes) {
		return true; // it was removed, since Git leaves a file where either side has one
	}
	const text = asLines(decodeVersion(bytes));
	const sides = [await repository.show(':2', path), await repository.show(':3', path)];
	return findConflict(text) === undefined && !sides.some(side => side !== undefined && asLines(side) === text);
}

const asLines = (text: string): string => text.replaceAll('\r\n', '\n');
