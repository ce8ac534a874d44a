import type * as vscode from 'vscode';
import type { Session } from '../../core/record/session';
import { StoredValue } from '../platform/storedValue';

/** The number of sessions whose start is stored. */
const maxStored = 50;

type Times = Readonly<Record<string, number>>;

/** When sessions were started on this computer, in milliseconds, by session id. Stored for the workspace, so that a reload keeps it. */
export class StartTimes extends StoredValue<Times> {
	constructor(workspaceState: vscode.Memento) {
		super(workspaceState, 'startTimes', stored => typeof stored === 'object' && stored !== null
			? Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
			: {});
	}

	/** Returns when a session was started; undefined where that is not known. */
	of({ uri, id }: Pick<Session, 'uri' | 'id'>): number | undefined {
		return this.value[keyOf(uri, id)];
	}

	/** Notes that a session was started. */
	async start({ uri, id }: Pick<Session, 'uri' | 'id'>, startedMs: number): Promise<void> {
		const others = Object.entries(this.value).filter(([key]) => key !== keyOf(uri, id)).slice(1 - maxStored);
		await this.set(Object.fromEntries([...others, [keyOf(uri, id), startedMs]]));
	}
}

function keyOf(uri: string, id: string): string {
	return `${uri}#${id}`;
}
