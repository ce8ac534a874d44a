import type { ComparedFile } from '../../../core/changes/change';
import { beginning } from '../../../core/exchange/beginning';
import { outgoingOf, type Outgoing } from '../../../core/exchange/outgoing';
import { pathsOf } from '../../../core/exchange/record';
import type { ChangedPath, RepositoryState } from '../../../core/exchange/repository';
import { unsentFiles, unsentIn, type Unsent } from '../../../core/exchange/unsent';
import { join, segmentsBelow } from '../../../core/text/uri';
import { readAnew } from '../../platform/readAnew';
import type { Services } from '../../services';
import { exchangePorts, type Sent } from './exchangePorts';

/** What there is to send. */
export interface Looked {
	readonly state: RepositoryState;
	readonly unsent: Unsent;
	readonly outgoing: Outgoing;
	/** What changed and is recorded if it is not left out. */
	readonly changes: readonly ChangedPath[];
	/** What goes with a merge that was begun with Git. */
	readonly inMerge: ReadonlySet<string>;
	/** What differs between the shared address and what it would have. */
	readonly compared: readonly ComparedFile[];
}

/** Looks at what there is to send. Rejects with `Stopped` where nothing can begin. */
export async function lookAt(sent: Sent, othersGo: boolean, services: Services): Promise<Looked> {
	const { repository, programme, folder } = sent;
	const ports = exchangePorts(sent, services);
	const state = await beginning(ports);
	const outgoing = outgoingOf(state, folder, path => ports.roleOf(path) !== undefined);
	await readFromDisk([...outgoing.record, ...outgoing.others], sent, services);
	const files = services.store.index.filesOf(programme.folder).flatMap(({ uri }) => segmentsBelow(repository.root, uri)?.join('/') ?? []);
	const all = await unsentIn(repository, state, files);
	const prefix = folder === '' ? '' : `${folder}/`;
	const unsent = { ...all, changes: all.changes.filter(({ path }) => path.startsWith(prefix)) };
	const inMerge = new Set(state.unfinished === 'merge' ? [...state.conflicts, ...pathsOf(state.staged)] : []);
	const changes = [...outgoing.record, ...outgoing.others.filter(({ path }) => othersGo || inMerge.has(path))];
	return { state, unsent, outgoing, changes, inMerge, compared: await unsentFiles(ports, state, unsent, changes) };
}

/** What is asked and listed is what the disk has now, also where no watcher has reported it. */
async function readFromDisk(changes: readonly ChangedPath[], { repository: { root } }: Sent, { store }: Services): Promise<void> {
	const uris = new Set(pathsOf(changes).map(path => join(root, ...path.split('/'))));
	await readAnew(uri => uris.has(uri));
	store.refresh(uris);
	await store.whenRead();
}
